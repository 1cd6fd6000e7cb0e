import { countDaysOfMonth } from './calendar.ts';

/** What a written date says, each number checked against the calendar and the clock. */
export interface WrittenDate {
  year: number;
  month: number;
  day: number;
  time?: WrittenTime;
  /** Minutes east of Greenwich, where the text gives them. */
  offset?: number;
}

export interface WrittenTime {
  hour: number;
  minute: number;
  second: number;
}

const TIME =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:\s*(am|pm|sa|ch))?(?:\s*(z)|\s*([+-])(\d{2})(?::?(\d{2}))?)?$/i;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+)(\S.*))?$/i;
const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,?\s+(\S.*))?$/;

/**
 * Reads `2021-08-26`, `26/08/2021` or `6/8/2021`, alone or with a time: `18:14`, `18:14:44`, `06:14:44 PM`
 * (SA and CH are the Vietnamese AM and PM), and an offset as in ISO 8601. Fractions of a second are dropped.
 * `impossible` is a date or time of a known form that doesn't exist; `unreadable` any other text.
 */
export function readDate(text: string): WrittenDate | 'impossible' | 'unreadable' {
  const trimmed = text.trim();
  const yearFirst = YEAR_FIRST.exec(trimmed);
  const match = yearFirst ?? DAY_FIRST.exec(trimmed);
  if (match === null) return 'unreadable';
  const [first, month, last] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [year, day] = yearFirst ? [first, last] : [last, first];
  const time = match[4] === undefined ? {} : readTime(match[4]);
  if (time === 'unreadable') return time;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > countDaysOfMonth(year, month))
    return 'impossible';
  return time === 'impossible' ? time : { year, month, day, ...time };
}

function readTime(text: string): Pick<WrittenDate, 'time' | 'offset'> | 'impossible' | 'unreadable' {
  const match = TIME.exec(text);
  if (match === null) return 'unreadable';
  const minute = Number(match[2]);
  const second = Number(match[3] ?? 0);
  const hour = readHour(Number(match[1]), match[4]?.toLowerCase());
  if (hour === undefined || hour > 23 || minute > 59 || second > 59) return 'impossible';
  const time = { hour, minute, second };
  if (match[5] !== undefined) return { time, offset: 0 };
  if (match[6] === undefined) return { time };
  const [offsetHours, offsetMinutes] = [Number(match[7]), Number(match[8] ?? 0)];
  if (offsetHours > 14 || offsetMinutes > 59) return 'impossible';
  const offset = offsetHours * 60 + offsetMinutes;
  return { time, offset: match[6] === '-' ? -offset : offset };
}

function readHour(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (half === 'am' || half === 'sa') return hour > 12 ? undefined : hour % 12;
  if (hour === 0) return undefined;
  // Some old systems print the 24-hour clock and PM.
  return hour < 12 ? hour + 12 : hour;
}
