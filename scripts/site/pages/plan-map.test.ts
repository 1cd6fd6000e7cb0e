import { expect, it } from 'vitest';
import type { PlaceRecord } from '../../content/archive.ts';
import type { SafeHtml, SiteDate, Url } from '../../text/brands.ts';
import { makeArchive, makeArticle } from '../archive-fixture.ts';
import { testAssets } from '../assets-fixture.ts';
import { planSite } from '../plan-site.ts';

/** Groups beside the map of an archive whose articles tell of these places, each place with its note. */
function tellGroups(named: readonly string[], places: readonly PlaceRecord[]): unknown[] | undefined {
  const articles = named.map((place, index) => makeArticle(index, { places: [place] }));
  const archive = makeArchive(articles, { places });
  const plan = planSite({ ...archive, site: { ...archive.site, map: {} } }, testAssets);
  const page = plan.get('/ban-do-hanh-chinh/' as Url);
  if (page?.kind !== 'map') return undefined;
  const { groups } = page.props(() => '' as SafeHtml);
  return groups.map(({ title, items }) => [title, ...items.map((item) => [item.title, item.note])]);
}

const places: PlaceRecord[] = [
  { name: 'Nà Lưa', until: '2025-06-30' as SiteDate, successors: ['Mường Khẩu'] },
  { name: 'Mường Khẩu', from: '2025-07-01' as SiteDate, successors: [] },
  { name: 'Chà Lưới', successors: [] },
];

it('places that articles tell of stand under what they are called now', () => {
  expect(tellGroups(['Mường Khẩu', 'Nà Lưa', 'Huổi Sen'], places)).toEqual([
    ['Tên hiện nay', ['Mường Khẩu', undefined]],
    ['Tên cũ', ['Nà Lưa', 'nay là Mường Khẩu']],
    ['Địa danh khác', ['Huổi Sen', undefined]],
  ]);
});

it('places that no register knows stand by themselves, and where there are none there is no group', () => {
  expect(tellGroups(['Huổi Sen'], [])).toEqual([['Địa danh trong kho bài', ['Huổi Sen', undefined]]]);
  expect(tellGroups([], places)).toEqual([]);
});
