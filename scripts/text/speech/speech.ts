import { SPOKEN_DATES } from './spoken-date.ts';
import { SPOKEN_DOCUMENTS } from './spoken-document.ts';
import { spellDecimals, spellDigits, spellWhole } from './spoken-number.ts';
import { anyOf, type SpeechRule, wordPattern } from './speech-rule.ts';
import { SPOKEN_ABBREVIATIONS, SPOKEN_TITLES, SPOKEN_UNITS } from './spoken-words.ts';

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
/** What tells that a sign before a number is no dash or bullet: `–3°C`, `+18%`. */
const SIGNED = String.raw`(?:${NUMBER})(?: đến [-–−+]?(?:${NUMBER}))? ?(?:[%‰°]|độ)`;
const COUNTED = 'đồng|triệu|tỷ|tấn|tạ|lít|người|hộ|con|lượt|suất|mét|gam|vuông|khối';
const ROMAN = String.raw`(khóa|khoá|thứ|quý|thế kỷ|khu vực|hạng|loại|cấp|chương|phần|kỳ|số) ([IVXL]+)`;
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

// A rule relies on what stands before it: documents and dates hold numbers, ranges hold numbers with units.
const RULES: readonly SpeechRule[] = [
  ...SPOKEN_DOCUMENTS,
  ...SPOKEN_DATES,
  [
    new RegExp(`${anyOf(SPOKEN_TITLES)}\\. ?(?=\\p{Lu})`, 'gu'),
    (_, title = '') => `${SPOKEN_TITLES[title]} `,
  ],
  [wordPattern(anyOf(SPOKEN_ABBREVIATIONS)), (_, short = '') => SPOKEN_ABBREVIATIONS[short] ?? short],
  [wordPattern(anyOf(SPOKEN_TITLES)), (_, title = '') => SPOKEN_TITLES[title] ?? title],
  [wordPattern(ROMAN, 'i'), sayRoman],
  [
    wordPattern(String.raw`(?<!\d[.,])(0\d{2,4}(?:[ .]\d{3,4}){2}|0\d{8,10})`),
    (_, number = '') => sayPhone(number),
  ],
  [/(?<![\p{L}\p{N}/]|\d )km(?![23](?![\d+])) ?(\d+)( ?\+ ?(?=\d))?/giu, sayMilestone],
  [new RegExp(`(?<![^\\s(])(?<!\\d )[-–−](?=${SIGNED})`, 'gu'), () => 'âm '],
  [new RegExp(`(?<![^\\s(])(?<!\\d )\\+(?=${SIGNED})`, 'gu'), () => 'cộng '],
  [new RegExp(`(?<![\\d.,])(${NUMBER}) ?[-–—] ?(?=(${NUMBER}))`, 'gu'), sayRange],
  [new RegExp(`(?<=\\d) ?${anyOf(SPOKEN_UNITS)}(?![\\p{L}\\p{N}])`, 'gu'), sayUnit],
  [new RegExp(`(?<=${COUNTED})/${anyOf(SPOKEN_UNITS)}(?![\\p{L}\\p{N}])`, 'gu'), sayRate],
  [new RegExp(`(?<=${COUNTED})/(?=\\p{Ll})`, 'gu'), () => ' mỗi '],
  // A letter beside a number is a word of its own: 4G, QL6.
  [/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, () => ' '],
  [wordPattern(String.raw`(\d+)/(\d+)`), (_, part = '', all = '') => `${part} trên ${all}`],
  [/(?<![\d.,])(\d+)\.(\d{1,2})(?!\d)/g, (_, one = '', other = '') => `${one} chấm ${other}`],
  [new RegExp(`(?<![\\d.,])(${NUMBER})`, 'gu'), (_, number = '') => sayNumber(number)],
  [/\d+/g, spellWhole],
  [/&/g, () => ' và '],
];

/**
 * Text as a Vietnamese voice should read it aloud: numbers, dates, units, numbers of documents and abbreviations in
 * words. `582/QĐ-TTg` becomes "năm trăm tám mươi hai, quyết định, Thủ tướng Chính phủ". What is not known stays.
 */
export function toSpeech(text: string): string {
  const written = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/\.\/\.|…/g, '.');
  const spoken = RULES.reduce((said, [pattern, say]) => said.replace(pattern, say), written);
  return spoken.replace(/ +/g, ' ').trim();
}

function sayRoman(match: string, kind = '', numeral = ''): string {
  if (numeral !== numeral.toUpperCase()) return match;
  const value = readRoman(numeral);
  const ordinal = kind.toLowerCase() === 'thứ' ? { 1: 'nhất', 4: 'tư' }[value] : undefined;
  return `${kind} ${ordinal ?? spellWhole(String(value))}`;
}

function readRoman(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function sayPhone(number: string): string {
  return number.split(/[ .]/).map(spellDigits).join(', ');
}

/** A stone beside a road, `Km 12+500`. */
function sayMilestone(_match: string, number = '', metres = ''): string {
  return `ki-lô-mét ${number}${metres && ' cộng '}`;
}

/** Only what grows is a range: scores and codes keep their dash. */
function sayRange(match: string, from = '', to = ''): string {
  return valueOf(from) < valueOf(to) ? `${from} đến ` : match;
}

function valueOf(number: string): number {
  return Number(number.replaceAll('.', '').replace(',', '.'));
}

function sayUnit(_match: string, unit = ''): string {
  return ` ${SPOKEN_UNITS[unit]}`;
}

function sayRate(_match: string, unit = ''): string {
  return ` mỗi ${SPOKEN_UNITS[unit]}`;
}

function sayNumber(number: string): string {
  const [amount = '', decimals] = number.replaceAll('.', '').split(',');
  const said = spellWhole(amount);
  return decimals === undefined ? said : `${said} phẩy ${spellDecimals(decimals)}`;
}
