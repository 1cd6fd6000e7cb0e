import { expect, test } from 'vitest';
import { findDayStart, resolveLocalTime, writeMoment } from './time-zone.ts';

const SPRING = { year: 2021, month: 3, day: 28 };

test('offsets follow the zone’s history', () => {
  expect(writeMoment(Date.UTC(2021, 2, 28, 0, 59, 59), 'Europe/Paris')).toBe('2021-03-28T01:59:59+01:00');
  expect(writeMoment(Date.UTC(2021, 2, 28, 1), 'Europe/Paris')).toBe('2021-03-28T03:00:00+02:00');
});

test('a time that the clocks skip does not exist', () => {
  expect(resolveLocalTime({ ...SPRING, hour: 2, minute: 30, second: 0 }, 'Europe/Paris')).toBeUndefined();
  expect(resolveLocalTime({ ...SPRING, hour: 3, minute: 0, second: 0 }, 'Europe/Paris')).toBe(
    '2021-03-28T03:00:00+02:00',
  );
});

test('a day starts at its first moment, even where midnight is skipped', () => {
  expect(findDayStart(SPRING, 'Asia/Ho_Chi_Minh')).toBe(Date.UTC(2021, 2, 27, 17));
  expect(findDayStart({ year: 2021, month: 3, day: 28 }, 'Asia/Beirut')).toBe(Date.UTC(2021, 2, 27, 22));
});

test('a zone that does not exist is refused', () => {
  expect(() => writeMoment(0, 'Asia/Dien_Bien')).toThrow(RangeError);
});
