import { expect, test } from 'vitest';
import { countWords, cutWords, readingMinutes } from './words.ts';

test.each([
  ['', 0],
  [' – ./. … ', 0],
  ['Điện Biên', 2],
  ['Điện Biên'.normalize('NFD'), 2],
  ['phát triển kinh tế - xã hội', 6],
  ['“Sau 04 năm”,\n(được trên 1.200 triệu đồng)', 8],
  ['Quyết định 582/QĐ-TTg', 3],
])('%j has %d words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test('every letter and digit is a word, and no other character', () => {
  const characters = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
  const expected = characters.filter((character) => /[\p{L}\p{N}]/u.test(character));
  expect(characters.filter((character) => countWords(character) === 1)).toEqual(expected);
});

test.each([
  [0, 1],
  [230, 1],
  [344, 1],
  [345, 2],
  [2300, 10],
])('%d words take %d minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});

test.each([
  ['Điện Biên', 9, 'Điện Biên'],
  ['Điện Biên Phủ', 10, 'Điện Biên…'],
  ['Điện Biên Phủ', 1, '…'],
  ['./. ./. ./.', 8, '…'],
  ['Điện Biên Phủ', 9, 'Điện…'],
  ['Nà Tấu, Nà Nhạn', 8, 'Nà Tấu…'],
  ['xã “Nà Nhạn” (2019)', 15, 'xã “Nà Nhạn”…'],
  ['một\u00A0hai ba', 4, 'một…'],
  ['liềnmộtmạch', 6, 'liềnm…'],
  ['abc😀def', 5, 'abc…'],
])('%j in %d characters is %j', (text, maxChars, cut) => {
  expect(cutWords(text, maxChars)).toBe(cut);
});

test('a long run without spaces, or of nothing but stops, is cut without delay', () => {
  expect(cutWords('a'.repeat(2_000_000), 1_000_000)).toHaveLength(1_000_000);
  expect(cutWords('.'.repeat(1_000_000), 500_000)).toBe('…');
});
