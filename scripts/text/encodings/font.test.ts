import { expect, test } from 'vitest';
import { decodeByFont } from './font.ts';

test.each([
  ['.VnTime', 'c«ng t¸c ®¶ng', 'công tác đảng'],
  ['.VnTimeH', 'c«ng t¸c ®¶ng', 'CÔNG TÁC ĐẢNG'],
  ['.VnArial NarrowH', 'tØnh ñy', 'TỈNH ỦY'],
  ['".vntime", Times, serif', 'tØnh ñy', 'tỉnh ủy'],
  ['VNI-Times', 'Tænh uûy', 'Tỉnh ủy'],
  ["'VNI Helve'", 'Tænh uûy', 'Tỉnh ủy'],
])('%s tells the encoding', (font, codes, text) => {
  expect(decodeByFont(codes, font)).toBe(text);
});

test.each(['Times New Roman', 'Arial, .VnTime', 'Vnu Sans', 'VNI', ''])('text in %j is Unicode', (font) => {
  expect(decodeByFont('là', font)).toBeUndefined();
});
