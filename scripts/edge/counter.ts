/** One read as the edge saw it. The address and the agent are hashed with the window's salt, and never stored. */
export interface Hit {
  /** `2021/08/slug`, of an article that exists. */
  id: string;
  /** An IPv4 address, or the /64 of an IPv6 address. */
  address: string;
  userAgent: string;
}

export type HitOutcome =
  | { kind: 'counted' }
  /** This reader was counted for this article in this window already. */
  | { kind: 'seen' }
  /** This address has used up its reads. */
  | { kind: 'capped'; retryAfterSeconds: number };

/** An article's id and its count. */
export type IdCount = [id: string, views: number];

export interface Total {
  views: number;
  visits: number;
}

/** A day in Việt Nam as `2026-11-24`, and what was counted on it. */
export type DayTotal = [day: string, views: number, visits: number];

/** Absolute counts from before this counter: storing the same ones again changes nothing. */
export interface Base {
  /**
   * Whether they come from the articles (`legacyViews`) or from a backup of what this counter counted itself. The two are kept
   * apart, and an article starts from their sum: what is given of one changes nothing of the other. Of visits, whose backup is
   * of all, the greater counts.
   */
  from: 'legacy' | 'backup';
  views: readonly IdCount[];
  visits?: number;
  days?: readonly DayTotal[];
  /** Where `views` is the whole of what there is: ids there that it lacks have no base of this kind any more. */
  whole?: IdRange;
}

/** The ids after `after` up to `upTo`, which is included, in the order of their bytes; without `upTo` all that follow. */
export interface IdRange {
  after: string;
  upTo?: string;
}

/** A part of the counter, which holds every read of the visitors whose addresses fall to it. */
export interface Shard {
  /** Resolves once the read is on disk. */
  hit(hit: Hit): Promise<HitOutcome>;
  counts(ids: readonly string[]): Promise<IdCount[]>;
  total(): Promise<Total>;
  /** Days from `from` to `to`, both included, oldest first; days without reads are left out. */
  days(from: string, to: string): Promise<DayTotal[]>;
  /** The most read of the last days, or of all time for 0; the greatest first. */
  top(days: number): Promise<IdCount[]>;
  /** The first `limit` ids after `after` in the order of their bytes. */
  exportPage(after: string, limit: number): Promise<IdCount[]>;
  /** As `exportPage`, of what an earlier system counted alone. */
  legacyPage(after: string, limit: number): Promise<IdCount[]>;
  importBase(base: Base): Promise<void>;
}
