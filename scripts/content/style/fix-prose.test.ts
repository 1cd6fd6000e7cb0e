import { expect, it } from 'vitest';
import { fixProse } from './fix-prose.ts';

it.each([
  ['Anh nói: "Đi  thôi" .\nRồi  đi', 'Anh nói: “Đi thôi”.\nRồi đi'],
  ['[Bản  đồ](/a/\n"Bản  đồ tỉnh") ,  "xem" ở đây', '[Bản đồ](/a/\n"Bản  đồ tỉnh") , “xem” ở đây'],
  ['Mã `a\n"b"  c` ,  "hết"\nMột  hai', 'Mã `a\n"b"  c` ,  "hết"\nMột hai'],
  ['---\ntitle: "A  B"\n---\nMột  hai', '---\ntitle: "A  B"\n---\nMột hai'],
  [
    'Một  hai\n[Bản  đồ](/a/\n"Bản  đồ") ba\n\nBốn  năm\n[Sáu](/b/\n"Bảy  tám")\nChín  mười',
    'Một hai\n[Bản đồ](/a/\n"Bản  đồ") ba\n\nBốn năm\n[Sáu](/b/\n"Bảy  tám")\nChín mười',
  ],
])('%j becomes %j', (before, after) => {
  expect(fixProse(before)).toBe(after);
  expect(fixProse(after)).toBe(after);
});
