import { expect, test } from 'vitest';
import { compareVietnamese, firstLetter } from './order.ts';

const SORTED = [
  '“2 bản”',
  '2 bản',
  '07 xã',
  '9 xã',
  '12 xã',
  'An',
  'An Bình',
  'Anh',
  'Ăn',
  'Ân',
  'ba',
  'bà',
  'bả',
  'bã',
  'bá',
  'bạ',
  'ban',
  'bản',
  'bản 9',
  'bản 10',
  'Cao Bằng',
  'Dung',
  'Đà Nẵng',
  'Đắk Lắk',
  'Điện Biên',
  'Đồng Nai',
  'em',
  'êm',
  'Nà Nhạn',
  'Nậm Pồ',
  'oi',
  'ôi',
  'ơi',
  'ớt',
  'Tủa Chùa',
  'u',
  'ư',
  'Zurich',
  'Ответ',
];

test('names stand in dictionary order', () => {
  expect(SORTED.toReversed().toSorted(compareVietnamese)).toEqual(SORTED);
});

test('Unicode form decides nothing but a tie, and only identical texts are equal', () => {
  expect(compareVietnamese('Điện Biên'.normalize('NFD'), 'Điện Biêu')).toBe(-1);
  expect(compareVietnamese('ba'.normalize('NFD'), 'ba')).toBe(0);
  expect(compareVietnamese('bà'.normalize('NFD'), 'bà')).not.toBe(0);
  expect(compareVietnamese('7', '07')).toBe(-compareVietnamese('07', '7'));
  expect(compareVietnamese('Hòa', 'Hoà')).not.toBe(0);
});

test('letters of the alphabet sort as the Vietnamese collation of Unicode does', () => {
  const collator = new Intl.Collator('vi');
  const words = 'ga gà gã gạ găng gâng gi đi dì đá ô ơn ôn on ư u ừ ữ y ỷ ê è é e ế'.split(' ');
  expect(words.toSorted(compareVietnamese)).toEqual(words.toSorted(collator.compare));
});

test.each([
  ['Ấn Độ', 'Â'],
  ['ăn', 'Ă'],
  ['đèo Pha Đin', 'Đ'],
  ['\u0110èo'.normalize('NFD'), 'Đ'],
  ['“Ớt”', 'Ơ'],
  ['Ửng', 'Ư'],
  ['y tế', 'Y'],
  ['Émile', 'E'],
  ['Übung', 'U'],
  ['07 xã', '0–9'],
  ['Ответ', 'О'],
  ['…', '#'],
])('%j is listed under %s', (text, letter) => {
  expect(firstLetter(text)).toBe(letter);
});
