import { expect, it } from 'vitest';
import { toUrl } from '../../text/brands.ts';
import { makeArchive, makeArticle } from '../archive-fixture.ts';
import { findLostAddresses } from './find-lost-addresses.ts';

const plan = new Map([[toUrl('/2021/08/con-day/'), undefined]]);
const legacyUrls = ['http://cu.example/2019/06/Đã-Chuyển/', '/chu-de/tag-cu/'];
const archive = makeArchive([makeArticle(0, { legacyUrls })]);

const lost = (...urls: string[]) =>
  findLostAddresses(urls.map(toUrl), plan, archive).map(({ message }) => /\/\S*/.exec(message)?.[0]);

it.each([
  ['a page that is planned', '/2021/08/con-day/'],
  ['an old address of an article, whatever its capitals', '/2019/06/đã-chuyển/'],
  ['an old address of a tag', '/chu-de/tag-cu/'],
  ['a numbered page of a list', '/chuyen-muc/van-hoa/trang/7/'],
  ['a letter of an index', '/tac-gia/chu-cai/d/'],
  ['a file whose name has a hash', '/tai-nguyen/trang-0123456789.css'],
  ['what only the worker reads', '/_cu/410/2021/08/con-day/'],
  ['a shard of the sitemap', '/sitemap-2019-06.xml'],
])('%s is not lost', (_name, url) => {
  expect(lost(url)).toEqual([]);
});

it('pages and feeds that are gone are lost, sorted', () => {
  expect(lost('/chuyen-muc/x/rss.xml', '/2019/06/mat/', '/2021/08/con-day/', '/2019/06/')).toEqual([
    '/2019/06/',
    '/2019/06/mat/',
    '/chuyen-muc/x/rss.xml',
  ]);
});

it.each([
  ['/chuyen-muc/thoi-su/', 'slug: thoi-su'],
  ['/chuyen-muc/thoi-su/', 'đã nhập vào chuyên mục khác, hãy thêm địa chỉ này vào legacyUrls'],
  ['/chuyen-muc/thoi-su/rss.xml', 'slug: thoi-su'],
  ['/tac-gia/lo-thi-sen/', 'viết lại như cũ'],
  ['/2019/06/', 'chuyển sang tháng khác'],
  ['/2019/06/mat/', 'withdrawn, không dùng draft'],
  ['/lien-he/', 'đưa trang ấy trở lại'],
])('who lost %s reads what to do there', (url, words) => {
  const [problem] = findLostAddresses([toUrl(url)], plan, archive);
  expect(problem?.message).toContain(words);
});

it('a lost address is an error at the top of site.yaml', () => {
  expect(findLostAddresses([toUrl('/mat/')], plan, archive)).toEqual([
    expect.objectContaining({ file: 'site.yaml', line: 1, code: 'address-lost', severity: 'error' }),
  ]);
});
