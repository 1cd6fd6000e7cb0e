import { expect, test } from 'vitest';
import type { SiteDate } from '../../text/brands.ts';
import { makeDocument } from '../fixture-index.ts';
import { parseQuery } from '../querying/query.ts';
import { search } from '../querying/search.ts';
import { indexYear, openYears } from './year-index.ts';

const in2020 = Array.from({ length: 501 }, (_, number) =>
  makeDocument(number, { text: `xã thứ ${number}`, date: '2020-05-05' as SiteDate }),
);
const in2022 = [
  makeDocument(600, { title: 'Xã mới', date: '2022-05-05' as SiteDate, section: 'kinh-te' }),
  makeDocument(601, { text: 'UBND xã', date: '2022-06-05' as SiteDate }),
];
const ABBREVIATIONS = [{ short: 'UBND', long: 'ủy ban nhân dân' }];
const index = openYears([indexYear(2022, in2022, ABBREVIATIONS), indexYear(2020, in2020, ABBREVIATIONS)]);

test.each([
  ['xã mới', {}, ['Xã mới']],
  ['uy ban nhan dan', {}, ['']],
  ['xa', { filters: { section: 'kinh-te' } }, ['Xã mới']],
  ['xa', { filters: { year: 2022 } }, ['Xã mới', '']],
  ['khuếch', {}, []],
])('%j finds in the years that were taken along: %j %j', async (text, options, titles) => {
  const { articles } = await search(index, parseQuery(text), options);
  const records = await Promise.all(articles.map((article) => index.findRecord(article)));
  expect(records.map(({ title }) => title)).toEqual(titles);
});

test('an article of the older year keeps its address', async () => {
  const { articles } = await search(index, parseQuery('thứ 500'));
  expect((await index.findRecord(articles[0] ?? -1)).url).toBe('/2021/08/bai-500/');
});

test('a part of an author’s name finds what was taken along with its authors', async () => {
  const documents = ['Phan Văn Mẫu', 'Lò Thị Mai'].map((name, number) =>
    makeDocument(number, { authors: [name] }),
  );
  const taken = openYears([{ ...indexYear(2021, documents, []), records: documents }]);
  expect((await search(taken, parseQuery(''), { filters: { author: 'mẫu' } })).articles).toEqual([0]);
});

test('without any year nothing is found', async () => {
  expect((await search(openYears([]), parseQuery('xã'))).articles).toEqual([]);
});
