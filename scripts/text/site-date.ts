import type { SiteDate } from './brands.ts';
import { countDaysFromEpoch, findWeekday } from './calendar.ts';
import { readDate } from './date-text.ts';
import type { WrittenDate, WrittenTime } from './date-text.ts';
import { findDayStart, resolveLocalTime, VIETNAM, writeMoment } from './time-zone.ts';

export type ParsedDate = { date: SiteDate } | { problem: 'impossible' | 'unreadable' };

// Việt Nam's clocks have shown +07:00 without a break since 13 June 1975 (tz database, file asia).
const VIETNAM_STEADY_SINCE = 1976;
/** Minutes east of Greenwich. */
const VIETNAM_OFFSET = 420;
const MINUTE = 60_000;
/** Of `2021-08-26`. */
const DAY_LENGTH = 10;

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/**
 * Reads a date as editors and old systems write it; the forms are those of `readDate`. A time without an offset is
 * the site's own, one with an offset is converted to it.
 * @throws RangeError when `timeZone` is no IANA zone.
 */
export function parseDate(text: string, timeZone: string): ParsedDate {
  const written = readDate(text);
  if (typeof written === 'string') return { problem: written };
  const { year, month, day, time, offset } = written;
  const dayText = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (time === undefined) return { date: dayText as SiteDate };
  const timeText = `${pad(time.hour, 2)}:${pad(time.minute, 2)}:${pad(time.second, 2)}`;
  if (
    timeZone === VIETNAM &&
    year >= VIETNAM_STEADY_SINCE &&
    (offset === undefined || offset === VIETNAM_OFFSET)
  ) {
    return { date: `${dayText}T${timeText}+07:00` as SiteDate };
  }
  return resolveInZone(written, time, timeZone);
}

/** The moment of `milliseconds` since 1970-01-01T00:00Z on the clocks of a zone, to the second below. */
export function fromEpoch(milliseconds: number, timeZone: string): SiteDate {
  const local = new Date(milliseconds + VIETNAM_OFFSET * MINUTE);
  const isSteady = timeZone === VIETNAM && local.getUTCFullYear() >= VIETNAM_STEADY_SINCE;
  return (
    isSteady ? `${local.toISOString().slice(0, 19)}+07:00` : writeMoment(milliseconds, timeZone)
  ) as SiteDate;
}

/** Milliseconds since 1970-01-01T00:00Z; for a day, of its first moment in the zone. */
export function toEpoch(date: SiteDate, timeZone: string = VIETNAM): number {
  if (!hasTime(date)) return toEpoch(machineDate(date, timeZone) as SiteDate, timeZone);
  const days = countDaysFromEpoch(
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)),
    Number(date.slice(8, 10)),
  );
  const clock = days * 1440 + readMinutes(date.slice(11, 16));
  const offset = readMinutes(date.slice(20));
  const minutes = date.charAt(19) === '-' ? clock + offset : clock - offset;
  return minutes * MINUTE + Number(date.slice(17, 19)) * 1000;
}

/** Whether a date tells more than the day. */
export function hasTime(date: SiteDate): boolean {
  return date.length > DAY_LENGTH;
}

/** For `<time datetime>`, feeds and structured data: ISO 8601 with an offset; for a day, its first moment in the zone. */
export function machineDate(date: SiteDate, timeZone: string = VIETNAM): string {
  if (hasTime(date)) return date;
  if (timeZone === VIETNAM && Number(date.slice(0, 4)) >= VIETNAM_STEADY_SINCE)
    return `${date}T00:00:00+07:00`;
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  return writeMoment(findDayStart({ year, month, day }, timeZone), timeZone);
}

/** `26/08/2021`. */
export function formatDay(date: SiteDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** `Thứ Năm, 26/08/2021 18:14 (GMT+7)`; without the time where only the day is known. */
export function formatMoment(date: SiteDate): string {
  const weekday = findWeekday(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
  const day = `${WEEKDAYS[weekday]}, ${formatDay(date)}`;
  return hasTime(date) ? `${day} ${date.slice(11, 16)} (GMT${formatOffset(date.slice(19))})` : day;
}

/** `+7` of `+07:00`, `-3:30` of `-03:30`; nothing at Greenwich. */
function formatOffset(offset: string): string {
  return offset === '+00:00' ? '' : offset.replace(/(?<=^.)0/, '').replace(/:00$/, '');
}

/** The year in four digits, as in addresses: `2021`. */
export function yearOf(date: SiteDate): string {
  return date.slice(0, 4);
}

/** The month in two digits, as in addresses: `08`. */
export function monthOf(date: SiteDate): string {
  return date.slice(5, 7);
}

function resolveInZone(written: WrittenDate, time: WrittenTime, timeZone: string): ParsedDate {
  const { year, month, day, offset } = written;
  if (offset === undefined) {
    const moment = resolveLocalTime({ year, month, day, ...time }, timeZone);
    return moment === undefined ? { problem: 'impossible' } : { date: moment as SiteDate };
  }
  const minutes = countDaysFromEpoch(year, month, day) * 1440 + time.hour * 60 + time.minute - offset;
  const date = fromEpoch(minutes * MINUTE + time.second * 1000, timeZone);
  return /^(?!0000)\d{4}-/.test(date) ? { date } : { problem: 'impossible' };
}

function readMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
