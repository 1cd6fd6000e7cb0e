import type { Base, IdRange } from './counter.ts';
import type { Sql } from './store-schema.ts';

/** Stores absolute base counts, each in the place of the one before it. What stands already is not written again. */
export function storeBase(sql: Sql, base: Base): void {
  const { from, views } = base;
  const other = from === 'legacy' ? 'backup' : 'legacy';
  let changed = 0;
  const set = (id: string, count: number): void => {
    const written =
      count === 0
        ? sql(`UPDATE base SET ${from} = 0 WHERE id = ? AND ${from} > 0 RETURNING id`, id)
        : sql(
            `INSERT INTO base (id, ${from}, ${other}) VALUES (?, ?, 0)
             ON CONFLICT DO UPDATE SET ${from} = excluded.${from} WHERE ${from} <> excluded.${from} RETURNING id`,
            id,
            count,
          );
    changed += written.length;
  };
  for (const [id, count] of views) set(id, count);
  if (base.whole) {
    const given = new Set(views.map(([id]) => id));
    for (const id of listBased(sql, from, base.whole)) if (!given.has(id)) set(id, 0);
  }
  for (const [day, viewsOfDay, visits] of base.days ?? []) {
    sql('INSERT OR REPLACE INTO base_day VALUES (?, ?, ?)', day, viewsOfDay, visits);
  }
  if (base.visits !== undefined) storeFigure(sql, `${from} visits`, base.visits);
  if (changed === 0) return;
  sql('DELETE FROM base WHERE legacy = 0 AND backup = 0');
  const [sum] = sql<{ views: number | null }>('SELECT sum(legacy + backup) AS views FROM base');
  storeFigure(sql, 'base views', sum?.views ?? 0);
}

function listBased(sql: Sql, from: Base['from'], { after, upTo }: IdRange): string[] {
  // Ids begin with a digit, and so all come before the mark that stands for the end.
  const rows = sql<{ id: string }>(
    `SELECT id FROM base WHERE id > ? AND id <= ? AND ${from} > 0`,
    after,
    upTo ?? '~',
  );
  return rows.map(({ id }) => id);
}

function storeFigure(sql: Sql, name: string, value: number): void {
  sql('INSERT OR REPLACE INTO figure VALUES (?, ?)', name, value);
}
