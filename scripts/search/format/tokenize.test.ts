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
  ['nặng 1.200.5', ['nặng', '1.200', '5']],
  ['giá 50.000đ', ['giá', '50.000', 'đ']],
  ['1.500m2 và 1.200.000đ', ['1.500', 'm2', 'và', '1.200.000', 'đ']],
  ['B40.200', ['B40', '200']],
  ['mục 1.', ['mục', '1']],
  ['COVID19 và B40', ['COVID19', 'và', 'B40']],
  ['', []],
  ['./. — …', []],
  ['❤️ Chúc mừng🎉, 👩‍⚕️👍🏽 xã ☎️ 0215', ['Chúc', 'mừng', 'xã', '0215']],
  ['chữ 𡨸喃🇻🇳', ['chữ', '𡨸喃']],
])('the words of %j are %j', (text, tokens) => {
  expect(listTokens(text)).toEqual(tokens);
});

test('a mark that stands apart from its letter stays in the word', () => {
  expect(listTokens('Điện Biên'.normalize('NFD'))).toHaveLength(2);
});
