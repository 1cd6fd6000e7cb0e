import type { Link, YearProps } from '../../../layouts/props.ts';
import { offlineYearUrl } from '../../content/addresses.ts';
import { defined } from '../../content/defined.ts';
import type { ArchiveYear } from '../articles/calendar-of-articles.ts';
import { keyOfValue, makeKey } from '../key.ts';
import type { HtmlPage } from '../page.ts';
import type { PlanContext } from '../plan-context.ts';
import { planLists } from './plan-list.ts';
import { describeWayHead, HOME_LINK } from './page-head.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** `/2021/`, the months of each year with their counts, and `/2021/08/`, the articles of each month. */
export function* planDates(context: PlanContext): Generator<HtmlPage> {
  const { years, frames } = context;
  for (const [index, year] of years.entries()) {
    yield planYear(context, year, { older: years[index - 1], newer: years[index + 1] });
    const lists = year.months.map(({ month, url, articles }) => ({
      url,
      title: `Tháng ${Number(month)}/${year.year}`,
      breadcrumb: [HOME_LINK, toYearLink(year)],
      articles,
      frame: frames.plain,
    }));
    yield* planLists(context, lists);
  }
}

function planYear(
  context: PlanContext,
  { year, url, count, months }: ArchiveYear,
  { older, newer }: { older: ArchiveYear | undefined; newer: ArchiveYear | undefined },
): HtmlPage {
  const { archive, frames } = context;
  const byMonth = new Map(months.map((month) => [month.month, month]));
  const props: YearProps = {
    title: `Năm ${year}`,
    breadcrumb: [HOME_LINK],
    count,
    months: MONTHS.map((month) => {
      const found = byMonth.get(month);
      const title = `Tháng ${Number(month)}`;
      return { title, count: found?.articles.length ?? 0, ...defined({ url: found?.url }) };
    }),
    offlineUrl: offlineYearUrl(year),
    pager: defined({ older: older && toYearLink(older), newer: newer && toYearLink(newer) }),
  };
  return {
    url,
    kind: 'year',
    key: makeKey(['year', frames.plain.key, url, keyOfValue(props)]),
    frame: frames.plain.frame,
    head: () =>
      describeWayHead(context, {
        title: props.title,
        url,
        breadcrumb: props.breadcrumb,
        description: `${props.title}: các bài đã đăng trên ${archive.site.title}, theo tháng.`,
      }),
    props: () => props,
  };
}

function toYearLink({ year, url }: ArchiveYear): Link {
  return { title: `Năm ${year}`, url };
}
