import { expect, test } from 'vitest';
import { cleanText, collapseSpaces } from './normalize.ts';

test.each([
  ['Điện Biên'.normalize('NFD'), 'Điện Biên'],
  ['Ðảng bộ tỉnh Ðiện Biên', 'Đảng bộ tỉnh Điện Biên'],
  ['giúp ðỡ các xã ðặc biệt', 'giúp đỡ các xã đặc biệt'],
  ['Quyết định 582/QÐ-TTg, NÐ-CP, HÐND, BCÐ, ÐÐK', 'Quyết định 582/QĐ-TTg, NĐ-CP, HĐND, BCĐ, ĐĐK'],
  ['\u00D0ảng'.normalize('NFD'), 'Đảng'],
  ['\uFEFFmột\uFEFF hai', 'một hai'],
  ['một\u0000\u0007 hai\u0085', 'một hai'],
  ['một\r\nhai\rba\tbốn\n', 'một\nhai\nba\tbốn\n'],
  ['một \uD800hai 😀', 'một hai 😀'],
  ['', ''],
])('%j is stored as %j', (raw, clean) => {
  expect(cleanText(raw)).toBe(clean);
});

test('Icelandic names keep their own letter', () => {
  expect(cleanText('Guðrún Sigurðardóttir, SIGURÐUR, AÐALHEIÐUR')).toBe(
    'Guðrún Sigurðardóttir, SIGURÐUR, AÐALHEIÐUR',
  );
});

test('white space of every kind collapses to single spaces', () => {
  expect(collapseSpaces('  Nà\u00A0Nhạn\n\t Mường   Phăng ')).toBe('Nà Nhạn Mường Phăng');
});
