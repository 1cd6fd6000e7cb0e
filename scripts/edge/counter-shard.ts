import { DurableObject } from 'cloudflare:workers';
import type { Base, DayTotal, Hit, HitOutcome, IdCount, Shard, Total } from './counter.ts';
import { toDay } from './day.ts';
import { groupCommits } from './group-commit.ts';
import { hashHit } from './hash-hit.ts';
import { storeBase } from './store-base.ts';
import { addToDay, recordHit } from './store-hit.ts';
import {
  readCounts,
  readDays,
  readLegacyPage,
  readPage,
  readTopOfAllTime,
  readTopSince,
  readTotal,
} from './store-read.ts';
import { createTables, type Sql } from './store-schema.ts';
import { enterWindow, leaveWindow } from './store-window.ts';

const GROUP_WAIT_MS = 2;
const TOP_KEPT_MS = 30_000;

export interface ShardEnv {
  /** How long a reader counts once for an article; 1800 by default. */
  WINDOW_SECONDS: string;
}

/** A shard as a Durable Object with SQLite. */
export class CounterShard extends DurableObject<ShardEnv> implements Shard {
  readonly #sql: Sql;
  readonly #windowMs: number;
  readonly #tops = new Map<number, { at: number; rows: IdCount[] }>();
  readonly #hits = groupCommits((hits: readonly Hit[]) => this.#commit(hits), GROUP_WAIT_MS);

  constructor(state: DurableObjectState, env: ShardEnv) {
    super(state, env);
    const { sql } = state.storage;
    this.#sql = ((query, ...bindings) => sql.exec(query, ...bindings).toArray()) as Sql;
    this.#windowMs = Number(env.WINDOW_SECONDS) * 1000;
    createTables(this.#sql);
  }

  hit(hit: Hit): Promise<HitOutcome> {
    return this.#hits.add(hit);
  }

  async counts(ids: readonly string[]): Promise<IdCount[]> {
    return readCounts(this.#sql, ids);
  }

  async total(): Promise<Total> {
    return readTotal(this.#sql);
  }

  async days(from: string, to: string): Promise<DayTotal[]> {
    return readDays(this.#sql, from, to);
  }

  /** Read anew at most every 30 seconds, because it looks through every count. */
  async top(days: number): Promise<IdCount[]> {
    const now = Date.now();
    const kept = this.#tops.get(days);
    // A clock that was set back makes what is kept no younger.
    if (kept && now >= kept.at && now < kept.at + TOP_KEPT_MS) return kept.rows;
    const rows = days === 0 ? readTopOfAllTime(this.#sql) : readTopSince(this.#sql, toDay(now, 1 - days));
    this.#tops.set(days, { at: now, rows });
    return rows;
  }

  async exportPage(after: string, limit: number): Promise<IdCount[]> {
    return readPage(this.#sql, after, limit);
  }

  async legacyPage(after: string, limit: number): Promise<IdCount[]> {
    return readLegacyPage(this.#sql, after, limit);
  }

  async importBase(base: Base): Promise<void> {
    this.ctx.storage.transactionSync(() => storeBase(this.#sql, base));
    this.#tops.clear();
    await this.ctx.storage.sync();
  }

  /** Deletes the traces of the last window's readers when nobody came to begin the next. */
  override async alarm(): Promise<void> {
    const { storage } = this.ctx;
    const now = Date.now();
    const left = storage.transactionSync(() => leaveWindow(this.#sql, now, this.#windowMs));
    // A clock that was set back is not there yet. An alarm for the time of this one might be taken for it, and not come.
    if (left > 0) await storage.setAlarm(now + 2 * left);
  }

  async #commit(hits: readonly Hit[]): Promise<HitOutcome[]> {
    const { storage } = this.ctx;
    const now = Date.now();
    const window = storage.transactionSync(() => enterWindow(this.#sql, now, this.#windowMs));
    if (window.isNew) await storage.setAlarm(window.end);
    const hashed = await Promise.all(hits.map((hit) => hashHit(hit, window.salt)));
    const day = toDay(now);
    const recorded = storage.transactionSync(() => {
      const rows = hashed.map((hit) => recordHit(this.#sql, hit, day));
      const views = rows.filter((row) => row.kind === 'counted').length;
      if (views > 0) addToDay(this.#sql, day, views, rows.filter((row) => row.isVisit).length);
      return rows;
    });
    await storage.sync();
    const retryAfterSeconds = Math.max(1, Math.ceil((window.end - now) / 1000));
    return recorded.map(({ kind }) => (kind === 'capped' ? { kind, retryAfterSeconds } : { kind }));
  }
}
