import type { Url } from '../scripts/text/brands.ts';
import type { Counted } from './counted.ts';

/** What was counted, by the counter or by an earlier system. */
export interface StatisticsFigures {
  /** Whose figures these are, and up to when: "Số liệu đến ngày 24/11/2026." */
  note: string;
  /** Absent where nobody counted. */
  views?: number;
  visits?: number;
  /** The last 30 days, oldest first; empty where days are not known. */
  days: readonly ReadsOfPeriod[];
  /** The last 12 months, oldest first. */
  months: readonly ReadsOfPeriod[];
  mostRead: Record<'week' | 'month' | 'ever', readonly CountedLink[]>;
}

/** Reads and visits of a day (`24/11`) or a month (`11/2026`). */
export interface ReadsOfPeriod {
  label: string;
  views: number;
  visits: number;
}

/** An article and its reads. */
export interface CountedLink extends Pick<Counted, 'id' | 'formerIds'> {
  title: string;
  url: Url;
  views: number;
}
