const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const RANKS = new Map([...ALPHABET].map((letter, index) => [letter, String.fromCharCode(0x41 + index)]));
const TONES = '\u0300\u0309\u0303\u0301\u0323';
const TOKEN = /\d+|\p{L}\p{M}*|[^\p{L}\d]+/gu;
const GAP = '\u0001';
const LONGEST_NUMBER = 0x2f;

/**
 * Dictionary order: a ă â b c d đ e ê …; then tones (none, huyền, hỏi, ngã, sắc, nặng); then code units. Spaces and
 * punctuation come before numbers, numbers by value before letters, other scripts after z. No ICU: the same
 * everywhere. Only identical texts compare as 0.
 */
export function compareVietnamese(a: string, b: string): number {
  return compareText(makeOrderKey(a), makeOrderKey(b));
}

/** A text whose order by code units is the order of `compareVietnamese`; to be made once for each of many. */
export function makeOrderKey(text: string): string {
  let letters = '';
  let tones = '';
  for (const [token] of text.normalize('NFC').toLowerCase().matchAll(TOKEN)) {
    if (/^\d/.test(token)) {
      const digits = token.replace(/^0+(?=\d)/, '');
      letters += String.fromCharCode(0x10 + Math.min(digits.length, LONGEST_NUMBER)) + digits;
    } else if (/^\p{L}/u.test(token)) {
      const { letter, tone } = splitTone(token);
      letters += RANKS.get(letter) ?? letter;
      tones += tone;
    } else {
      letters += GAP;
    }
  }
  return `${letters}\0${tones}\0${text.normalize('NFC')}\0${text}`;
}

/** The capital under which an A–Z index lists a text (`Ấn` → `Â`, `đèo` → `Đ`); `0–9` for a number, `#` for neither. */
export function firstLetter(text: string): string {
  const first = /\d|\p{L}\p{M}*/u.exec(text.normalize('NFC'))?.[0];
  if (first === undefined) return '#';
  return /^\d/.test(first) ? '0–9' : splitTone(first.toLowerCase()).letter.toUpperCase();
}

function splitTone(letter: string): { letter: string; tone: number } {
  if (RANKS.has(letter)) return { letter, tone: 0 };
  let tone = 0;
  const toneless = letter.normalize('NFD').replace(/\p{M}/gu, (mark) => {
    const rank = TONES.indexOf(mark) + 1;
    tone ||= rank;
    return rank > 0 ? '' : mark;
  });
  const composed = toneless.normalize('NFC');
  if (RANKS.has(composed)) return { letter: composed, tone };
  return { letter: toneless.replace(/\p{M}/gu, ''), tone };
}

/** The order of code units. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
