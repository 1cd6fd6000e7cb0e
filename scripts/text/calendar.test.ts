import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { countDaysFromEpoch, countDaysOfMonth, findWeekday } from './calendar.ts';

test('every day of five centuries agrees with luxon', () => {
  const wrong = [];
  let count = countDaysFromEpoch(1700, 1, 1);
  for (let day = DateTime.utc(1700, 1, 1); day.year < 2200; day = day.plus({ days: 1 }), count += 1) {
    const { year, month, daysInMonth, weekday } = day;
    const agrees =
      countDaysFromEpoch(year, month, day.day) === count &&
      countDaysOfMonth(year, month) === daysInMonth &&
      findWeekday(year, month, day.day) === weekday % 7;
    if (!agrees) wrong.push(day.toISODate());
  }
  expect(wrong).toEqual([]);
  expect(count * 86_400_000).toBe(Date.UTC(2200, 0, 1));
});
