import { DateTime, IANAZone } from 'luxon';
import type { SiteDate } from './brands.ts';
import { countDaysFromEpoch } from './calendar.ts';
import { readDate } from './date-text.ts';
import type { WrittenDate } from './date-text.ts';

export type ParsedDate = { date: SiteDate } | { problem: 'impossible' | 'unreadable' };

const VIETNAM = 'Asia/Ho_Chi_Minh';
// Việt Nam's clocks have shown +07:00 without a break since 13 June 1975 (tz database, file asia).
const VIETNAM_STEADY_SINCE = 1976;
const MINUTE = 60_000;

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
  if (timeZone === VIETNAM && year >= VIETNAM_STEADY_SINCE && (offset === undefined || offset === 420)) {
    return { date: `${dayText}T${timeText}+07:00` as SiteDate };
  }
  return resolveInZone(written, time, timeZone);
}

/** The moment of `milliseconds` since 1970-01-01T00:00Z on the clocks of a zone, to the second below. */
export function fromEpoch(milliseconds: number, timeZone: string): SiteDate {
  return DateTime.fromMillis(milliseconds, { zone: findZone(timeZone) }).toFormat(
    "yyyy-MM-dd'T'HH:mm:ssZZ",
  ) as SiteDate;
}

/** Milliseconds since 1970-01-01T00:00Z; for a day, of its first moment in the zone. */
export function toEpoch(date: SiteDate, timeZone: string = VIETNAM): number {
  const [day, clock, offset] = [date.slice(0, 10), date.slice(11, 19), date.slice(19)];
  if (clock === '') return toEpoch(machineDate(date, timeZone) as SiteDate, timeZone);
  const days = countDaysFromEpoch(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
  const minutes =
    days * 1440 + readMinutes(clock) - Number(`${offset.charAt(0)}1`) * readMinutes(offset.slice(1));
  return minutes * MINUTE + Number(clock.slice(6)) * 1000;
}

/** For `<time datetime>`, feeds and structured data: ISO 8601 with an offset; for a day, its first moment in the zone. */
export function machineDate(date: SiteDate, timeZone: string = VIETNAM): string {
  if (date.length > 10) return date;
  if (timeZone === VIETNAM && Number(date.slice(0, 4)) >= VIETNAM_STEADY_SINCE)
    return `${date}T00:00:00+07:00`;
  return DateTime.fromISO(date, { zone: findZone(timeZone) }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

/** The year in four digits, as in addresses: `2021`. */
export function yearOf(date: SiteDate): string {
  return date.slice(0, 4);
}

/** The month in two digits, as in addresses: `08`. */
export function monthOf(date: SiteDate): string {
  return date.slice(5, 7);
}

function resolveInZone(
  { year, month, day, offset }: WrittenDate,
  time: NonNullable<WrittenDate['time']>,
  timeZone: string,
): ParsedDate {
  const zone = findZone(timeZone);
  if (offset !== undefined) {
    const days = countDaysFromEpoch(year, month, day);
    const minutes = days * 1440 + time.hour * 60 + time.minute - offset;
    const date = fromEpoch(minutes * MINUTE + time.second * 1000, timeZone);
    return /^\d{4}-/.test(date) && !date.startsWith('0000') ? { date } : { problem: 'impossible' };
  }
  const moment = DateTime.fromObject({ year, month, day, ...time }, { zone });
  // luxon moves a time that a change of clocks skips.
  if (moment.hour !== time.hour || moment.minute !== time.minute) return { problem: 'impossible' };
  return { date: moment.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ") as SiteDate };
}

function findZone(timeZone: string): IANAZone {
  const zone = IANAZone.create(timeZone);
  if (!zone.isValid) throw new RangeError(`not a time zone: ${timeZone}`);
  return zone;
}

function readMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
