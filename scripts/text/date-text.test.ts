import { expect, test } from 'vitest';
import { readDate } from './date-text.ts';

test.each([
  ['2021-08-26', { year: 2021, month: 8, day: 26 }],
  ['6/8/2021', { year: 2021, month: 8, day: 6 }],
  ['26/08/2021 06:14:44 CH', { year: 2021, month: 8, day: 26, time: { hour: 18, minute: 14, second: 44 } }],
  [
    '2021-08-26T18:14:44.5-03:30',
    { year: 2021, month: 8, day: 26, time: { hour: 18, minute: 14, second: 44 }, offset: -210 },
  ],
  [
    '2021-08-26t18:14z',
    { year: 2021, month: 8, day: 26, time: { hour: 18, minute: 14, second: 0 }, offset: 0 },
  ],
])('%j says %j', (text, written) => {
  expect(readDate(text)).toEqual(written);
});

test('the form is judged before the calendar', () => {
  expect(readDate('31/11/2021 lúc nào đó')).toBe('unreadable');
  expect(readDate('31/11/2021 18:14')).toBe('impossible');
  expect(readDate('26/08/2021 18:60')).toBe('impossible');
});
