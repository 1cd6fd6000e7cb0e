import { DateTime, Settings } from 'luxon';
import { expect, test } from 'vitest';
import type { SiteDate } from './brands.ts';
import {
  formatDay,
  formatMoment,
  fromEpoch,
  machineDate,
  monthOf,
  parseDate,
  toEpoch,
  yearOf,
} from './site-date.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

test.each([
  ['2021-08-26 18:14:44', '2021-08-26T18:14:44+07:00'],
  ['2021-08-26 18:14', '2021-08-26T18:14:00+07:00'],
  ['2021-08-26T18:14:44', '2021-08-26T18:14:44+07:00'],
  ['2021-08-26T18:14:44.500', '2021-08-26T18:14:44+07:00'],
  ['2021-08-26', '2021-08-26'],
  ['2021-8-6', '2021-08-06'],
  ['2021-08-26T18:14:44+07:00', '2021-08-26T18:14:44+07:00'],
  ['2021-08-26T18:14:44+07', '2021-08-26T18:14:44+07:00'],
  ['2021-08-26T11:14:44Z', '2021-08-26T18:14:44+07:00'],
  ['2021-08-26T11:14:44.000Z', '2021-08-26T18:14:44+07:00'],
  ['2021-12-31T20:00:00Z', '2022-01-01T03:00:00+07:00'],
  ['2021-08-26 04:14 -0700', '2021-08-26T18:14:00+07:00'],
  ['26/08/2021 18:14', '2021-08-26T18:14:00+07:00'],
  ['26/08/2021 18:14:44', '2021-08-26T18:14:44+07:00'],
  ['26/08/2021, 18:14', '2021-08-26T18:14:00+07:00'],
  ['26/08/2021', '2021-08-26'],
  ['6/8/2021', '2021-08-06'],
  ['26/08/2021 06:14:44 PM', '2021-08-26T18:14:44+07:00'],
  ['26/08/2021 06:14:44 AM', '2021-08-26T06:14:44+07:00'],
  ['26/08/2021 06:14:44 CH', '2021-08-26T18:14:44+07:00'],
  ['26/08/2021 06:14 sa', '2021-08-26T06:14:00+07:00'],
  ['26/08/2021 06:14pm', '2021-08-26T18:14:00+07:00'],
  ['26/08/2021 12:30 AM', '2021-08-26T00:30:00+07:00'],
  ['26/08/2021 00:30 SA', '2021-08-26T00:30:00+07:00'],
  ['26/08/2021 12:15 CH', '2021-08-26T12:15:00+07:00'],
  ['26/08/2021 18:14 PM', '2021-08-26T18:14:00+07:00'],
  ['29/02/2020', '2020-02-29'],
  [' 2021-08-26 ', '2021-08-26'],
  ['1944-05-07 10:00', '1944-05-07T10:00:00+08:00'],
])('%j is %s', (text, date) => {
  expect(parseDate(text, ZONE)).toEqual({ date });
});

test.each([
  '31/11/2021',
  '29/02/2021',
  '2021-13-01',
  '2021-00-10',
  '00/08/2021',
  '0000-01-01',
  '2021-08-26 24:00',
  '2021-08-26 18:60',
  '2021-08-26 18:14:60',
  '2021-08-26 13:00 AM',
  '2021-08-26 0:30 PM',
  '2021-08-26T18:14:44+19:00',
  '9999-12-31T23:00:00Z',
])('%j is impossible', (text) => {
  expect(parseDate(text, ZONE)).toEqual({ problem: 'impossible' });
});

test.each([
  '',
  'hôm qua',
  '26.08.2021',
  '26/08/21',
  '2021',
  '2021-08-26 chiều',
  '26/08/2021 18h14',
  '2021-08-26T',
])('%j is unreadable', (text) => {
  expect(parseDate(text, ZONE)).toEqual({ problem: 'unreadable' });
});

test('a time that a change of clocks skips does not exist', () => {
  expect(parseDate('2021-03-28 02:30', 'Europe/Paris')).toEqual({ problem: 'impossible' });
  expect(parseDate('2021-03-28 03:30', 'Europe/Paris')).toEqual({ date: '2021-03-28T03:30:00+02:00' });
});

