import { describe, expect, it } from 'vitest';
import { parseDate } from '../../text/site-date.ts';
import { VIETNAM } from '../../text/time-zone.ts';
import { findDates } from './find-dates.ts';

const read = (text: string) =>
  findDates(text)
    .map(({ spelled }) => parseDate(spelled, VIETNAM))
    .map((parsed) => ('date' in parsed ? parsed.date : parsed.problem));

describe('findDates', () => {
  it.each([
    ['Thời gian đăng: 26/08/2021 06:14:44 PM - Lượt đọc: 10754', '2021-08-26T18:14:44+07:00'],
    ['02/10/2020 08:20 SA', '2020-10-02T08:20:00+07:00'],
    ['02/10/2020 02:05 CH', '2020-10-02T14:05:00+07:00'],
    ['Thứ hai, 26 Tháng 10 2020 14:49', '2020-10-26T14:49:00+07:00'],
    ['Thứ tư, 04 Tháng Mười Hai 2013 09:05', '2013-12-04T09:05:00+07:00'],
    ['ngày 24 tháng 1 năm 2023 | 10:31', '2023-01-24T10:31:00+07:00'],
    ['Nậm Sơn, ngày 05 tháng 02 năm 2009', '2009-02-05'],
    ['Thứ Năm, 15/10/2020, 16:21 (GMT+7)', '2020-10-15T16:21:00+07:00'],
    ['Thứ ba - 05/11/2019 08:31', '2019-11-05T08:31:00+07:00'],
    ['Cập nhật lúc 16h21 ngày 15/10/2020', '2020-10-15T16:21:00+07:00'],
    ["Cập nhật: 7h05' - 15/10/2020", '2020-10-15T07:05:00+07:00'],
    ['16:21, Thứ Năm, 15/10/2020', '2020-10-15T16:21:00+07:00'],
    ['2019-11-05T08:31:13+07:00', '2019-11-05T08:31:13+07:00'],
    ['2019-11-05T01:31:13Z', '2019-11-05T08:31:13+07:00'],
    ['Monday, 26 October 2020 14:49', '2020-10-26T14:49:00+07:00'],
    ["8:15' 12/03/2020", '2020-03-12T08:15:00+07:00'],
    ['March 12, 2020', '2020-03-12'],
    ['12 Sep 2020', '2020-09-12'],
    ['12 thg 3, 2020', '2020-03-12'],
    ['Thứ Năm, tháng ba 12, 2020', '2020-03-12'],
    ['12/03/2020 08:15 (GMT+07:00)', '2020-03-12T08:15:00+07:00'],
    ['T6, 05/20/2016 - 09:30', '2016-05-20T09:30:00+07:00'],
    ['15-10-2020', '2020-10-15'],
    ['Đăng ngày 17 - 05 - 2024', '2024-05-17'],
    ['15.10.2020 16:21', '2020-10-15T16:21:00+07:00'],
    ['31/11/2021 10:00', 'impossible'],
    ['ngày 30 tháng 2 năm 2020', 'impossible'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('a weekday and a time zone belong to the date', () => {
    const text = 'Thứ Năm, 15/10/2020, 16:21 (GMT+7) | In trang';
    const [found] = findDates(text);
    expect(text.slice(found?.end)).toBe(' | In trang');
    expect(found?.start).toBe(0);
  });

  it('finds every date of a text', () => {
    expect(read('Từ 01/02/2020 đến 03/04/2020')).toEqual(['2020-02-01', '2020-04-03']);
  });

  it.each(['Quyết định 582/QĐ-TTg', '28/4', 'giai đoạn 2016-2020', '1.200 triệu', 'số 12/34/5678/9'])(
    '%s is no date',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
