import { expect, it } from 'vitest';
import type { SafeHtml, SiteDate, Url } from '../../text/brands.ts';
import { makeArchive, makeArticle } from '../archive-fixture.ts';
import { testAssets } from '../assets-fixture.ts';
import { planSite } from '../plan-site.ts';

it('the map of the site has the newest year first, and no heading over nothing', () => {
  const dates = ['2019-03-01', '2021-08-26', '2021-09-02'] as SiteDate[];
  const articles = dates.map((date, index) =>
    makeArticle(index, { date, authors: [], tags: ['lúa'], places: [] }),
  );
  const page = planSite(makeArchive(articles), testAssets).get('/so-do-trang/' as Url);
  const groups = page?.kind === 'index' ? page.props(() => '' as SafeHtml).groups : [];
  expect(groups.map(({ title }) => title)).toEqual([
    'Chuyên mục',
    'Năm 2021',
    'Năm 2019',
    'Chủ đề',
    'Trang khác',
    'Nguồn tin',
  ]);
  expect(groups[1]?.items.map(({ title, count }) => [title, count])).toEqual([
    ['Tháng 8', 1],
    ['Tháng 9', 1],
  ]);
});
