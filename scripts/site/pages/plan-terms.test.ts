import { expect, it } from 'vitest';
import type { Article, Person } from '../../content/archive.ts';
import type { SafeHtml, SiteDate, Url } from '../../text/brands.ts';
import { makeArchive, makeArticle } from '../archive-fixture.ts';
import { testAssets } from '../assets-fixture.ts';
import { planSite } from '../plan-site.ts';

/** What the page says that offers the terms which share an address. */
function readChoice(url: string, articles: readonly Article[], people: readonly Person[] = []): unknown[] {
  const page = planSite(makeArchive(articles, { people }), testAssets).get(url as Url);
  if (page?.kind !== 'index') throw new Error(`${url} is no index`);
  const { title, description, groups } = page.props(() => '' as SafeHtml);
  return [title, description, groups.flatMap(({ items }) => items.map((item) => item.title))];
}

it('namesakes are offered under the name that they share', () => {
  const authors = ['Trạm Y tế', 'Trường học'].map((unit) => ({ name: 'Lò Văn Ún', unit }));
  const articles = authors.map((author, index) => makeArticle(index, { authors: [author] }));
  const people = authors.map(({ name, unit }) => ({ name, units: [unit] }));
  expect(readChoice('/tac-gia/lo-van-un/', articles, people)).toEqual([
    'Lò Văn Ún',
    'Có 2 tác giả cùng tên này. Mời bạn chọn:',
    ['Lò Văn Ún (Trạm Y tế)', 'Lò Văn Ún (Trường học)'],
  ]);
});

it('names that differ in their marks alone are offered by their spellings', () => {
  const articles = ['bản', 'bạn'].map((tag, index) => makeArticle(index, { tags: [tag] }));
  expect(readChoice('/chu-de/ban/', articles)).toEqual([
    'bản, bạn',
    'Những tên này viết không dấu thì giống nhau. Mời bạn chọn:',
    ['bản', 'bạn'],
  ]);
});

it('the list of a place tells what it is called now, and what it was before', () => {
  const places = [
    { name: 'Nà Lưa', until: '2025-06-30' as SiteDate, successors: ['Mường Khẩu'] },
    { name: 'Mường Khẩu', from: '2025-07-01' as SiteDate, successors: [] },
  ];
  const plan = planSite(makeArchive([], { places }), testAssets);
  const readFacts = (url: string) => {
    const page = plan.get(url as Url);
    return page?.kind === 'listing' ? page.props(() => '' as SafeHtml).facts : undefined;
  };
  expect(readFacts('/dia-danh/na-lua/')).toEqual([
    { label: 'Tên gọi', text: 'Nà Lưa (đến 30/06/2025)' },
    { label: 'Nay là', text: 'Mường Khẩu', url: '/dia-danh/muong-khau/' },
  ]);
  expect(readFacts('/dia-danh/muong-khau/')).toEqual([
    { label: 'Tên gọi', text: 'Mường Khẩu (từ 01/07/2025)' },
    { label: 'Trước là', text: 'Nà Lưa', url: '/dia-danh/na-lua/' },
  ]);
});
