import { answerFigures, refuse } from './answer.ts';
import { isArticleId } from './article-id.ts';
import type { DayTotal, Shard } from './counter.ts';
import { parseDay } from './day.ts';
import { rankCounts, sumCounts } from './sum-counts.ts';

const MOST_IDS = 50;
const MOST_DAYS = 400;
const MOST_TOP = 20;

/** `GET /_v/counts?ids=a,b`: the count of each id. */
export async function answerCounts(query: URLSearchParams, shards: readonly Shard[]): Promise<Response> {
  const ids = [...new Set((query.get('ids') ?? '').split(','))];
  if (ids.length > MOST_IDS || !ids.every(isArticleId)) return refuse(400, 'ids');
  const counts = sumCounts(await Promise.all(shards.map((shard) => shard.counts(ids))));
  return answerFigures(Object.fromEntries(ids.map((id) => [id, counts.get(id) ?? 0])));
}

/** `GET /_v/total`: reads of all articles, and visits. */
export async function answerTotal(_query: URLSearchParams, shards: readonly Shard[]): Promise<Response> {
  const totals = await Promise.all(shards.map((shard) => shard.total()));
  return answerFigures({
    views: totals.reduce((sum, total) => sum + total.views, 0),
    visits: totals.reduce((sum, total) => sum + total.visits, 0),
  });
}

/** `GET /_v/days?from=2026-11-01&to=2026-11-24`: `[day, views, visits]` for each day with reads, oldest first. */
export async function answerDays(query: URLSearchParams, shards: readonly Shard[]): Promise<Response> {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === undefined || last === undefined || last < first || last - first >= MOST_DAYS) {
    return refuse(400, 'days');
  }
  const days = new Map<string, DayTotal>();
  for (const part of await Promise.all(shards.map((shard) => shard.days(from, to)))) {
    for (const [day, views, visits] of part) {
      const sum = days.get(day);
      days.set(day, [day, views + (sum?.[1] ?? 0), visits + (sum?.[2] ?? 0)]);
    }
  }
  return answerFigures([...days.values()].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `GET /_v/top?days=7|30|0`: `[id, views]` of the most read articles of the last days, or of all time. */
export async function answerTop(query: URLSearchParams, shards: readonly Shard[]): Promise<Response> {
  const days = query.get('days') ?? '';
  if (!['7', '30', '0'].includes(days)) return refuse(400, 'days');
  const tops = await Promise.all(shards.map((shard) => shard.top(Number(days))));
  return answerFigures(rankCounts(sumCounts(tops)).slice(0, MOST_TOP));
}
