import { expect, test } from 'vitest';
import type { SiteDate } from '../../text/brands.ts';
import type { SearchDocument } from '../format/document.ts';
import { makeDocument, makeFiles, openFiles } from '../fixture-index.ts';
import { createOracle } from './oracle.ts';
import { parseQuery } from './query.ts';
import type { SortOrder } from './rank.ts';
import { type Filters, search } from './search.ts';

const ABBREVIATIONS = [
  { short: 'UBND', long: 'Ủy ban nhân dân' },
  { short: 'NTM', long: 'nông thôn mới' },
  { short: 'KT-XH', long: 'kinh tế xã hội' },
];

// Many spellings of few words, so that what has to be told apart meets everywhere.
const TOKENS =
  `bán bàn ban bạn bản đất đắt đạt hòa hoà hóa hoa kỹ kĩ kỳ kí lý lí xã xa xá dân dần dẫn nông nóng thôn thơn
  mới mời moi mơi nhân nhận nhẫn ủy uỷ UBND NTM KT XH kinh kính tế tê té hội hồi 582 QĐ TTg 2021 07 7 1200 biên biển biến
  Điện diện diễn khó khô khăn khan khắn vùng vung cao cáo Cào thuyền thuyên khuếch trường truong Yên`.split(
    /\s+/,
  );
const SECTIONS = ['thoi-su', 'kinh-te', 'van-hoa'];
const AUTHORS = ['Lò Văn Hòa', 'Lò Văn Hoá', 'Trần Thị Bản', 'Đỗ Kỹ'];
const BASE_COUNT = 1000;
const COUNT = 1170;

/** A generator of whole numbers below a bound, the small ones more often. */
function createChance(seed: number): (bound: number, bias?: number) => number {
  let state = seed;
  return (bound, bias = 1) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) ** bias * bound);
  };
}

const chance = createChance(7);
const pick = <T>(list: readonly T[], bias = 1): T => list[chance(list.length, bias)] as T;
const say = (least: number, most: number) =>
  Array.from({ length: least + chance(most - least) }, () => pick(TOKENS, 1.7)).join(' ');

const documents: SearchDocument[] = Array.from({ length: COUNT }, (_, number) =>
  makeDocument(number, {
    title: say(2, 7),
    summary: say(3, 12),
    text: `${say(5, 40)}. ${chance(9) === 0 ? 'Ủy ban nhân dân xã' : ''} ${chance(9) === 0 ? 'KT-XH' : ''} ${say(0, 9)}`,
    date: `${2019 + Math.floor((number * 4) / COUNT)}-03-0${1 + (Math.floor((number * 20) / COUNT) % 5)}` as SiteDate,
    section: pick(SECTIONS),
    authors: chance(3) === 0 ? [pick(AUTHORS), pick(AUTHORS)] : [pick(AUTHORS)],
    terms: chance(3) === 0 ? [say(1, 3)] : [],
    withdrawn: chance(50) === 0,
  }),
);

function makeText(): string {
  const kind = chance(6);
  if (kind === 0) {
    const words = pick(documents).text.split(/[\s.]+/);
    const start = chance(words.length);
    return words.slice(start, start + 1 + chance(5)).join(' ');
  }
  const text = Array.from({ length: 1 + chance(5) }, () => pick(TOKENS)).join(' ');
  if (kind === 1)
    return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  if (kind === 2) return `${text} vắngmặt`;
  if (kind === 3) return `${text} ${pick(['3/3/2021', 'ngày 4-3-2020', 'tháng 3/2019', '7/2/2021'])}`;
  return text;
}

const QUERIES = Array.from({ length: 500 }, () => {
  const text = chance(15) === 0 ? '' : makeText();
  const isTyping = chance(3) === 0;
  const filters: Filters = {
    ...(chance(5) === 0 && { section: pick(SECTIONS) }),
    ...(chance(5) === 0 && { year: 2019 + chance(5) }),
    ...(chance(6) === 0 && { author: pick(AUTHORS) }),
  };
  const order: SortOrder = chance(6) === 0 ? 'date' : 'relevance';
  return {
    text: isTyping ? text.slice(0, Math.max(1, text.length - chance(3))) : text,
    isTyping,
    filters,
    order,
  };
});

const oracle = createOracle(documents, { abbreviations: ABBREVIATIONS, baseCount: BASE_COUNT });
const EXPECTED = QUERIES.map(({ text, ...options }) => ({
  text,
  ...options,
  ...oracle.search(text, options),
}));

test('500 searches find and order what reading every article does', async () => {
  const index = await openFiles(makeFiles(documents, { abbreviations: ABBREVIATIONS }));
  for (const expected of EXPECTED) {
    const { text, isTyping, filters, order } = expected;
    const { articles, matched } = await search(index, parseQuery(text, isTyping), { filters, order });
    expect({ text, isTyping, filters, order, articles, matched }).toEqual(expected);
  }
});

test('the searches are of every kind', () => {
  const whole = EXPECTED.filter(
    ({ text, articles, matched }) => articles.length > 1 && matched === parseQuery(text).words.length,
  );
  expect(whole.length).toBeGreaterThan(200);
  expect(EXPECTED.filter(({ articles }) => articles.length === 0).length).toBeGreaterThan(5);
  expect(EXPECTED.filter(({ matched }) => matched > 2).length).toBeGreaterThan(100);
  expect(EXPECTED.filter(({ text, articles }) => text === '' && articles.length > 1).length).toBeGreaterThan(
    5,
  );
});
