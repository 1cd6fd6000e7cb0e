const DAY_MS = 86_400_000;
// Việt Nam has kept UTC+7 all year since 1975.
const OFFSET_MS = 7 * 3_600_000;

/** The day in Việt Nam at a moment, as `2026-11-24`; with `shift`, so many days later. */
export function toDay(milliseconds: number, shift = 0): string {
  return new Date(milliseconds + OFFSET_MS + shift * DAY_MS).toISOString().slice(0, 10);
}

/** The number of a day written as `2026-11-24`, counted from 1970, or undefined when it is no day of the calendar. */
export function parseDay(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const moment = Date.parse(text);
  if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== text) return undefined;
  return moment / DAY_MS;
}
