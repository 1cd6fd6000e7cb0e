import { fold, sameNameKey } from '../../text/fold.ts';

/** A word as the index knows it. */
export interface WordForm {
  /** Without marks and case, i and y alike: `Kỹ` and `kĩ` are `ki`, `Điện` is `dien`, `07` is `7`, `1.200` is `1200`. */
  word: string;
  /** With its marks, however placed: `hòa` and `hoà` are one, `kỹ` and `kĩ` are one, `hoa` is another. */
  spelling: string;
}

// y is the same as i where it is the only vowel: kỹ/kĩ, lý/lí, quý/quí, y/i; not in tay/tai or thúy/thúi.
const LONE_Y = /^((?:[bcdđghklmnpqrstvx]*|qu))y(?=[\u0300-\u0323]?$)/;
const NUMBER = /^[\d.]+$/;
const LEADING_ZEROS = /^0+(?=\d)/;

/** The forms of one token. */
export function formWord(token: string): WordForm {
  return { word: foldWord(token), spelling: spellWord(token) };
}

/** The form of a token that is its `word`. */
export function foldWord(token: string): string {
  return readNumber(token) ?? joinY(fold(token));
}

/** The form of a token that is its `spelling`, which takes longer to find. */
export function spellWord(token: string): string {
  return readNumber(token) ?? joinY(sameNameKey(token));
}

function readNumber(token: string): string | undefined {
  return NUMBER.test(token) ? token.replaceAll('.', '').replace(LEADING_ZEROS, '') : undefined;
}

/** Whether anything of a text bears a mark or is đ: whoever typed it means the exact spelling. */
export function hasMarks(text: string): boolean {
  return fold(text) !== text.normalize('NFC').toLowerCase();
}

function joinY(word: string): string {
  return word.replace(LONE_Y, '$1i');
}
