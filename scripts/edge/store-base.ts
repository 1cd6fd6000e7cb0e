import type { Base } from './counter.ts';
import type { Sql } from './store-schema.ts';

/** Stores absolute base counts, each in the place of the one before it. */
export function storeBase(sql: Sql, base: Base): void {
  const isLegacy = base.from === 'legacy';
  for (const [id, views] of base.views) {
    sql(
      `INSERT INTO base VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET ${base.from} = excluded.${base.from}`,
      id,
      isLegacy ? views : 0,
      isLegacy ? 0 : views,
    );
  }
  for (const [day, views, visits] of base.days ?? []) {
    sql('INSERT OR REPLACE INTO base_day VALUES (?, ?, ?)', day, views, visits);
  }
  if (base.visits !== undefined) storeFigure(sql, `${base.from} visits`, base.visits);
  const [sum] = sql<{ views: number | null }>('SELECT sum(max(legacy, backup)) AS views FROM base');
  storeFigure(sql, 'base views', sum?.views ?? 0);
}

function storeFigure(sql: Sql, name: string, value: number): void {
  sql('INSERT OR REPLACE INTO figure VALUES (?, ?)', name, value);
}
