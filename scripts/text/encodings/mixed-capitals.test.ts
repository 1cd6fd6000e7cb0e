import { expect, test } from 'vitest';
import { raiseMixedCapitals } from './mixed-capitals.ts';

test.each([
  ['ĐảNG Bộ TỉNH ĐIệN BIÊN', 'ĐẢNG BỘ TỈNH ĐIỆN BIÊN'],
  [
    'CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM\nĐộc lập - Tự do',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do',
  ],
  ['QUý IV NăM 2003', 'QUÝ IV NĂM 2003'],
  ['Văn phòng TỉNH ủY họp', 'Văn phòng TỈNH ỦY họp'],
  ['TạI Xã NÀ SảNG (Hà Nội)', 'TẠI XÃ NÀ SẢNG (Hà Nội)'],
])('%j becomes %j', (mixed, raised) => {
  expect(raiseMixedCapitals(mixed)).toBe(raised);
});

test.each(['Hà Nội', 'Bộ GDĐT và UBND xã', 'Ủy ban; ở UBND tỉnh', 'Hà và Tú', 'ThS. Vũ Hà', ''])(
  '%j stays',
  (text) => {
    expect(raiseMixedCapitals(text)).toBe(text);
  },
);
