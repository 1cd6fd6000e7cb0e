import { createRequire } from 'node:module';
import type { IANAZone } from 'luxon';

/** Loads luxon when a date first needs it: most builds meet only times of Việt Nam since 1976, which need no rules. */
let loaded: typeof import('luxon') | undefined;
function luxon(): typeof import('luxon') {
  loaded ??= createRequire(import.meta.url)('luxon') as typeof import('luxon');
  return loaded;
}

/** The zone of Việt Nam; since 1976 its clocks are at +07:00 without a change. */
export const VIETNAM = 'Asia/Ho_Chi_Minh';

const ISO_SECONDS = "yyyy-MM-dd'T'HH:mm:ssZZ";
// Without it luxon writes the digits of the machine's own locale.
const NEUTRAL = { locale: 'en-US' };

interface LocalDay {
  year: number;
  month: number;
  day: number;
}

/**
 * A moment, in milliseconds since 1970-01-01T00:00Z, as ISO 8601 with the zone's offset: `2021-08-26T18:14:44+07:00`.
 * @throws RangeError when `timeZone` is no IANA zone.
 */
export function writeMoment(milliseconds: number, timeZone: string): string {
  return luxon()
    .DateTime.fromMillis(milliseconds, { ...NEUTRAL, zone: findZone(timeZone) })
    .toFormat(ISO_SECONDS);
}

/**
 * What the clocks of a zone show, as ISO 8601 with the offset; undefined for a time that a change of clocks skips.
 * @throws RangeError when `timeZone` is no IANA zone.
 */
export function resolveLocalTime(
  local: LocalDay & { hour: number; minute: number; second: number },
  timeZone: string,
): string | undefined {
  const moment = luxon().DateTime.fromObject(local, { ...NEUTRAL, zone: findZone(timeZone) });
  // luxon moves a skipped time to one that exists.
  return moment.hour === local.hour && moment.minute === local.minute
    ? moment.toFormat(ISO_SECONDS)
    : undefined;
}

/**
 * The first moment of a day in a zone, in milliseconds since 1970-01-01T00:00Z.
 * @throws RangeError when `timeZone` is no IANA zone.
 */
export function findDayStart(local: LocalDay, timeZone: string): number {
  return luxon()
    .DateTime.fromObject(local, { ...NEUTRAL, zone: findZone(timeZone) })
    .startOf('day')
    .toMillis();
}

function findZone(timeZone: string): IANAZone {
  const zone = luxon().IANAZone.create(timeZone);
  if (!zone.isValid) throw new RangeError(`not a time zone: ${timeZone}`);
  return zone;
}

/** Whether a name is that of an IANA time zone. */
export function isTimeZone(name: string): boolean {
  return name === VIETNAM || luxon().IANAZone.isValidZone(name);
}
