import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { encodeTcvn3, LETTERS } from '../../fixtures/legacy-encoders.ts';
import { decodeTcvn3 } from './tcvn3.ts';

test('all 67 letters come back in small letters, and in capitals from a font of capitals', () => {
  const capitals = LETTERS.map((letter) => letter.toUpperCase());
  expect(new Set([...LETTERS, ...capitals]).size).toBe(134);
  expect(LETTERS.map((letter) => decodeTcvn3(encodeTcvn3(letter), { capitals: false }))).toEqual(LETTERS);
  expect(capitals.map((letter) => decodeTcvn3(encodeTcvn3(letter), { capitals: true }))).toEqual(capitals);
});

test('every code agrees with iconv', () => {
  const bytes = Buffer.from(encodeTcvn3(LETTERS.join('') + 'ĂÂÊÔƠƯĐ'), 'latin1');
  expect(decodeTcvn3(bytes.toString('latin1'), { capitals: false })).toBe(iconv.decode(bytes, 'tcvn'));
});

test.each([
  ['Céng hßa X· héi Chñ nghÜa ViÖt Nam', 'Cộng hòa Xã hội Chủ nghĩa Việt Nam'],
  ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
  ['v¨n phßng Tr\u00ADëng Ban', 'văn phòng Trưởng Ban'],
  ['25° ± 2, 3² × 4 ® 12', '25° ± 2, 3² ì 4 đ 12'],
])('%j means %j', (codes, text) => {
  expect(decodeTcvn3(codes, { capitals: false })).toBe(text);
});

test('a font of capitals shows every letter as a capital', () => {
  expect(decodeTcvn3('céng hßa x· héi chñ nghÜa viÖt nam', { capitals: true })).toBe(
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  );
});
