import type { Base } from '../edge/counter.ts';
import { toDay } from '../edge/day.ts';
import type { CountsSnapshot } from '../site/counts-snapshot.ts';

/** Who was asked took the question, but did not answer it. */
export class RefusedRequest extends Error {
  readonly path: string;
  readonly status: number;

  constructor(path: string, status: number) {
    super(`${path}: ${status}`);
    this.path = path;
    this.status = status;
  }
}

const TIMEOUT_MS = 30_000;
const ROWS_AT_ONCE = 2000;
const DAYS_SHOWN = 400;

/**
 * Asks a counter for everything that a snapshot holds. Without a key it asks for no article's count but the most read.
 * @param now Milliseconds since 1970.
 * @throws RefusedRequest; TypeError when the counter can't be reached, SyntaxError when it says something else than figures
 */
export async function fetchSnapshot(
  url: string,
  key: string | undefined,
  now: number,
): Promise<CountsSnapshot> {
  const asOf = toDay(now);
  const from = toDay(now, 1 - DAYS_SHOWN);
  return {
    asOf,
    total: await fetchFigures(url, '/_v/total'),
    days: await fetchFigures(url, `/_v/days?from=${from}&to=${asOf}`),
    top: {
      week: await fetchFigures(url, '/_v/top?days=7'),
      month: await fetchFigures(url, '/_v/top?days=30'),
      ever: await fetchFigures(url, '/_v/top?days=0'),
    },
    views: key === undefined ? [] : await fetchExport(url, key),
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

async function fetchExport(url: string, key: string): Promise<CountsSnapshot['views']> {
  const views: CountsSnapshot['views'] = [];
  for (;;) {
    const after = views.at(-1)?.[0] ?? '';
    const path = `/_v/export?after=${encodeURIComponent(after)}`;
    const page = await fetchFigures<CountsSnapshot['views']>(url, path, key);
    const first = page[0]?.[0];
    if (first === undefined) return views;
    // A cache that knows no queries gives the first page for ever.
    if (first <= after) throw new SyntaxError(`${path}: begins with ${first}`);
    views.push(...page);
  }
}

async function fetchFigures<Figures>(url: string, path: string, key?: string): Promise<Figures> {
  const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {};
  const response = await fetch(new URL(path, url), { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new RefusedRequest(path, response.status);
  return (await response.json()) as Figures;
}

async function post(url: string, key: string, body: object): Promise<void> {
  const response = await fetch(new URL('/_v/import', url), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new RefusedRequest('/_v/import', response.status);
}
