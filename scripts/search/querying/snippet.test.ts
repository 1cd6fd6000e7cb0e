import { describe, expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import { markRecord, type Piece } from './snippet.ts';
import type { SearchRecord } from '../format/record.ts';
import type { Query } from './query.ts';

const RECORD = { url: '', title: '', date: '', section: '', summary: '', text: '' };

function markTitle(record: SearchRecord, query: Query): Piece[] {
  return markRecord(record, query).title;
}

function findSnippet(record: SearchRecord, query: Query): Piece[] {
  return markRecord(record, query).snippet;
}

function show(pieces: readonly Piece[]): string {
  return pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
}

test.each([
  ['dac biet', 'Xã đặc biệt khó khăn', 'Xã [đặc biệt] khó khăn'],
  ['ĐẶC khăn', 'Xã đặc biệt khó khăn', 'Xã [đặc] biệt khó [khăn]'],
  ['582/QĐ-TTg', 'Quyết định 582/QĐ-TTg', 'Quyết định [582]/[QĐ]-[TTg]'],
  ['xa', 'đường xa xã', 'đường [xa xã]'],
  ['vắng', 'đường xa', 'đường xa'],
  ['x', '', ''],
])('of the words %j, %j shows %j', (query, text, shown) => {
  expect(show(markTitle({ ...RECORD, title: text }, parseQuery(query)))).toBe(shown);
});

test('a word that is still being typed marks whole words', () => {
  const pieces = markTitle({ ...RECORD, title: 'Khó khăn, khang khác' }, parseQuery('kha', true));
  expect(show(pieces)).toBe('Khó [khăn], [khang khác]');
});

describe('a word that was typed with marks', () => {
  const record = { ...RECORD, title: 'Diện tích rừng', summary: 'Cây điện biên.' };
  const query = parseQuery('Điện Biên');

  test('is marked in another spelling where the article shows no other', () => {
    expect(show(markTitle(record, query))).toBe('Diện tích rừng');
    expect(show(markTitle({ ...record, summary: 'Rừng.' }, query))).toBe('[Diện] tích rừng');
  });

  test('is looked for as it was typed before the snippet is chosen', () => {
    const other = { ...record, summary: 'Biện pháp với diện tích rừng.', text: 'Tỉnh Điện Biên và biển.' };
    expect(show(findSnippet(other, query))).toBe('Tỉnh [Điện Biên] và biển.');
    expect(show(findSnippet(other, parseQuery('dien bien')))).toBe('[Biện] pháp với [diện] tích rừng.');
  });

  test('is marked wherever the marks may still come', () => {
    expect(show(findSnippet({ ...record, summary: 'Điện Biên, biển.' }, parseQuery('Điện bi', true)))).toBe(
      '[Điện Biên], [biển].',
    );
  });
});

describe('the snippet', () => {
  const filler = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(12).trim();
  test('is the summary when that has all the words', () => {
    const pieces = findSnippet({ ...RECORD, summary: 'Kè mới.', text: 'kè mới' }, parseQuery('kè mới'));
    expect(show(pieces)).toBe('[Kè mới].');
  });

  test('is the summary when nothing has any', () => {
    const pieces = findSnippet({ ...RECORD, summary: 'Tóm tắt.', text: 'thân bài' }, parseQuery('kè'));
    expect(show(pieces)).toBe('Tóm tắt.');
  });

  test('is of the text when that has more of them, cut at words', () => {
    const text = `kè ${filler} xây kè mới ${filler}`;
    const shown = show(findSnippet({ ...RECORD, summary: 'Kè.', text }, parseQuery('kè mới')));
    expect(shown).toMatch(/^… \S.* xây \[kè mới\] một .*\S …$/);
    expect(shown.length).toBeLessThan(240);
  });

  test('begins at the beginning when the words do', () => {
    const shown = show(findSnippet({ ...RECORD, summary: '', text: `Xây kè ${filler}` }, parseQuery('kè')));
    expect(shown).toMatch(/^Xây \[kè\] một .* …$/);
  });

  test('of a text of just two hundred and twenty letters is all of it', () => {
    const summary = `${filler.slice(0, 200).trim()} ${'x'.repeat(220)}`.slice(0, 217) + ' kè';
    expect(summary).toHaveLength(220);
    expect(show(findSnippet({ ...RECORD, summary }, parseQuery('kè')))).toBe(`${summary.slice(0, -2)}[kè]`);
  });

  test('of a text without spaces is cut all the same', () => {
    const shown = show(findSnippet({ ...RECORD, summary: 'x'.repeat(2000), text: '' }, parseQuery('kè')));
    expect(shown).toBe(`${'x'.repeat(220)} …`);
    const tail = `Xem kè tại địa chỉ ${'x'.repeat(90)}/kè/mới/${'x'.repeat(400)}`;
    const inside = show(findSnippet({ ...RECORD, summary: tail, text: '' }, parseQuery('mới')));
    expect(inside).toMatch(/^… x{10,}\/kè\/\[mới\]\/x{60,} …$/);
  });
});
