import { expect, test } from 'vitest';
import { encodeViqr } from '../../fixtures/legacy-encoders.ts';
import { decodeViqr } from './viqr.ts';

test.each([
  ["Tie^'ng Vie^.t", 'Tiếng Việt'],
  ['DDie^.n Bie^n, Ddie^.n Bie^n, DDIE^.N BIE^N', 'Điện Biên, Điện Biên, ĐIỆN BIÊN'],
  ["To^i ye^u tie^'ng nu+o+'c to^i tu+` khi mo+'i ra ddo+`i,", 'Tôi yêu tiếng nước tôi từ khi mới ra đời,'],
  ['Tie^’ng Vie.^t, ngu*o*`i tha(`ng', 'Tiếng Việt, người thằng'],
  ["o+? dda^y co' ca? nha`.", 'ở đây có cả nhà.'],
  ["Ho. dde^'n tu+` xa. Sau ddo' ve^`.", 'Họ đến từ xa. Sau đó về.'],
  ["Bo^. Chi'nh tri. ho.p", 'Bộ Chính trị họp'],
  ['TU+? BO^. DDA?NG', 'TỬ BỘ ĐẢNG'],
  ["Anh co' dde^'n kho^ng? Co'... nga`y mai.", 'Anh có đến không? Có... ngày mai.'],
  ['Anh dda~ ve^` chu+a\\? Chu+a\\.', 'Anh đã về chưa? Chưa.'],
  ['CTD\\D&CN, ba\\^?n', 'CTDD&CN, ba^?n'],
  ["Quye^'t ddi.nh 582/QDD-TTg, HDDND", 'Quyết định 582/QĐ-TTg, HĐND'],
  ['thu+ (ba?n sao), nha`(cu~)', 'thư (bản sao), nhà(cũ)'],
])('%j means %j', (codes, text) => {
  expect(decodeViqr(codes)).toBe(text);
});

test.each([
  "Don't add www.example.com/a.html; e.g. what? I think it's fine.",
  'for (a = 0; a < data(n); a++) { x += a^2 }',
  'C:\\data\\add.txt, user@example.com',
])('%j has nothing to convert', (text) => {
  expect(decodeViqr(text)).toBe(text);
});

test('a paragraph comes back, its foreign words too', () => {
  const text = 'Đoàn công tác của UBND tỉnh đã về bản Nà Mẫu (mẫu), tặng 120 suất quà từ dự án Green Hills.';
  expect(decodeViqr(encodeViqr(text))).toBe(text);
});
