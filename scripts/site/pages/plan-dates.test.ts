import { expect, it } from 'vitest';
import type { SafeHtml, SiteDate, Url } from '../../text/brands.ts';
import { makeArchive, makeArticle } from '../archive-fixture.ts';
import { testAssets } from '../assets-fixture.ts';
import { planSite } from '../plan-site.ts';

const dates = ['2016-03-01', '2018-01-01', '2018-12-31', '2018-12-31', '2021-08-26'] as SiteDate[];
const plan = planSite(makeArchive(dates.map((date, index) => makeArticle(index, { date }))), testAssets);

function readYear(year: number) {
  const page = plan.get(`/${year}/` as Url);
  return page?.kind === 'year' ? page.props(() => '' as SafeHtml) : undefined;
}

it.each([
  [2016, { newer: { title: 'Năm 2018', url: '/2018/' } }],
  [2018, { older: { title: 'Năm 2016', url: '/2016/' }, newer: { title: 'Năm 2021', url: '/2021/' } }],
  [2021, { older: { title: 'Năm 2018', url: '/2018/' } }],
])('the year %i leads to the years with articles before and after it', (year, pager) => {
  expect(readYear(year)?.pager).toEqual(pager);
});

it('a year tells of each month how many articles it has, and leads to those that have any', () => {
  const { months = [], count } = readYear(2018) ?? {};
  expect(months).toHaveLength(12);
  expect(months.filter((month) => month.count > 0)).toEqual([
    { title: 'Tháng 1', count: 1, url: '/2018/01/' },
    { title: 'Tháng 12', count: 2, url: '/2018/12/' },
  ]);
  expect(count).toBe(3);
  expect(['/2018/02/', '/2017/'].filter((url) => plan.has(url as Url))).toEqual([]);
});