test('a zone that does not exist is refused', () => {
  expect(() => parseDate('2021-08-26 18:14', 'Asia/Dien_Bien')).toThrow(RangeError);
});

test('the short way for Việt Nam agrees with luxon from 1976 on', () => {
  const wrong = [];
  for (let epoch = Date.UTC(1976, 0, 1, 5); epoch < Date.UTC(2060, 0, 1); epoch += 598_381_000) {
    const local = DateTime.fromMillis(epoch, { zone: ZONE });
    const date = local.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ") as SiteDate;
    const found = parseDate(local.toFormat('yyyy-MM-dd HH:mm:ss'), ZONE);
    if (!('date' in found) || found.date !== date || toEpoch(date) !== epoch) wrong.push(date);
  }
  expect(wrong).toEqual([]);
  expect(parseDate('1976-01-01 00:00', ZONE)).toEqual({ date: '1976-01-01T00:00:00+07:00' });
});

test.each([
  ['2021-08-26T18:14:44+07:00', Date.UTC(2021, 7, 26, 11, 14, 44)],
  ['2021-08-26T18:14:44-03:30', Date.UTC(2021, 7, 26, 21, 44, 44)],
  ['2021-08-26', Date.UTC(2021, 7, 25, 17)],
])('%s is a moment in time', (date, milliseconds) => {
  expect(toEpoch(date as SiteDate)).toBe(milliseconds);
});

test('a moment in time is shown on the clocks of the zone', () => {
  expect(fromEpoch(Date.UTC(2021, 7, 26, 11, 14, 44) + 999, ZONE)).toBe('2021-08-26T18:14:44+07:00');
  expect(fromEpoch(Date.UTC(2021, 0, 1), 'America/New_York')).toBe('2020-12-31T19:00:00-05:00');
});

test('the locale of the machine changes nothing', () => {
  Settings.defaultLocale = 'ar-EG';
  expect(fromEpoch(Date.UTC(2021, 7, 26, 11, 14, 44), 'Asia/Ho_Chi_Minh')).toBe('2021-08-26T18:14:44+07:00');
  Settings.defaultLocale = 'en-US';
});

test('machines get an offset even where only the day is known', () => {
  expect(machineDate('2021-08-26' as SiteDate)).toBe('2021-08-26T00:00:00+07:00');
  expect(machineDate('2021-08-26' as SiteDate, 'Europe/Paris')).toBe('2021-08-26T00:00:00+02:00');
  expect(machineDate('2021-08-26T18:14:44+07:00' as SiteDate)).toBe('2021-08-26T18:14:44+07:00');
});

test('year and month are the parts of the address', () => {
  expect([yearOf('2021-08-26' as SiteDate), monthOf('2021-08-26' as SiteDate)]).toEqual(['2021', '08']);
});

test.each([
  ['2021-08-26T18:14:44+07:00', '26/08/2021', 'Thứ Năm, 26/08/2021 18:14 (GMT+7)'],
  ['2021-08-26', '26/08/2021', 'Thứ Năm, 26/08/2021'],
  ['2021-08-29T00:00:00+07:00', '29/08/2021', 'Chủ nhật, 29/08/2021 00:00 (GMT+7)'],
  ['2021-08-26T07:44:44-03:30', '26/08/2021', 'Thứ Năm, 26/08/2021 07:44 (GMT-3:30)'],
  ['2021-08-26T11:14:44+00:00', '26/08/2021', 'Thứ Năm, 26/08/2021 11:14 (GMT)'],
  ['2021-08-26T21:14:44+10:00', '26/08/2021', 'Thứ Năm, 26/08/2021 21:14 (GMT+10)'],
  ['1954-05-07', '07/05/1954', 'Thứ Sáu, 07/05/1954'],
])('%s is shown as %s and %s', (date, day, moment) => {
  expect(formatDay(date as SiteDate)).toBe(day);
  expect(formatMoment(date as SiteDate)).toBe(moment);
});
