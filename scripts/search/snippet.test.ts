import { describe, expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import { findSnippet, markHits, type Piece } from './snippet.ts';

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
  expect(show(markHits(text, parseQuery(query)))).toBe(shown);
});

test('a word that is still being typed marks whole words', () => {
  expect(show(markHits('Khó khăn, khang khác', parseQuery('kha', true)))).toBe('Khó [khăn], [khang khác]');
});

describe('the snippet', () => {
  const filler = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(12).trim();
  const record = { url: '', title: '', date: '', section: '' };

  test('is the summary when that has all the words', () => {
    const pieces = findSnippet({ ...record, summary: 'Kè mới.', text: 'kè mới' }, parseQuery('kè mới'));
    expect(show(pieces)).toBe('[Kè mới].');
  });

  test('is the summary when nothing has any', () => {
    const pieces = findSnippet({ ...record, summary: 'Tóm tắt.', text: 'thân bài' }, parseQuery('kè'));
    expect(show(pieces)).toBe('Tóm tắt.');
  });

  test('is of the text when that has more of them, cut at words', () => {
    const text = `kè ${filler} xây kè mới ${filler}`;
    const shown = show(findSnippet({ ...record, summary: 'Kè.', text }, parseQuery('kè mới')));
    expect(shown).toMatch(/^… \S.* xây \[kè mới\] một .*\S …$/);
    expect(shown.length).toBeLessThan(240);
  });

  test('begins at the beginning when the words do', () => {
    const shown = show(findSnippet({ ...record, summary: '', text: `Xây kè ${filler}` }, parseQuery('kè')));
    expect(shown).toMatch(/^Xây \[kè\] một .* …$/);
  });

  test('of a text without spaces is cut all the same', () => {
    const shown = show(findSnippet({ ...record, summary: 'x'.repeat(2000), text: '' }, parseQuery('kè')));
    expect(shown).toBe(`${'x'.repeat(220)} …`);
    const tail = `Xem kè tại địa chỉ ${'x'.repeat(90)}/kè/mới/${'x'.repeat(400)}`;
    const inside = show(findSnippet({ ...record, summary: tail, text: '' }, parseQuery('mới')));
    expect(inside).toMatch(/^… x{10,}\/kè\/\[mới\]\/x{60,} …$/);
  });
});
