import type { Base, DayTotal, IdCount, Total } from './counter.ts';
import { toDay } from './day.ts';

/** Everything that a counter tells, as it was on one day. */
export interface Figures {
  /** The day in Việt Nam on which it was asked: `2026-11-24`. */
  asOf: string;
  total: Total;
  /** Days with reads, oldest first. */
  days: DayTotal[];
  /** The most read, greatest first. */
  top: Record<'week' | 'month' | 'ever', IdCount[]>;
  /** The count of every article, in the order of ids; empty without the counter's key. */
  views: IdCount[];
  /** What of these an earlier system counted; absent of a counter that does not tell it apart yet. */
  legacy?: IdCount[];
}

/** Who was asked took the question, but did not answer it. */
export class RefusedRequest extends Error {
  readonly path: string;
  readonly status: number;
  /** Who answered in the end: a key is not passed on to another server, nor what was posted. */
  readonly origin: string;

  constructor(path: string, { status, url }: Response) {
    super(`${path}: ${status}`);
    this.path = path;
    this.status = status;
    this.origin = new URL(url).origin;
  }
}

const TIMEOUT_MS = 30_000;
const ROWS_AT_ONCE = 2000;
const DAYS_SHOWN = 400;

/**
 * Asks a counter for all of its figures. Without a key it asks for no article's count but the most read. The day is the
 * counter's own where it says one, whatever the clock of who asks says.
 * @throws RefusedRequest; TypeError when the counter can't be reached, SyntaxError when it says something else than figures
 */
export async function fetchFigures(url: string, key: string | undefined): Promise<Figures> {
  const first = await fetchAnswer(url, '/_v/total');
  const now = Date.parse(first.headers.get('date') ?? '') || Date.now();
  const asOf = toDay(now);
  const from = toDay(now, 1 - DAYS_SHOWN);
  return {
    asOf,
    total: (await first.json()) as Total,
    days: await ask(url, `/_v/days?from=${from}&to=${asOf}`),
    top: {
      week: await ask(url, '/_v/top?days=7'),
      month: await ask(url, '/_v/top?days=30'),
      ever: await ask(url, '/_v/top?days=0'),
    },
    views: key === undefined ? [] : await fetchPages(url, '/_v/export', key),
    ...(key !== undefined && (await fetchLegacy(url, key))),
  };
}

/**
 * Stores absolute base counts in a counter, part by part; storing them again changes nothing.
 * @throws RefusedRequest; TypeError when the counter can't be reached
 */
export async function postBase(url: string, key: string, base: Base): Promise<void> {
  const { from, views, ...figures } = base;
  await post(url, key, { from, ...figures });
  for (let start = 0; start < views.length; start += ROWS_AT_ONCE) {
    await post(url, key, { from, views: views.slice(start, start + ROWS_AT_ONCE) });
  }
}

/**
 * Gives a counter what an earlier system counted, as absolute numbers. They are the whole of it: an article that moved or
 * lost its `legacyViews` keeps nothing of them at its old address.
 * @throws RefusedRequest; TypeError when the counter can't be reached
 */
export async function postLegacyCounts(
  url: string,
  key: string,
  { views, visits = 0 }: Pick<Base, 'views' | 'visits'>,
): Promise<void> {
  const sorted = [...views].sort(([a], [b]) => (a < b ? -1 : 1));
  await post(url, key, { from: 'legacy', visits });
  for (let start = 0, after = ''; start === 0 || start < sorted.length; start += ROWS_AT_ONCE) {
    const part = sorted.slice(start, start + ROWS_AT_ONCE);
    const isLast = start + ROWS_AT_ONCE >= sorted.length;
    const upTo = part[part.length - 1]?.[0] ?? '';
    await post(url, key, { from: 'legacy', views: part, whole: { after, ...(!isLast && { upTo }) } });
    after = upTo;
  }
}

/**
 * Gives an empty counter what another one told. What an earlier system counted goes apart from what the counter counted itself, so
 * that it follows an article that moves.
 * @throws RefusedRequest; TypeError when the counter can't be reached
 */
export async function postFigures(url: string, key: string, figures: Figures): Promise<void> {
  const { total, days, views, legacy = [] } = figures;
  const earlier = new Map(legacy);
  const own = views.map(([id, count]): IdCount => [id, Math.max(0, count - (earlier.get(id) ?? 0))]);
  if (legacy.length > 0) await postLegacyCounts(url, key, { views: legacy });
  await postBase(url, key, { from: 'backup', views: own, days, visits: total.visits });
}

async function fetchLegacy(url: string, key: string): Promise<Pick<Figures, 'legacy'>> {
  try {
    return { legacy: await fetchPages(url, '/_v/legacy', key) };
  } catch (error) {
    if (error instanceof RefusedRequest && error.status === 404) return {};
    throw error;
  }
}

async function fetchPages(url: string, list: string, key: string): Promise<IdCount[]> {
  const views: IdCount[] = [];
  for (;;) {
    const after = views[views.length - 1]?.[0] ?? '';
    const path = `${list}?after=${encodeURIComponent(after)}`;
    const page = await ask<IdCount[]>(url, path, key);
    const first = page[0]?.[0];
    if (first === undefined) return views;
    // A cache that knows no queries gives the first page for ever.
    if (first <= after) throw new SyntaxError(`${path}: begins with ${first}`);
    views.push(...page);
  }
}

async function ask<Answer>(url: string, path: string, key?: string): Promise<Answer> {
  return (await (await fetchAnswer(url, path, key)).json()) as Answer;
}

async function fetchAnswer(url: string, path: string, key?: string): Promise<Response> {
  const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {};
  const response = await fetch(new URL(path, url), { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new RefusedRequest(path, response);
  return response;
}

async function post(url: string, key: string, body: object): Promise<void> {
  const response = await fetch(new URL('/_v/import', url), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new RefusedRequest('/_v/import', response);
}
