import type { CountedLink, StatisticsFigures } from '../../layouts/statistics-figures.ts';
import type { Url } from '../text/brands.ts';
import type { CountsSnapshot } from './counts-snapshot.ts';
import { listLastDays, listLastMonths } from './day-series.ts';

/** Finds a published article; undefined for one that readers no longer see. */
export type FindArticle = (id: string) => { title: string; url: Url } | undefined;

const DAYS = 30;
const MONTHS = 12;
const MOST_READ = 10;

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

/** The first `most` of a ranking that readers can still open. */
export function linkMostRead(
  rows: CountsSnapshot['top']['week'],
  findArticle: FindArticle,
  most: number,
): CountedLink[] {
  return rows
    .flatMap(([id, views]) => {
      const article = findArticle(id);
      return article === undefined ? [] : [{ id, title: article.title, url: article.url, views }];
    })
    .slice(0, most);
}
