import { describe, expect, it } from 'vitest';
import { findSlips } from './find-slips.ts';

describe('findSlips', () => {
  it.each([
    [
      'có 07 xã đạt chuẩn nông thôn mới (các xã: Nà Mẫu, Nà Thử, Bản Giả, Mường Ví, Nậm Dụ) và',
      ['"07 xã"', '5 tên'],
    ],
    ['Có 04 bản: Nà Một, Nà Hai và Nà Ba.', ['"04 bản"', '3 tên']],
    ['gồm 3 huyện, gồm: Mường Một, Mường Hai; ngoài ra', ['"3 huyện"', '2 tên']],
    ['diện tích tự nhiên 308,18 kmdiện rừng', ['"308,18 kmdiện"']],
    ['hội nghị ngày 31/11/2021 và', ['"31/11/2021"']],
    ['ngày 30 tháng 02 năm 2020', ['30 tháng 02 năm 2020']],
    [
      'giai đoạn 2016-2020, 2017- 2020, 2021 - 2025 và 2021 – 2030',
      ['"2016-2020", "2017- 2020", "2021 - 2025", "2021 – 2030"'],
    ],
  ])('%s is told', (text, words) => {
    const slips = findSlips(text);
    expect(slips).toHaveLength(1);
    for (const word of words) expect(slips[0]).toContain(word);
  });

  it.each([
    'có 05 xã đạt chuẩn (các xã: Nà Mẫu, Nà Thử, Bản Giả, Mường Ví, Nậm Dụ)',
    '12 xã cơ bản đạt chuẩn (các xã: Nà Mẫu, Nà Thử...)',
    'giúp đỡ 101 xã thực hiện các nội dung như: Tư vấn chủ trương, đường lối; phát triển kinh tế',
    '02 nhà (mỗi nhà 50 triệu đồng)',
    '5 mét vải, 10 mđ, dài 3 km, cao 20 mm, 5 mặt hàng, 308,18 km2 đất',
    'giai đoạn 2016-2020 và 2021-2025; số 12-2020/NQ; ngày 01-02-2020',
    'ngày 28/4/2017',
  ])('%s is in order', (text) => {
    expect(findSlips(text)).toEqual([]);
  });
});
