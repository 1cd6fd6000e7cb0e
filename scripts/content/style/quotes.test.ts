import { expect, it } from 'vitest';
import { fixQuotes } from './quotes.ts';

it.each([
  ['Ông bảo: "được".', 'Ông bảo: “được”.'],
  ['"Một", "hai" và ("ba")', '“Một”, “hai” và (“ba”)'],
  ['- **"Đậm"** – "nhạt"', '- **“Đậm”** – “nhạt”'],
  ['Xem "[bài này](https://x.example "Tên")".', 'Xem “[bài này](https://x.example "Tên")”.'],
  ['| "Một" | hai |', '| “Một” | hai |'],
  ['"Một"\r\nhai\r\n', '“Một”\r\nhai\r\n'],
])('%j becomes %j', (before, after) => {
  expect(fixQuotes(before)).toBe(after);
  expect(fixQuotes(after)).toBe(after);
});

it.each([
  'Ống 5" và ống 6" của bản',
  'Ông "Ba"Mẫu và bà "Hai "',
  'Lời "chưa đóng',
  'Lời " có dấu cách " hai bên',
  '"Một" và 5" nữa, "hai" xong',
  'Mã `"x"` thôi',
  '```\n"mã"\n```',
  '---\ntitle: "Một"\n---\n',
])('%j is not for a program to decide', (text) => {
  expect(fixQuotes(text)).toBe(text);
});
