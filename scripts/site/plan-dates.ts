import { HOME, monthUrl, yearUrl } from '../content/addresses.ts';
import { monthOf, yearOf } from '../text/site-date.ts';
import { groupArticles } from './group-articles.ts';
import type { HtmlPage } from './page.ts';
import type { PlanContext } from './plan-context.ts';
import { planList } from './plan-list.ts';

/** `/2021/` and `/2021/08/`: the articles of each year and month that has any. */
export function* planDates(context: PlanContext): Generator<HtmlPage> {
  const { archive, frames } = context;
  const frame = frames.plain;
  const home = { title: 'Trang chủ', url: HOME };
  const byYear = groupArticles(archive.articles, ({ date }) => [yearOf(date)]);
  for (const [year, ofYear] of byYear) {
    yield* planList(context, {
      url: yearUrl(year),
      title: `Năm ${year}`,
      breadcrumb: [home],
      articles: ofYear,
      frame,
    });
    for (const [month, articles] of groupArticles(ofYear, ({ date }) => [monthOf(date)])) {
      yield* planList(context, {
        url: monthUrl(year, month),
        title: `Tháng ${month}/${year}`,
        breadcrumb: [home, { title: `Năm ${year}`, url: yearUrl(year) }],
        articles,
        frame,
      });
    }
  }
}
