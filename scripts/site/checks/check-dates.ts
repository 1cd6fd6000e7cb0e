import type { Archive, Article } from '../../content/archive.ts';
import type { ContentFolder } from '../../content/disk/content-folder.ts';
import { createFieldLocator } from '../../content/front-matter/locate-field.ts';
import { describe } from '../../content/messages.ts';
import { makeWarning, type Problem } from '../../content/problem.ts';
import type { SiteDate } from '../../text/brands.ts';
import { formatDay } from '../../text/site-date.ts';

/** Warnings about articles that were changed or withdrawn, as they say, on a day before that of their publication. */
export function checkDates(folder: ContentFolder, { articles }: Pick<Archive, 'articles'>): Problem[] {
  return articles.flatMap((article) => {
    const { file } = article;
    const published = dayOf(article.date);
    const early = findChanges(article).filter(({ date }) => dayOf(date) < published);
    if (early.length === 0) return [];
    const locate = createFieldLocator(folder, file);
    return early.map(({ date, path }) => {
      const message = describe.dateOrder(formatDay(date), formatDay(article.date));
      return makeWarning(file, 'date-order', message, locate(path));
    });
  });
}

function findChanges({
  updated,
  corrections,
  withdrawn,
}: Article): { date: SiteDate; path: PropertyKey[] }[] {
  return [
    ...(updated === undefined ? [] : [{ date: updated, path: ['updated'] }]),
    ...corrections.map(({ date }, index) => ({ date, path: ['corrections', index, 'date'] })),
    ...(withdrawn === undefined ? [] : [{ date: withdrawn.date, path: ['withdrawn', 'date'] }]),
  ];
}

function dayOf(date: SiteDate): string {
  return date.slice(0, 10);
}
