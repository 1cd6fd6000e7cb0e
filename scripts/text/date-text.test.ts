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

test.each(['31/11/2021 lúc nào đó', 'ngày 26/08/2021', 'Từ 2021-08-26', '26/08/20211', '26/08/2021 118:14'])(
  '%j is no date, whatever the calendar says',
  (text) => expect(readDate(text)).toBe('unreadable'),
);

test.each(['31/11/2021 18:14', '26/08/2021 18:60', '2021-08-26T18:14+15:00', '2021-08-26T18:14+07:60'])(
  '%j is an impossible one',
  (text) => expect(readDate(text)).toBe('impossible'),
);
