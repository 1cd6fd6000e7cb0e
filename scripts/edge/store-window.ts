import { toDay } from './day.ts';
import type { Sql } from './store-schema.ts';

const SALT_BYTES = 16;
const ARTICLE_DAYS_KEPT = 40;

/** The time in which a reader counts once for an article; outside of it nobody can be recognised. */
export interface Window {
  /** Milliseconds since 1970. */
  start: number;
  end: number;
  salt: Uint8Array;
  isNew: boolean;
}

/**
 * The window that a moment falls in. When it is not the stored one, every trace of the readers of that one is deleted,
 * and its salt overwritten. Call it in the transaction that uses it.
 */
export function enterWindow(sql: Sql, now: number, windowMs: number): Window {
  const start = Math.floor(now / windowMs) * windowMs;
  const end = start + windowMs;
  const stored = readStored(sql);
  if (stored?.start === start) return { start, end, salt: new Uint8Array(stored.salt), isNew: false };
  forgetReaders(sql, now);
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  sql('UPDATE reading_window SET start = ?, salt = ?', start, salt);
  return { start, end, salt, isNew: true };
}

/**
 * Deletes the traces of the stored window's readers once it is over.
 * @returns how many milliseconds are left of it
 */
export function leaveWindow(sql: Sql, now: number, windowMs: number): number {
  const stored = readStored(sql);
  if (stored === undefined) return 0;
  const left = stored.start + windowMs - now;
  if (left <= 0) forgetReaders(sql, now);
  return Math.max(left, 0);
}

function readStored(sql: Sql): { start: number; salt: ArrayBuffer } | undefined {
  return sql<{ start: number; salt: ArrayBuffer }>('SELECT start, salt FROM reading_window')[0];
}

/** Deletes the hashes of the last window's readers, its salt, and what is older than the kept days. */
function forgetReaders(sql: Sql, now: number): void {
  sql('DELETE FROM seen');
  sql('DELETE FROM spent');
  // Of the same size, so that it takes the place of the old salt on its page.
  const nothing = new Uint8Array(SALT_BYTES);
  sql(
    'INSERT INTO reading_window VALUES (1, 0, ?) ON CONFLICT DO UPDATE SET start = 0, salt = excluded.salt',
    nothing,
  );
  sql('DELETE FROM article_day WHERE day < ?', toDay(now, -ARTICLE_DAYS_KEPT));
}
