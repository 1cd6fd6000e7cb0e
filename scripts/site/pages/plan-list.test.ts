import { expect, it } from 'vitest';
import type { ListingProps } from '../../../layouts/props.ts';
import type { SafeHtml, Url } from '../../text/brands.ts';
import { makeArchive, makeArticle } from '../archive-fixture.ts';
import { testAssets } from '../assets-fixture.ts';
import type { HtmlPage } from '../page.ts';
import { planSite } from '../plan-site.ts';

const LIST = '/chuyen-muc/muc-0/';

// An article each month of thirty days from the beginning of 2016: 60 on three full pages, 25 on the newest.
const [section] = makeArchive([]).site.sections;
const articles = Array.from({ length: 85 }, (_, index) => makeArticle(30 * index, { section: section! }));
const plan = planSite(makeArchive(articles), testAssets);

function find(url: string): HtmlPage {
  const page = plan.get(url as Url);
  if (page === undefined || page.kind === 'text') throw new Error(`no page at ${url}`);
  return page;
}

const read = (url: string) => find(url).props(() => '' as SafeHtml) as ListingProps;
const link = (title: string, number: number) => ({ title, url: `${LIST}trang/${number}/` });
const newest = { title: 'Mới nhất', url: LIST };

it.each<[page: string, pager: ListingProps['pager'], first: number, last: number]>([
  ['', { older: link('Cũ hơn (2019–2020)', 3), oldest: link('Cũ nhất (2016–2017)', 1) }, 84, 60],
  [
    'trang/3/',
    {
      older: link('Cũ hơn (2017–2019)', 2),
      oldest: link('Cũ nhất (2016–2017)', 1),
      newer: link('Mới hơn (từ 2020)', 4),
      newest,
    },
    59,
    40,
  ],
  ['trang/2/', { older: link('Cũ hơn (2016–2017)', 1), newer: link('Mới hơn (từ 2019)', 3), newest }, 39, 20],
  ['trang/1/', { newer: link('Mới hơn (từ 2017)', 2), newest }, 19, 0],
])('%s of a list leads on to what is older and newer', (page, pager, first, last) => {
  const props = read(`${LIST}${page}`);
  expect(props.pager).toEqual(pager);
  const titles = props.cards.map(({ title }) => title);
  expect([titles[0], titles.at(-1)]).toEqual([`Bài số ${30 * first}`, `Bài số ${30 * last}`]);
});

it('the newest page leads to each earlier year, where its newest article stands', () => {
  expect(read(LIST).years).toEqual([
    link('2020', 3),
    link('2019', 3),
    link('2018', 2),
    link('2017', 2),
    link('2016', 1),
  ]);
  expect(read(`${LIST}trang/2/`).years).toEqual([]);
});

it('the page after the last full one forwards to the newest', () => {
  expect(find(`${LIST}trang/4/`).head()).toMatchObject({ forwardTo: LIST, noindex: true });
  expect(plan.has(`${LIST}trang/5/` as Url)).toBe(false);
});

it('search engines are led through a list, and to its feed from the newest page alone', () => {
  const feed = {
    rel: 'alternate',
    href: `${LIST}rss.xml`,
    type: 'application/rss+xml',
    title: 'RSS: Thời sự',
  };
  expect(find(LIST).head().links).toEqual([{ rel: 'next', href: `${LIST}trang/3/` }, feed]);
  expect(find(`${LIST}trang/2/`).head().links).toEqual([
    { rel: 'prev', href: `${LIST}trang/3/` },
    { rel: 'next', href: `${LIST}trang/1/` },
  ]);
});
