/** A day or a month that a query names. */
export interface QueryDate {
  /** As dates of articles begin: `2021-08-26`, `2021-08`. */
  date: string;
  /** Where its words stand in the text. */
  start: number;
  end: number;
}

// With marks or without. A month needs its word before it, for `08/2021` in a text is the number of some document.
const DAY = /(?:ng[aà]y\s+)?(?<![\d/.-])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?![\d/-])/iu;
const DAY_IN_WORDS =
  /(?:ng[aà]y\s+)?(?<!\d)(\d{1,2})\s+th[aá]ng\s+(\d{1,2})(?:\s*[/.,-]\s*|\s+(?:n[aă]m\s+)?)(\d{4})(?!\d)/iu;
const MONTH = /th[aá]ng\s+()(\d{1,2})(?:\s*[/.,-]\s*|\s+(?:n[aă]m\s+)?)(\d{4})(?![\d/-])/iu;
const MONTH_ALONE = /^\s*()(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/u;

/** The first day or month that a text in NFC names: `26/8/2021`, `ngày 26 tháng 8 năm 2021`, `tháng 8/2021`. */
export function findDate(text: string): QueryDate | undefined {
  for (const form of [DAY, DAY_IN_WORDS, MONTH, MONTH_ALONE]) {
    const found = form.exec(text);
    if (found === null) continue;
    const [words, day = '', month = '', year = ''] = found;
    if (!isWithin(month, 12) || (day !== '' && !isWithin(day, 31))) continue;
    const date = [year, month, day].filter((part) => part !== '').map((part) => part.padStart(2, '0'));
    return { date: date.join('-'), start: found.index, end: found.index + words.length };
  }
  return undefined;
}

function isWithin(number: string, most: number): boolean {
  return Number(number) >= 1 && Number(number) <= most;
}
