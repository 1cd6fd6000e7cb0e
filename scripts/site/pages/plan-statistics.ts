import type { StatisticsProps } from '../../../layouts/props.ts';
import type { StatisticsFigures } from '../../../layouts/statistics-figures.ts';
import { STATISTICS } from '../../content/addresses.ts';
import { defined } from '../../content/defined.ts';
import { formatDay } from '../../text/site-date.ts';
import { keyOfValue, makeKey } from '../key.ts';
import { findLegacyMostRead, indexRanked } from '../counts/most-read.ts';
import type { HtmlPage } from '../page.ts';
import type { PlanContext } from '../plan-context.ts';
import { describeFigures, MOST_READ } from '../counts/statistics-figures.ts';
import { describeWayHead, HOME_LINK } from './page-head.ts';

const TITLE = 'Thống kê truy cập';

/** `/thong-ke/`: from the snapshot of the counter, or from what an earlier system counted. */
export function planStatistics(context: PlanContext): HtmlPage {
  const { archive, frames, assets } = context;
  const breadcrumb = [HOME_LINK];
  const props: StatisticsProps = {
    script: assets.statistics,
    breadcrumb,
    figures: chooseFigures(context),
  };
  return {
    url: STATISTICS,
    kind: 'statistics',
    key: makeKey(['statistics', frames.plain.key, keyOfValue(props)]),
    // One page, one total: beside every other page stands what never changes.
    frame: { ...frames.plain.frame, ...defined({ visits: props.figures.visits }) },
    head: () =>
      describeWayHead(context, {
        title: TITLE,
        url: STATISTICS,
        breadcrumb,
        description: `${TITLE} của ${archive.site.title}: lượt đọc, lượt truy cập, bài đọc nhiều.`,
      }),
    props: () => props,
  };
}

/** No total falls behind what an earlier system counted: a counter that nobody gave that to begins at nothing. */
function chooseFigures(context: PlanContext): StatisticsFigures {
  const { counts, shown } = context;
  const legacy = describeLegacyFigures(context);
  if (counts === undefined) return legacy;
  const figures = describeFigures(counts, indexRanked(counts, shown));
  const { views = 0, visits = 0, mostRead } = legacy;
  const { ever } = views > counts.total.views ? mostRead : figures.mostRead;
  return {
    ...figures,
    views: Math.max(counts.total.views, views),
    visits: Math.max(counts.total.visits, visits),
    mostRead: { ...figures.mostRead, ever },
  };
}

function describeLegacyFigures({ archive, shown }: PlanContext): StatisticsFigures {
  const { count, asOf } = archive.site.legacyVisits ?? {};
  const views = archive.articles.reduce((sum, { legacyViews = 0 }) => sum + legacyViews, 0);
  const until = asOf === undefined ? '' : ` đến ngày ${formatDay(asOf)}`;
  const isCounted = views > 0 || count !== undefined;
  return {
    note: isCounted ? `Số liệu do hệ thống trước đếm được${until}.` : 'Chưa có số liệu nào.',
    days: [],
    months: [],
    mostRead: { week: [], month: [], ever: findLegacyMostRead(shown, MOST_READ) },
    ...defined({ views: views > 0 ? views : undefined, visits: count }),
  };
}
