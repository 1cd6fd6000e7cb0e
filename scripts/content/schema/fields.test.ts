import { expect, it } from 'vitest';
import { wordList } from './fields.ts';

it.each([
  [
    ['giao thông', 'nông  thôn mới'],
    ['giao thông', 'nông thôn mới'],
  ],
  ['giao thông, nông thôn mới', ['giao thông', 'nông thôn mới']],
  ['Nậm Ngần; Chà Lưới,Hồ Sì, ', ['Nậm Ngần', 'Chà Lưới', 'Hồ Sì']],
  ['gói 3,07 tỷ đồng', ['gói 3,07 tỷ đồng']],
  [['Hà Nội, mùa thu'], ['Hà Nội, mùa thu']],
])('%j is read as words', (written, words) => {
  expect(wordList.parse(written)).toEqual(words);
});
