import { expect, test } from 'vitest';
import { findDate } from './query-date.ts';

test.each([
  ['26/08/2021', '2021-08-26'],
  ['26/8/2021', '2021-08-26'],
  ['26-8-2021', '2021-08-26'],
  ['26.08.2021', '2021-08-26'],
  ['26 / 8 / 2021', '2021-08-26'],
  ['ngày 26/8/2021', '2021-08-26'],
  ['NGÀY 26 THÁNG 8 NĂM 2021', '2021-08-26'],
  ['ngay 26 thang 8 nam 2021', '2021-08-26'],
  ['ngày 26 tháng 8, 2021', '2021-08-26'],
  ['26 tháng 8/2021', '2021-08-26'],
  ['giúp đỡ xã khó khăn 26/08/2021', '2021-08-26'],
  ['tháng 8/2021', '2021-08'],
  ['thang 08 nam 2021', '2021-08'],
  ['lũ quét tháng 8-2021 ở bản', '2021-08'],
  ['8/2021', '2021-08'],
  [' 08.2021 ', '2021-08'],
])('%s names %s', (text, date) => {
  expect(findDate(text)?.date).toBe(date);
});

test.each([
  [''],
  ['2021'],
  ['26/8'],
  ['26/8/21'],
  ['26/13/2021'],
  ['32/8/2021'],
  ['0/8/2021'],
  ['tháng 13/2021'],
  ['nghị quyết 08/2021/NQ-HĐND'],
  ['tháng 8/2021/NQ'],
  ['126/8/2021'],
  ['26/8/20215'],
  ['582/2021'],
  ['quyết định 08/2021'],
  ['1/26/8/2021'],
])('%s names none', (text) => {
  expect(findDate(text)).toBeUndefined();
});

test.each(['họp ngày 26/8/2021 ở xã', 'ngày 26/8/2021'])('a date says where it stands in %s', (text) => {
  const { start, end } = findDate(text) ?? { start: 0, end: 0 };
  expect(text.slice(start, end)).toBe('ngày 26/8/2021');
});
