import type { Article } from '../../content/archive.ts';
import type { SiteDate } from '../../text/brands.ts';

type Dates = Pick<Article, 'date' | 'updated' | 'corrections'>;

/**
 * When an article last changed by what it says itself: the latest of its publication, its update and its corrections. A
 * day alone is no change after an hour of that day.
 */
export function findLastChange({ date, updated, corrections }: Dates): SiteDate {
  let latest = updated !== undefined && updated > date ? updated : date;
  for (const correction of corrections) if (correction.date > latest) latest = correction.date;
  return latest;
}

/** The same of an article that changed after it came out; undefined of any other. */
export function findLaterChange(dates: Dates): SiteDate | undefined {
  const latest = findLastChange(dates);
  return latest === dates.date ? undefined : latest;
}

/** When the last of some articles changed; undefined of none. */
export function findLatestChange(articles: readonly Dates[]): SiteDate | undefined {
  let latest: SiteDate | undefined;
  for (const article of articles) {
    const change = findLastChange(article);
    if (latest === undefined || change > latest) latest = change;
  }
  return latest;
}
