import { countDaysOfMonth } from '../calendar.ts';
import { type SpeechRule, wordPattern } from './speech-rule.ts';
import { spellWhole } from './spoken-number.ts';

const LEAP_YEAR = 2000;

/** How dates and times of the day are said; an impossible one is left to the rules for numbers. */
export const SPOKEN_DATES: readonly SpeechRule[] = [
  [wordPattern(String.raw`(ngày )?(\d{1,2})([/.-])(\d{1,2})\3(\d{4})`, 'i'), sayDate],
  [wordPattern(String.raw`(tháng |(?<![\d/]))(\d{1,2})/((?:19|20)\d{2})`, 'i'), sayMonth],
  [wordPattern(String.raw`(ngày|sáng|trưa|chiều|tối|đêm) (\d{1,2})[/-](\d{1,2})`, 'i'), sayDay],
  [wordPattern(String.raw`(\d{1,2})/(\d{1,2})`), sayLikelyDay],
  [wordPattern(String.raw`(\d{1,2})(?::|h|g)(\d{2})(?!\.\d{3})(?::(\d{2}))?`), sayTime],
];

function sayDate(match: string, prefix = 'ngày ', day = '', _mark = '', month = '', year = ''): string {
  if (!isDay(day, month, Number(year))) return match;
  return `${prefix}${spellWhole(day)} tháng ${nameMonth(month)} năm ${spellWhole(year)}`;
}

function sayMonth(match: string, prefix = '', month = '', year = ''): string {
  if (!isDay('1', month)) return match;
  return `${prefix || 'tháng '}${nameMonth(month)} năm ${spellWhole(year)}`;
}

function sayDay(match: string, word = '', day = '', month = ''): string {
  return isDay(day, month) ? `${word} ${spellWhole(day)} tháng ${nameMonth(month)}` : match;
}

/** Without a word before it, `30/4` is a day and `2/3` a share: no share is greater than the whole. */
function sayLikelyDay(match: string, day = '', month = ''): string {
  const isLikely = Number(day) > Number(month) && isDay(day, month);
  return isLikely ? `${spellWhole(day)} tháng ${nameMonth(month)}` : match;
}

function sayTime(match: string, hours = '', minutes = '', seconds = '0'): string {
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 59) return match;
  const parts = [`${spellWhole(hours)} giờ`];
  if (Number(minutes) > 0) parts.push(`${spellWhole(minutes)} phút`);
  if (Number(seconds) > 0) parts.push(`${spellWhole(seconds)} giây`);
  return parts.join(' ');
}

/** The fourth month alone has a name of its own. */
function nameMonth(month: string): string {
  return Number(month) === 4 ? 'tư' : spellWhole(month);
}

function isDay(day: string, month: string, year = LEAP_YEAR): boolean {
  const [at, of] = [Number(day), Number(month)];
  return of >= 1 && of <= 12 && at >= 1 && at <= countDaysOfMonth(year, of);
}
