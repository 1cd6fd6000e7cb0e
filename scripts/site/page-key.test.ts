import { expect, it } from 'vitest';
import type { Archive, Article, PlaceRecord, Site, StaticPage } from '../content/archive.ts';
import type { BodyRenderer } from '../render/body.ts';
import { type SafeHtml, type SiteDate, toContentPath, toUrl } from '../text/brands.ts';
import { makeArchive, makeArticle } from './archive-fixture.ts';
import { testAssets } from './assets-fixture.ts';
import type { CountsSnapshot } from './counts/counts-snapshot.ts';
import type { EditHistories } from './articles/edit-history.ts';
import type { PageEntry, PlanMemory } from './page-group.ts';
import { type PlanExtras, planSite } from './plan-site.ts';
import { renderPage } from './render-page.ts';

const day = (text: string) => text as SiteDate;
// Of one tag in two spellings, so that its list has a numbered page and may get another name.
const article = (index: number, fields: Partial<Article> = {}) =>
  makeArticle(index, {
    date: day(`2016-0${1 + Math.floor(index / 21)}-${10 + (index % 21)}`),
    authors: [{ name: `Tác giả ${index % 2}`, unit: 'Văn phòng' }],
    tags: [index % 2 === 0 ? 'chung' : 'Chung'],
    places: [`Bản ${index % 3}`],
    ...fields,
  });
const articles = Array.from({ length: 42 }, (_, index) => article(index));
const about: StaticPage = {
  url: toUrl('/gioi-thieu/'),
  file: toContentPath('pages/gioi-thieu.md'),
  title: 'Giới thiệu',
  body: { file: toContentPath('pages/gioi-thieu.md'), hash: 'a', words: 9, references: {} },
};
const village: PlaceRecord = {
  name: 'Bản 1',
  kind: 'bản',
  until: day('2025-06-30'),
  successors: ['Bản 2'],
};
const before = makeArchive(articles, {
  pages: [about],
  people: [{ name: 'Tác giả 1', units: [] }],
  places: [village, { name: 'Bản 2', from: day('2025-07-01'), successors: [] }],
});
before.site = {
  ...before.site,
  links: [{ title: 'Cổng tỉnh', url: 'https://tinh.example' }],
  legacyVisits: { count: 1000 },
  map: {},
};
const [first, ...others] = before.site.sections;
const counts: CountsSnapshot = {
  asOf: '2026-11-24',
  total: { views: 9, visits: 5 },
  days: [['2026-11-24', 9, 5]],
  top: { week: [], month: [[articles[3]!.id, 9]], ever: [] },
  views: [],
};
const histories = (showsWords: boolean): EditHistories => ({
  showsWords,
  revisionsOf: () => [
    { seconds: 2_000_000_000, blob: 'a1' },
    { seconds: 2_000_086_400, blob: 'b2' },
  ],
  readVersions: () =>
    ['Một.', 'Hai.'].map((text) => Buffer.from(`---\ntitle: A\ndate: 2016-01-01\n---\n\n${text}\n`)),
});

const ofSite = (fields: Partial<Site>) => ({ site: { ...before.site, ...fields } });
const ofPage = (fields: Partial<StaticPage>) => ({ pages: [{ ...about, ...fields }] });
const ofArticle = (fields: Partial<Article>, index = 20) => ({
  articles: articles.with(index, article(index, fields)),
});

const groups = new Map<string, readonly PageEntry[]>();
const memory: PlanMemory = {
  recall: (group) => groups.get(group),
  keep: (group, pages) => groups.set(group, pages),
};
const renderBody: BodyRenderer = ({ hash }) => hash as SafeHtml;

/** The files of a site, each with the key under which it is known, planned with what earlier plans found out. */
function make(archive: Archive, extras: PlanExtras, assets = testAssets) {
  const pages = [...planSite(archive, assets, { memory, ...extras })];
  return new Map(pages.map(([url, page]) => [url, { key: page.key, text: renderPage(page, renderBody) }]));
}

const known = make(before, {});

