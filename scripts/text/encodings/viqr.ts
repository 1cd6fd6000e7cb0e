import { isSyllable } from '../syllable.ts';

const MARKS = new Map([
  ['^', '\u0302'],
  ['(', '\u0306'],
  ['+', '\u031B'],
  ['*', '\u031B'],
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['’', '\u0301'],
  ['?', '\u0309'],
  ['~', '\u0303'],
  ['.', '\u0323'],
]);
const MARKED = /([aeiouy])([`'’?~.][\^+*]|[\^(+*]?[`'’?~.]?)/gi;
const WORD = /(?<![\p{L}\\])(?:[aeiouy](?:[`'’?~.][\^+*]|[\^(+*]?[`'’?~.]?)|[b-df-hj-np-tv-xz])+/giu;
const ESCAPE = /\\(?=[\^(+*`'’?~.\\])|(?<=d)\\(?=d)/gi;

// An abbreviation has no vowel: QDD, HDDND.
const ABBREVIATION = /\b[BCDGHKLMNPQSTVX]{3,}\b/g;

/**
 * Text in VIQR (RFC 1456) to Unicode: `Tie^'ng Vie^.t` → `Tiếng Việt`. Only what becomes a Vietnamese syllable is
 * converted, so English words, addresses and code stay. RFC 1456 asks for a backslash before a mark that is none, but
 * people leave it out: `.` and `?` after a vowel are stops at the end of the text, before an ellipsis, and where
 * the syllable has its tone already; so is `.` between a bare vowel and a capital.
 */
export function decodeViqr(text: string): string {
  return text
    .replace(WORD, (word, start: number) =>
      decodeWord(word, text.slice(start + word.length, start + word.length + 8)),
    )
    .replace(ABBREVIATION, (letters) => letters.replace(/(?<=[^D])DD(?!D)/, 'Đ'))
    .replace(ESCAPE, '');
}

function decodeWord(word: string, rest: string): string {
  const whole = decodeMarks(word);
  const mark = word.slice(-1);
  if (!MARKS.has(mark)) return isSyllable(whole) ? whole : word;
  const bare = decodeMarks(word.slice(0, -1));
  const toned = isSyllable(whole) ? whole : undefined;
  const ended = isSyllable(bare) ? bare + mark : undefined;
  return (endsSentence(word, rest) ? (ended ?? toned) : (toned ?? ended)) ?? word;
}

function endsSentence(word: string, rest: string): boolean {
  if (/[.?]$/.test(word) && /^(?:\s*$|\.\.)/.test(rest)) return true;
  return /[a-z]\.$/i.test(word) && /^["”’)]*\s+["“(]*[A-Z](?![A-Z])/.test(rest);
}

function decodeMarks(word: string): string {
  return word
    .replace(MARKED, (_match, vowel: string, marks: string) => vowel + [...marks].map(toCombining).join(''))
    .replaceAll('dd', 'đ')
    .replace(/d{2}/gi, 'Đ')
    .normalize('NFC');
}

function toCombining(mark: string): string {
  return MARKS.get(mark) ?? mark;
}
