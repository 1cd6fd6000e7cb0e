import { expect, test } from 'vitest';
import { listTokens } from './tokenize.ts';

test.each([
  ['Điện Biên, đổi mới', ['Điện', 'Biên', 'đổi', 'mới']],
  ['  “nông thôn mới”…', ['nông', 'thôn', 'mới']],
  ['Quyết định 582/QĐ-TTg', ['Quyết', 'định', '582', 'QĐ', 'TTg']],
  ['ngày 28/4/2017', ['ngày', '28', '4', '2017']],
  ['3,07 tỷ', ['3', '07', 'tỷ']],
  ['1.200 triệu', ['1.200', 'triệu']],
  ['1.200.000.', ['1.200.000']],
  ['điều 1.2000', ['điều', '1', '2000']],
  ['2016-2020', ['2016', '2020']],
  ['1234.567', ['1234', '567']],
  ['mục 1.', ['mục', '1']],
  ['COVID19 và B40', ['COVID19', 'và', 'B40']],
  ['', []],
  ['./. — …', []],
])('the words of %j are %j', (text, tokens) => {
  expect(listTokens(text)).toEqual(tokens);
});

test('a mark that stands apart from its letter stays in the word', () => {
  expect(listTokens('Điện Biên'.normalize('NFD'))).toHaveLength(2);
});
