/** How Word writes a count (ECMA-376 part 1, §17.18.59); what is not here is written in digits. */
export type NumberFormat =
  | 'bullet'
  | 'decimal'
  | 'decimalZero'
  | 'lowerLetter'
  | 'lowerRoman'
  | 'none'
  | 'upperLetter'
  | 'upperRoman';

const LETTERS = 26;
const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Writes a count, from 1: `4`, `04`, `d`, `IV`. After `z` come `aa`, `bb`, …, as Word counts. */
export function formatCount(count: number, format: NumberFormat): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'lowerLetter':
      return toLetters(count);
    case 'upperLetter':
      return toLetters(count).toUpperCase();
    case 'lowerRoman':
      return toRoman(count);
    case 'upperRoman':
      return toRoman(count).toUpperCase();
    default:
      return String(count);
  }
}

/** Most letters or signs of one count; a file may say any number. */
const MOST = 10_000;

function toLetters(count: number): string {
  if (count < 1 || count > MOST) return String(count);
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((count - 1) % LETTERS));
  return letter.repeat(Math.ceil(count / LETTERS));
}

function toRoman(count: number): string {
  if (count < 1 || count > MOST) return String(count);
  let rest = count;
  let written = '';
  for (const [value, letters] of ROMAN) {
    written += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}
