import { readDate } from './date-text.ts';

const DAY_FIRST = /(?<!\d)(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)/u;
const IN_WORDS = /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm|[\s,/.-])\s*(\d{4})(?!\d)/iu;
const YEAR_FIRST = /(?<!\d)(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/u;
const TIME = /(?<!\d)(\d{1,2})\s*(?:giờ|[hg:.])\s*(\d{2})?(?!\d)/iu;
const OWN_ZONE = /(?:gmt|utc)?\s*\+0?7(?::?00)?(?!\d)/giu;
const OTHER_ZONE = /gmt|utc|:\d{2}\s*(?:z|[+-]\s*\d)/iu;
const HALF = 12;
const EARLY = /s[aá]ng|(?<!\p{L})(?:a\.?\s?m|s\.?\s?a)(?!\p{L})/iu;
const LATE = /chi[eề]u|t[oố]i|(?<!\p{L})(?:p\.?\s?m|c\.?\s?h)(?!\p{L})/iu;
const EITHER_HALF = /tr[uư]a|[dđ]êm|khuya|k[eé]m/iu;

/**
 * Writes a date as people put it, `Thứ Sáu, 27.11.2026 8h30`, in the form that `readDate` takes: `27/11/2026 08:30`. Undefined
 * where it is not sure what is meant.
 */
export function rewriteDate(text: string): string | undefined {
  const written = text.normalize('NFKC').replace(OWN_ZONE, ' ');
  const found = findDay(written);
  if (found === undefined) return undefined;
  const rest = written.replace(found.all, ' ');
  if (OTHER_ZONE.test(rest) || EITHER_HALF.test(rest)) return undefined;
  const time = findTime(rest);
  const date = [found.day, found.month, found.year].map((part) => part.padStart(2, '0')).join('/');
  const better = time === undefined ? date : `${date} ${time}`;
  return typeof readDate(better) === 'string' ? undefined : better;
}

function findDay(text: string): Record<'all' | 'day' | 'month' | 'year', string> | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const [all, day = '', , month = '', year = ''] = dayFirst;
    return { all, day, month, year: year.length === 2 ? `20${year}` : year };
  }
  const inWords = IN_WORDS.exec(text);
  if (inWords !== null) {
    const [all, day = '', month = '', year = ''] = inWords;
    return { all, day, month, year };
  }
  const [all, year = '', month = '', day = ''] = YEAR_FIRST.exec(text) ?? [];
  return all === undefined ? undefined : { all, day, month, year };
}

function findTime(text: string): string | undefined {
  const [all, hour = '', minute = '00'] = TIME.exec(text) ?? [];
  if (all === undefined) return undefined;
  const early = EARLY.test(text) ? Number(hour) % HALF : Number(hour);
  const isLate = early < HALF && LATE.test(text);
  return `${String(isLate ? early + HALF : early).padStart(2, '0')}:${minute}`;
}
