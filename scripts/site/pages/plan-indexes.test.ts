import { expect, it } from 'vitest';
import type { IndexProps } from '../../../layouts/props.ts';
import type { SafeHtml, Url } from '../../text/brands.ts';
import { makeArchive, makeArticle } from '../archive-fixture.ts';
import { testAssets } from '../assets-fixture.ts';
import { planSite } from '../plan-site.ts';

/** Reads indexes of authors, each of whom wrote one article. */
function planAuthors(names: readonly string[]): (url: string) => IndexProps | undefined {
  const articles = names.map((name, index) => makeArticle(index, { authors: [{ name }] }));
  const plan = planSite(makeArchive(articles), testAssets);
  return (url) => {
    const page = plan.get(url as Url);
    return page?.kind === 'index' ? page.props(() => '' as SafeHtml) : undefined;
  };
}

/** Names of the groups of an index, each with its items. */
const tellGroups = (index: IndexProps | undefined) =>
  index?.groups.map(({ title, items }) => [title, ...items.map((item) => item.title)]);

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `Lò Văn A ${index}`);

it('an index of 600 names stands on one page, of one more on a page for each letter', () => {
  const whole = planAuthors(numbered(600));
  expect(whole('/tac-gia/')?.groups[0]?.items).toHaveLength(600);
  expect(whole('/tac-gia/')?.letters).toBeUndefined();
  const divided = planAuthors([...numbered(600), 'Mùa A Páo', 'Mùa A Páo']);
  expect(divided('/tac-gia/')?.letters).toEqual([
    { title: '0–9', url: '/tac-gia/chu-cai/0-9/' },
    { title: 'P', url: '/tac-gia/chu-cai/p/' },
  ]);
  expect(tellGroups(divided('/tac-gia/chu-cai/p/'))).toEqual([['P', 'Mùa A Páo']]);
  const [mostUsed] = divided('/tac-gia/')?.groups ?? [];
  expect(mostUsed?.items).toHaveLength(60);
  expect(mostUsed?.items).toContainEqual({ title: 'Mùa A Páo', url: '/tac-gia/mua-a-pao/', count: 2 });
});

it('people stand under their given names, and in their order', () => {
  expect(tellGroups(planAuthors(['Vàng Thị Ân', 'Lò Văn Sa', 'Mùa A Sa', 'Lò An'])('/tac-gia/'))).toEqual([
    ['A', 'Lò An'],
    ['Â', 'Vàng Thị Ân'],
    ['S', 'Lò Văn Sa', 'Mùa A Sa'],
  ]);
});

it('letters that an address spells alike stand together', () => {
  const names = ['Lò Oanh', 'Hansen Øystein', 'Hà Ông'];
  const groups = [
    ['O, Ø', 'Lò Oanh', 'Hansen Øystein'],
    ['Ô', 'Hà Ông'],
  ];
  expect(tellGroups(planAuthors(names)('/tac-gia/'))).toEqual(groups);
  const divided = planAuthors([...names, ...numbered(600)]);
  expect(tellGroups(divided('/tac-gia/chu-cai/o/'))).toEqual(groups.slice(0, 1));
});

it('an index of nothing does not exist', () => {
  const plan = planSite(makeArchive([makeArticle(0, { authors: [], tags: [], places: [] })]), testAssets);
  const indexes = ['/chu-de/', '/tac-gia/', '/dia-danh/', '/lien-ket/', '/chuyen-muc/'];
  expect(indexes.filter((url) => plan.has(url as Url))).toEqual(['/chuyen-muc/']);
});
