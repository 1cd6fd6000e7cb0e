import type { DayTotal, IdCount, Total } from './counter.ts';
import type { Sql } from './store-schema.ts';

interface IdRow {
  id: string;
  views: number;
}
interface TotalRow {
  views: number | null;
  visits: number | null;
}

/** An article starts from the sum of its two bases: see `Base`. */
const BASE = 'SELECT id, legacy + backup AS views FROM base';
const LIVE = 'SELECT id, views FROM article';

/** How many of a shard's most read articles take part in the ranking of all shards. */
const CANDIDATES = 500;

/** The counts of some articles, base and all; those that nobody has read are left out. */
export function readCounts(sql: Sql, ids: readonly string[]): IdCount[] {
  const marks = ids.map(() => '?').join();
  const rows = sql<IdRow>(
    `SELECT id, sum(views) AS views FROM (${LIVE} WHERE id IN (${marks}) UNION ALL ${BASE} WHERE id IN (${marks}))
     GROUP BY id`,
    ...ids,
    ...ids,
  );
  return rows.map(toIdCount);
}

/** Reads and visits of all days, with what was counted before. */
export function readTotal(sql: Sql): Total {
  const [live] = sql<TotalRow>('SELECT sum(views) AS views, sum(visits) AS visits FROM day');
  const figures = new Map(
    sql<{ name: string; value: number }>('SELECT name, value FROM figure').map((row) => [
      row.name,
      row.value,
    ]),
  );
  return {
    views: (live?.views ?? 0) + (figures.get('base views') ?? 0),
    visits:
      (live?.visits ?? 0) + Math.max(figures.get('legacy visits') ?? 0, figures.get('backup visits') ?? 0),
  };
}

/** Days from `from` to `to`, both included, oldest first; days without reads are left out. */
export function readDays(sql: Sql, from: string, to: string): DayTotal[] {
  const rows = sql<{ day: string; views: number; visits: number }>(
    `SELECT day, sum(views) AS views, sum(visits) AS visits FROM (SELECT * FROM day UNION ALL SELECT * FROM base_day)
     WHERE day BETWEEN ? AND ? GROUP BY day ORDER BY day`,
    from,
    to,
  );
  return rows.map((row) => [row.day, row.views, row.visits]);
}

/** The most read since a day, which is included; the base is of no day and stays out. */
export function readTopSince(sql: Sql, day: string): IdCount[] {
  const rows = sql<IdRow>(
    `SELECT id, sum(article_day.views) AS views FROM article_day JOIN article ON key = article
     WHERE day >= ? GROUP BY article ORDER BY 2 DESC, id DESC LIMIT ${CANDIDATES}`,
    day,
  );
  return rows.map(toIdCount);
}

/** The most read, with what was counted before, the greatest first. */
export function readTopOfAllTime(sql: Sql): IdCount[] {
  const rows = sql<IdRow>(
    `SELECT id, sum(views) AS views FROM (${LIVE} UNION ALL ${BASE})
     GROUP BY id ORDER BY 2 DESC, id DESC LIMIT ${CANDIDATES}`,
  );
  return rows.map(toIdCount);
}

/** The first `limit` ids after `after` in the order of their bytes, with their counts. */
export function readPage(sql: Sql, after: string, limit: number): IdCount[] {
  const next = 'WHERE id > ? ORDER BY id LIMIT ?';
  const rows = sql<IdRow>(
    `SELECT id, sum(views) AS views FROM
       (SELECT * FROM (${LIVE} ${next}) UNION ALL SELECT * FROM (${BASE} ${next}))
     GROUP BY id ORDER BY id LIMIT ?`,
    after,
    limit,
    after,
    limit,
    limit,
  );
  return rows.map(toIdCount);
}

/** As `readPage`, of what an earlier system counted alone. */
export function readLegacyPage(sql: Sql, after: string, limit: number): IdCount[] {
  return sql<IdRow>(
    'SELECT id, legacy AS views FROM base WHERE id > ? AND legacy > 0 ORDER BY id LIMIT ?',
    after,
    limit,
  ).map(toIdCount);
}

function toIdCount(row: IdRow): IdCount {
  return [row.id, row.views];
}
