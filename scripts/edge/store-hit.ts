import type { HitOutcome } from './counter.ts';
import type { Sql } from './store-schema.ts';

const MOST_READS_OF_ARTICLE = 12;
const MOST_READS = 600;
const ALL_ARTICLES = 0;

/** A hit whose reader and address are salted hashes. */
export interface HashedHit {
  id: string;
  reader: Uint8Array;
  address: Uint8Array;
}

/** What one hit changes in its day's totals. */
export interface Recorded {
  kind: HitOutcome['kind'];
  isVisit: boolean;
}

/**
 * Records one hit: a reader counts once for an article in a window, and an address for so many reads at most. A reader's
 * first counted read in a window is a visit.
 */
export function recordHit(sql: Sql, hit: HashedHit, day: string): Recorded {
  const article = findOrAddArticle(sql, hit.id);
  if (sql('SELECT 1 FROM seen WHERE reader = ? AND article = ?', hit.reader, article).length > 0) {
    return { kind: 'seen', isVisit: false };
  }
  if (hasSpentAll(sql, hit.address, article)) return { kind: 'capped', isVisit: false };

  const isVisit = sql('SELECT 1 FROM seen WHERE reader = ? LIMIT 1', hit.reader).length === 0;
  sql('INSERT INTO seen VALUES (?, ?)', hit.reader, article);
  for (const spentOn of [article, ALL_ARTICLES]) {
    sql(
      'INSERT INTO spent VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET reads = reads + 1',
      hit.address,
      spentOn,
    );
  }
  sql('UPDATE article SET views = views + 1 WHERE key = ?', article);
  sql('INSERT INTO article_day VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET views = views + 1', day, article);
  return { kind: 'counted', isVisit };
}

/** Adds to the totals of a day. */
export function addToDay(sql: Sql, day: string, views: number, visits: number): void {
  sql(
    `INSERT INTO day VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET views = views + excluded.views, visits = visits + excluded.visits`,
    day,
    views,
    visits,
  );
}

function findOrAddArticle(sql: Sql, id: string): number {
  const [found] = sql<{ key: number }>('SELECT key FROM article WHERE id = ?', id);
  return (
    found?.key ??
    sql<{ key: number }>('INSERT INTO article (id, views) VALUES (?, 0) RETURNING key', id)[0]!.key
  );
}

function hasSpentAll(sql: Sql, address: Uint8Array, article: number): boolean {
  const rows = sql<{ article: number; reads: number }>(
    `SELECT article, reads FROM spent WHERE address = ? AND article IN (?, ${ALL_ARTICLES})`,
    address,
    article,
  );
  return rows.some((row) => row.reads >= (row.article === ALL_ARTICLES ? MOST_READS : MOST_READS_OF_ARTICLE));
}
