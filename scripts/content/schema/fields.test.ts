import { expect, it } from 'vitest';
import { oldAddress, termName, wordList } from './fields.ts';

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

it.each([
  ['-đường -cầu', wordList],
  [['đường', '-cầu'], wordList],
  ['-Lò Văn An -Lò Văn Bình', termName],
  ['-/a.aspx?id=1 -/a.aspx?id=2', oldAddress],
])('%j is a list whose dashes have no space behind them', (written, schema) => {
  const { error } = schema.safeParse(written);
  expect(JSON.stringify(error?.issues)).toContain('Sau dấu gạch đầu dòng phải có một dấu cách');
});
