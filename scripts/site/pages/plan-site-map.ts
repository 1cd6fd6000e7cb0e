import type { IndexGroup, IndexItem } from '../../../layouts/props.ts';
import { AUTHORS, PLACES, SEARCH, SECTIONS, SITE_MAP, TAGS } from '../../content/addresses.ts';
import { toLink } from '../articles/card.ts';
import type { HtmlPage } from '../page.ts';
import type { PlanContext } from '../plan-context.ts';
import { planIndexPage } from './plan-index-page.ts';
import { findMostUsed, sortTerms } from '../terms/sort-terms.ts';
import type { Term } from '../terms/terms.ts';
import { HOME_LINK } from './page-head.ts';

/** Names of each kind on the map itself; the rest stand on the kind's own page. */
const MOST_NAMES = 30;

/** `/so-do-trang/`: for people, every part of the site. */
export function planSiteMap(context: PlanContext): HtmlPage {
  const { archive, terms, years, ways } = context;
  const groups: IndexGroup[] = [
    { id: 'chuyen-muc', title: 'Chuyên mục', url: SECTIONS, items: archive.site.sections.map(toLink) },
    ...[...years].reverse().map(({ year, url, months }): IndexGroup => ({
      id: `nam-${year}`,
      title: `Năm ${year}`,
      url,
      items: months.map(({ month, url: monthUrl, articles }) => ({
        title: `Tháng ${Number(month)}`,
        url: monthUrl,
        count: articles.length,
      })),
    })),
    { id: 'chu-de', title: 'Chủ đề', url: TAGS, items: nameSome(terms.tags.list) },
    { id: 'tac-gia', title: 'Tác giả', url: AUTHORS, items: nameSome(terms.authors.list) },
    { id: 'dia-danh', title: 'Địa danh', url: PLACES, items: nameSome(terms.places.list) },
    {
      id: 'trang-khac',
      title: 'Trang khác',
      items: [{ title: 'Tìm kiếm', url: SEARCH }, ...archive.pages.map(toLink), ...ways.pages],
    },
    { id: 'nguon-tin', title: 'Nguồn tin', items: ways.feeds },
  ];
  return planIndexPage(context, {
    url: SITE_MAP,
    props: {
      title: 'Sơ đồ trang',
      breadcrumb: [HOME_LINK],
      groups: groups.filter(({ items }) => items.length > 0),
    },
  });
}

function nameSome(terms: readonly Term[]): IndexItem[] {
  return sortTerms(findMostUsed(terms, MOST_NAMES)).map(({ name, url }) => ({ title: name, url }));
}
