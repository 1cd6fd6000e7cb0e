/** A date that stands in a text. */
export interface FoundDate {
  start: number;
  end: number;
  /** As the text writes it. */
  written: string;
  /** As `parseDate` reads it; perhaps no day that exists. */
  spelled: string;
}

const MONTHS = [
  /^(?:0?1|một|giêng|january|jan)$/,
  /^(?:0?2|hai|february|feb)$/,
  /^(?:0?3|ba|march|mar)$/,
  /^(?:0?4|tư|bốn|april|apr)$/,
  /^(?:0?5|năm|may)$/,
  /^(?:0?6|sáu|june|jun)$/,
  /^(?:0?7|bảy|bẩy|july|jul)$/,
  /^(?:0?8|tám|august|aug)$/,
  /^(?:0?9|chín|september|sept?)$/,
  /^(?:10|mười|october|oct)$/,
  /^(?:11|mười một|november|nov)$/,
  /^(?:12|mười hai|chạp|december|dec)$/,
];
const VIETNAMESE = 'một|giêng|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười một|mười hai|mười|chạp';
const ENGLISH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';

const BEFORE = String.raw`(?<![\d/.,-])`;
const AFTER = String.raw`(?![\d/]|[.,-]\d)`;
const DAY = String.raw`(?<day>\d{1,2})\s?(?<mark>[/.-])\s?(?<month>\d{1,2})\s?\k<mark>\s?(?<year>\d{4})`;
/** WordPress writes `Th5`. */
const MONTH = String.raw`(?<!\p{L})(?:(?:tháng|thg\.?)\s+|th(?=\d))`;
const DAY_IN_WORDS = String.raw`(?<dayWord>\d{1,2})[\s,]+(?:${MONTH}(?<monthWord>\d{1,2}|${VIETNAMESE})|(?<english>${ENGLISH}))[\s,]+(?:năm\s+)?(?<yearWord>\d{4})`;
const MONTH_FIRST = String.raw`(?:${MONTH}(?<monthBefore>\d{1,2}|${VIETNAMESE})|(?<englishBefore>${ENGLISH}))\s+(?<dayAfter>\d{1,2}),\s+(?<yearAfter>\d{4})`;
const ISO = String.raw`(?<iso>\d{4}-\d{1,2}-\d{1,2})`;
const ZONE = String.raw`(?:\s*\(?GMT\s*\+\s*0?7(?::00)?\)?|(?<offset>Z|[+-]\d{2}:?\d{2}))?`;
const clock = (name: string) =>
  String.raw`(?<${name}>\d{1,2}(?:\s?:\s?\d{2}(?:\s?:\s?\d{2}(?:\.\d+)?|')?|\s?(?:h|giờ)\s?(?:\d{2}'?)?)(?:\s?phút)?)(?:\s?(?<${name}Half>AM|PM|SA|CH)(?!\p{L}))?`;
const WEEKDAY = String.raw`(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s*nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?<!\p{L})(?:CN|T[2-7]))`;
const GAP = String.raw`[\s,|–-]*(?:@|lúc|vào|ngày|(?<=\d)T(?=\d))?[\s,:|–-]*`;
const DATE = new RegExp(
  `(?:${WEEKDAY}${GAP})?(?:(?<!\\d)${clock('before')}${GAP}(?:${WEEKDAY}${GAP})?)?(?:ngày\\s+)?${BEFORE}(?:${ISO}|${DAY}|${DAY_IN_WORDS}|${MONTH_FIRST})${AFTER}(?:${GAP}${clock('after')}${ZONE})?`,
  'giu',
);

/**
 * The dates of a text, in its order: `26/08/2021 06:14:44 PM`, `Thứ hai, 26 Tháng 10 2020 14:49`, `ngày 24 tháng 1 năm
 * 2023 | 10:31`, `16h21 ngày 15/10/2020`, `Thứ Năm, 15/10/2020, 16:21 (GMT+7)`, ISO 8601. A weekday before a date
 * belongs to it.
 */
export function findDates(text: string): FoundDate[] {
  return Array.from(text.normalize('NFC').matchAll(DATE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    written: match[0].trim(),
    spelled: spell(match.groups ?? {}),
  }));
}

/** A found date in the form that `parseDate` reads. */
function spell(groups: Readonly<Record<string, string | undefined>>): string {
  const { iso, day, month, year, dayWord, monthWord, english, yearWord } = groups;
  const { monthBefore, englishBefore, dayAfter, yearAfter } = groups;
  const words = (monthWord ?? english ?? monthBefore ?? englishBefore ?? '').toLowerCase();
  const number = MONTHS.findIndex((month_) => month_.test(words.replace(/\s+/g, ' '))) + 1;
  const date =
    iso ??
    (day
      ? `${orderDay(day, month ?? '')}/${year}`
      : `${dayWord ?? dayAfter}/${number}/${yearWord ?? yearAfter}`);
  const time = groups['after'] ?? groups['before'];
  if (time === undefined) return date;
  const half = groups['afterHalf'] ?? groups['beforeHalf'] ?? '';
  return `${date} ${spellTime(time)} ${half}${groups['offset'] ?? ''}`.trim();
}

/** Day and month; in `05/20/2016`, as Drupal writes dates that nobody set otherwise, the month stands first. */
function orderDay(first: string, second: string): string {
  return Number(second) > 12 && Number(first) <= 12 ? `${second}/${first}` : `${first}/${second}`;
}

function spellTime(time: string): string {
  const [hour = '', minute = '00', second] = time.match(/\d+/g) ?? [];
  return [hour, minute, ...(second === undefined ? [] : [second])].join(':');
}
