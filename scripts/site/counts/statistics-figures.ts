import type { CountedLink, StatisticsFigures } from '../../../layouts/statistics-figures.ts';
import type { Url } from '../../text/brands.ts';
import type { CountsSnapshot } from './counts-snapshot.ts';
import { listLastDays, listLastMonths } from './day-series.ts';

/** Finds a published article by its id, or by one that it had at a former address; undefined for one that readers no longer see. */
export type FindArticle = (id: string) => { id: string; title: string; url: Url } | undefined;

const DAYS = 30;
const MONTHS = 12;

/** How many of the most read the page names of each span. */
export const MOST_READ = 10;

/** What the statistics page shows of a snapshot, or of live figures in the same form. */
export function describeFigures(snapshot: CountsSnapshot, findArticle: FindArticle): StatisticsFigures {
  const { asOf, total, top } = snapshot;
  const isEmpty = snapshot.days.length === 0;
  const link = (rows: CountsSnapshot['top']['week']) => linkMostRead(rows, findArticle, MOST_READ);
  return {
    note: `Số liệu đến ngày ${asOf.split('-').reverse().join('/')}.`,
    views: total.views,
    visits: total.visits,
    days: isEmpty ? [] : listLastDays(snapshot, DAYS),
    months: isEmpty ? [] : listLastMonths(snapshot, MONTHS),
    mostRead: { week: link(top.week), month: link(top.month), ever: link(top.ever) },
  };
}

/** The first `most` of a ranking that readers can still open, each with what was counted at all of its addresses. */
export function linkMostRead(
  rows: CountsSnapshot['top']['week'],
  findArticle: FindArticle,
  most: number,
): CountedLink[] {
  const links = new Map<string, CountedLink>();
  for (const [countedId, views] of rows) {
    const article = findArticle(countedId);
    if (article === undefined) continue;
    const { id, title, url } = article;
    links.set(id, { id, title, url, views: views + (links.get(id)?.views ?? 0) });
  }
  return [...links.values()].sort((a, b) => b.views - a.views).slice(0, most);
}
