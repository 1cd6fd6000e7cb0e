import type { IdCount } from './counter.ts';

/** Adds up what several shards counted for the same ids. */
export function sumCounts(parts: readonly (readonly IdCount[])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const part of parts) for (const [id, views] of part) sums.set(id, (sums.get(id) ?? 0) + views);
  return sums;
}

/** The greatest first; equal ones in the order of their ids, newest address first. */
export function rankCounts(counts: ReadonlyMap<string, number>): IdCount[] {
  return [...counts].sort(([idA, a], [idB, b]) => b - a || (idA < idB ? 1 : -1));
}

/**
 * Joins the pages that several shards give for one `after` and `limit`, in the order of ids. A full page may lack ids
 * that stand beyond its last one, so the joined page ends where the first full page ends.
 */
export function joinPages(pages: readonly (readonly IdCount[])[], limit: number): IdCount[] {
  const ends = pages.flatMap((page) => (page.length >= limit ? page.slice(-1) : [])).map(([id]) => id);
  const end = ends.sort()[0];
  return [...sumCounts(pages)]
    .filter(([id]) => end === undefined || id <= end)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
