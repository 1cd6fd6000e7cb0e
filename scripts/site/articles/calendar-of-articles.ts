import type { Link } from '../../../layouts/props.ts';
import { monthUrl, yearUrl } from '../../content/addresses.ts';
import type { Article } from '../../content/archive.ts';
import { groupBy } from '../../content/group-by.ts';
import type { Url } from '../../text/brands.ts';
import { monthOf, yearOf } from '../../text/site-date.ts';

/** A year that has articles. */
export interface ArchiveYear {
  year: string;
  url: Url;
  count: number;
  /** The months that have articles, the earliest first. */
  months: readonly ArchiveMonth[];
}

export interface ArchiveMonth {
  /** Two digits. */
  month: string;
  url: Url;
  /** Oldest first. */
  articles: readonly Article[];
}

/**
 * Sorts articles by year and month, the earliest year first.
 * @param articles oldest first
 */
export function findYears(articles: readonly Article[]): ArchiveYear[] {
  return [...groupBy(articles, ({ date }) => yearOf(date))].map(([year, ofYear]) => ({
    year,
    url: yearUrl(year),
    count: ofYear.length,
    months: [...groupBy(ofYear, ({ date }) => monthOf(date))].map(([month, ofMonth]) => ({
      month,
      url: monthUrl(year, month),
      articles: ofMonth,
    })),
  }));
}

/** Ways to the pages of years, under the years themselves, the newest first. */
export function linkYears(years: readonly ArchiveYear[]): Link[] {
  return years.map(({ year, url }) => ({ title: year, url })).reverse();
}
