import { describe, expect, it } from 'vitest';
import { parseDate } from '../../text/site-date.ts';
import { VIETNAM } from '../../text/time-zone.ts';
import { readMetaLine } from './meta-line.ts';

/** Role and moment of each date, then the other facts. */
function read(text: string) {
  const line = readMetaLine(text);
  if (line === undefined) return undefined;
  const { dates, isClock, ...facts } = line;
  const moments = dates.map(({ role, spelled }) => {
    const parsed = parseDate(spelled, VIETNAM);
    return `${role} ${'date' in parsed ? parsed.date : parsed.problem}`;
  });
  return { ...facts, moments, ...(isClock ? { isClock } : {}) };
}

describe('readMetaLine', () => {
  it.each([
    [
      'Thời gian đăng: 26/08/2021 06:14:44 PM - Lượt đọc: 10754',
      { moments: ['published 2021-08-26T18:14:44+07:00'], views: 10754 },
    ],
    ['26/08/2021 18:14 | 10.754', { moments: ['unnamed 2021-08-26T18:14:00+07:00'], views: 10754 }],
    ['Đã xem: 1.245 | Phản hồi', { moments: [], views: 1245 }],
    ['Lượt xem: 312', { moments: [], views: 312 }],
    ['312 lượt xem', { moments: [], views: 312 }],
    [
      'Được đăng: Thứ hai, 26 Tháng 10 2020 14:49 | Lần cập nhật cuối: Thứ ba, 27 Tháng 10 2020 08:00',
      { moments: ['published 2020-10-26T14:49:00+07:00', 'updated 2020-10-27T08:00:00+07:00'] },
    ],
    [
      'Chi tiết Chuyên mục: Tin tức | Viết bởi Lò Văn Mẫu',
      { moments: [], section: 'Tin tức', author: 'Lò Văn Mẫu' },
    ],
    ['Người đăng: lovanmau - 12/03/2019', { moments: ['published 2019-03-12'], author: 'lovanmau' }],
    ['Nậm Sơn, ngày 24 tháng 1 năm 2023', { moments: ['unnamed 2023-01-24'] }],
    ['Hôm nay: Thứ Hai, 24/11/2025', { moments: ['unnamed 2025-11-24'], isClock: true }],
    ['31/11/2021 08:00 SA', { moments: ['unnamed impossible'] }],
    ['Tin đăng ngày: 6/2/2020 - Xem: 92', { moments: ['published 2020-02-06'], views: 92 }],
    ['Thứ năm - 24/06/2021 15:51 1.320 0', { moments: ['unnamed 2021-06-24T15:51:00+07:00'], views: 1320 }],
    [
      '24/06/2021 03:51 PM | 345 lượt xem | 0 bình luận | Xem cỡ chữ',
      { moments: ['unnamed 2021-06-24T15:51:00+07:00'], views: 345 },
    ],
    ['17/05/2024 | Đoan Trang', { moments: ['unnamed 2024-05-17'], author: 'Đoan Trang' }],
    ['P. Ngọc - 11:28, 23/07/2021', { moments: ['unnamed 2021-07-23T11:28:00+07:00'], author: 'P. Ngọc' }],
    ['Lò Văn Mẫu (12/03/2020)', { moments: ['unnamed 2020-03-12'], author: 'Lò Văn Mẫu' }],
    [
      'Kinh tế - Vũ Lợi - 14:13, 06/10/2020',
      { moments: ['unnamed 2020-10-06T14:13:00+07:00'], section: 'Kinh tế', author: 'Vũ Lợi' },
    ],
    ['Được đăng bởi: Admin lúc 08:15 12/03/2020', { moments: [expect.any(String)], author: 'Admin' }],
    ['Viết bởi Lò Mẫu. Đăng ngày 12/03/2020', { moments: ['published 2020-03-12'], author: 'Lò Mẫu' }],
    ['Posted on March 12, 2020 by Lò Văn Mẫu', { moments: ['published 2020-03-12'], author: 'Lò Văn Mẫu' }],
    [
      'Tác giả: Lò Văn Mẫu - Phòng Văn hóa - 12/03/2020',
      { moments: ['unnamed 2020-03-12'], author: 'Lò Văn Mẫu - Phòng Văn hóa' },
    ],
    [
      'Chuyên mục: Tin tức - Sự kiện. Ngày đăng: 12/03/2020',
      { moments: ['published 2020-03-12'], section: 'Tin tức - Sự kiện' },
    ],
    ['Lò Văn Mẫu @ 08:15 12/03/2020', { moments: [expect.any(String)], author: 'Lò Văn Mẫu' }],
    ['Đăng 2 ngày trước | 1.234 lượt xem', { moments: [], views: 1234 }],
    ['Lò Văn Mẫu - 3 giờ trước', { moments: [], author: 'Lò Văn Mẫu' }],
    ['12/03/2020 (7 năm trước) | Cỡ chữ A A A', { moments: ['unnamed 2020-03-12'] }],
    ['12/03/2020 Quản trị', { moments: ['unnamed 2020-03-12'] }],
    ['Posted in Tin tức', { moments: [], section: 'Tin tức' }],
    ['Người đăng: Lò Thị Phấn vào lúc 10:12', { moments: [], author: 'Lò Thị Phấn' }],
    ['Nguồn: Báo Nậm Sơn - 12/03/2020', { moments: ['unnamed 2020-03-12'], source: 'Báo Nậm Sơn' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'Ngày 26/8/2021, huyện tổ chức hội nghị tổng kết.',
    'Tổng lượt truy cập: 1.234.567',
    'Lượt đọc của bạn rất quan trọng với chúng tôi',
    'Đăng ký tham gia trước ngày 15/10/2020',
    'Tác giả xin chân thành cảm ơn bà con.',
    '10754',
    '3 năm trước, bản chưa có đường',
    'Nậm Sơn - 12/03/2020',
    'Nậm Sơn, 12/03/2020 08:15',
    'Hội nghị tổng kết - 12/03/2020 08:15',
    '',
  ])('%s tells nothing', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
