import { countDaysOfMonth } from '../../text/calendar.ts';

/** A day or a month that a query names. */
export interface QueryDate {
  /** As dates of articles begin: `2021-08-26`, `2021-08`. */
  date: string;
  /** Where its words stand in the text. */
  start: number;
  end: number;
}

// With marks or without. A month needs its word before it, for `08/2021` in a text is the number of some document. What must not
// stand before is matched as `before`: telephones of before 2023 cannot look behind, and would load no search at all.
const FORMS: readonly RegExp[] = [
  /(?<before>^|[^\d/.-])(?:ng[aà]y\s+)?(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})(?![\d/-])/iu,
  /(?<before>^|[^\d/.-])(?<year>\d{4})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<day>\d{1,2})(?![\d/-])/u,
  /(?<before>^|\D)(?:ng[aà]y\s+)?(?<day>\d{1,2})\s+th[aá]ng\s+(?<month>\d{1,2})(?:\s*[/.,-]\s*|\s+(?:n[aă]m\s+)?)(?<year>\d{4})(?!\d)/iu,
  /th[aá]ng\s+(?<month>\d{1,2})(?:\s*[/.,-]\s*|\s+(?:n[aă]m\s+)?)(?<year>\d{4})(?![\d/-])/iu,
  /^\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})\s*$/u,
];

/** The first day or month that a text in NFC names: `26/8/2021`, `2021-08-26`, `ngày 26 tháng 8 năm 2021`, `tháng 8/2021`. */
export function findDate(text: string): QueryDate | undefined {
  for (const form of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const { before = '', day, month = '', year = '' } = found.groups ?? {};
    if (!isWithin(month, 12)) continue;
    if (day !== undefined && !isWithin(day, countDaysOfMonth(Number(year), Number(month)))) continue;
    return {
      date: [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-'),
      start: found.index + before.length,
      end: found.index + found[0].length,
    };
  }
  return undefined;
}

function isWithin(number: string, most: number): boolean {
  return Number(number) >= 1 && Number(number) <= most;
}