it.each<[what: string, change: Partial<Archive>, extras?: PlanExtras, assets?: Partial<typeof testAssets>]>([
  ['the title', ofSite({ title: 'Kho bài khác' })],
  ['the organisation', ofSite({ organisation: 'Văn phòng xã' })],
  ['the address', ofSite({ url: 'https://khac.example' })],
  ['the language', ofSite({ language: 'en' })],
  ['the time zone', ofSite({ timeZone: 'America/New_York' })],
  ['the description', ofSite({ description: 'Tin của xã.' })],
  ['the notice', ofSite({ notice: 'Bài mẫu' })],
  ['the contact', ofSite({ contact: { email: 'xa@thu.example' } })],
  ['the imprint', ofSite({ imprint: ['Văn phòng xã chịu trách nhiệm.'] })],
  ['the title of a section', ofSite({ sections: [{ ...first!, title: 'Tin' }, ...others] })],
  ['the description of a section', ofSite({ sections: [{ ...first!, description: 'Tin.' }, ...others] })],
  ['a section', ofSite({ sections: others.concat(first!) })],
  ['a web link', ofSite({ links: [] })],
  ['the group of a web link', ofSite({ links: [{ ...before.site.links[0]!, group: 'Tỉnh' }] })],
  ['the visits of an earlier system', ofSite({ legacyVisits: { count: 1001 } })],
  ['the day of these', ofSite({ legacyVisits: { count: 1000, asOf: day('2021-08-26') } })],
  ['the province', ofSite({ map: { province: 'Điện Biên' } })],
  ['the title of the map', ofSite({ map: { title: 'Bản đồ' } })],
  ['the caption of the map', ofSite({ map: { caption: 'Các xã.' } })],
  ['the title of a page', ofPage({ title: 'Về chúng tôi' })],
  ['the summary of a page', ofPage({ summary: 'Về xã.' })],
  ['the text of a page', ofPage({ body: { ...about.body, hash: 'b' } })],
  ['what is said of an author', { people: [{ name: 'Tác giả 1', units: [], about: 'Phóng viên.' }] }],
  ['the place of today', { places: [{ ...village, successors: ['Bản 3'] }] }],
  ['the day of a merger', { places: [{ ...village, until: day('2025-05-31') }, before.places[1]!] }],
  ['the title of an article', ofArticle({ title: 'Tên khác' })],
  ['the summary of an article', ofArticle({ summary: 'Khác.' })],
  ['the text of an article', ofArticle({ body: { ...articles[20]!.body, hash: 'khác' } })],
  ['the words of an article', ofArticle({ body: { ...articles[20]!.body, words: 3000 } })],
  ['the section of an article', ofArticle({ section: others[1]! })],
  ['the tag of an article', ofArticle({ tags: ['khác'] })],
  ['a tag that wants the address of another', ofArticle({ tags: ['chúng'] }, 41)],
  ['the spelling that most articles have of a tag', ofArticle({ tags: ['Chung'] })],
  ['the place of an article', ofArticle({ places: ['Bản 1'] })],
  ['the author of an article', ofArticle({ authors: [{ name: 'Khác' }] })],
  ['the unit of an author', ofArticle({ authors: [{ name: 'Tác giả 0', unit: 'Khác' }] })],
  ['the source of an article', ofArticle({ source: { name: 'Báo Mẫu' } })],
  ['a correction', ofArticle({ corrections: [{ date: day('2016-03-01'), text: 'Sửa.' }] })],
  ['an update', ofArticle({ updated: day('2016-03-01') })],
  ['a withdrawal', ofArticle({ withdrawn: { date: day('2016-03-01'), reason: 'Sai.' } })],
  ['what an article was read before', ofArticle({ legacyViews: 7 })],
  ['an old address of an article', ofArticle({ legacyUrls: ['/2015/12/cu/'] })],
  ['a newest article that leads', ofArticle({ featured: true }, 39)],
  [
    'the oldest article, of an earlier year',
    { articles: [article(99, { date: day('2015-01-01') }), ...articles] },
  ],
  ['the newest article', { articles: [...articles, article(42)] }],
  ['an article that is gone', { articles: articles.toSpliced(20, 1) }],
  ['the counts', {}, { counts }],
  ['the days of edits', {}, { histories: histories(false) }],
  ['the words of edits', {}, { histories: histories(true) }],
  ['the stylesheet', {}, {}, { stylesheet: toUrl('/tai-nguyen/trang-2.css') }],
  ['the script of the search', {}, {}, { search: toUrl('/tai-nguyen/search-2.js') }],
  ['the script of the statistics', {}, {}, { statistics: toUrl('/tai-nguyen/statistics-2.js') }],
  ['the script of the offline page', {}, {}, { offline: toUrl('/tai-nguyen/offline-2.js') }],
])('a page that shows something else has another key: %s', (_what, change, extras = {}, assets = {}) => {
  const after = make({ ...before, ...change }, extras, { ...testAssets, ...assets });
  const other = [...after].filter(([url, { text }]) => known.get(url)?.text !== text);
  expect(other.length).toBeGreaterThan(0);
  const stale = other.filter(([url, { key }]) => known.get(url)?.key === key);
  expect(stale.map(([url]) => url)).toEqual([]);
});
