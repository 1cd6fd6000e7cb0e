import { expect, test } from 'vitest';
import type { SiteDate } from './brands.ts';
import { formatDay, formatMoment } from './date-format.ts';

test.each([
  ['2021-08-26T18:14:44+07:00', '26/08/2021', 'Thứ Năm, 26/08/2021 18:14'],
  ['2021-08-26', '26/08/2021', 'Thứ Năm, 26/08/2021'],
  ['2021-08-29T00:00:00+07:00', '29/08/2021', 'Chủ nhật, 29/08/2021 00:00'],
  ['1954-05-07', '07/05/1954', 'Thứ Sáu, 07/05/1954'],
])('%s is shown as %s and %s', (date, day, moment) => {
  expect(formatDay(date as SiteDate)).toBe(day);
  expect(formatMoment(date as SiteDate)).toBe(moment);
});
