import { collapseSpaces } from './normalize.ts';

const MARKS = /\p{M}/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[\u0020-\u007e\n\t]*$/;

/**
 * Text for searching and for slugs: no marks, đ as d, lower-case (`Điện Biên` → `dien bien`).
 * U+00D0/U+00F0 count as Đ/đ. Spaces and punctuation stay.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd')
    .toLowerCase();
}

/**
 * The key under which spellings of one name meet: those that differ only by case, Unicode form, Ð, place of the
 * tone mark (`Hòa`/`Hoà`, `Thúy`/`Thuý`), spaces or punctuation. Other marks count, and so do y and i: `Hùng` and
 * `Hưng`, `Kỹ` and `Kĩ` are different names. A text without letters or digits is its own key.
 */
export function sameNameKey(name: string): string {
  const letters = name.normalize('NFC').replaceAll('Ð', 'Đ').replaceAll('ð', 'đ').replaceAll('&', ' và ');
  const words = letters.toLowerCase().match(WORD);
  return words === null ? collapseSpaces(letters) : words.map(moveToneToEnd).join(' ');
}

// A Vietnamese syllable bears at most one tone, so where it stands tells no two syllables apart.
function moveToneToEnd(word: string): string {
  const decomposed = word.normalize('NFD');
  const tones = decomposed.match(TONES);
  if (tones?.length !== 1) return word;
  return decomposed.replace(TONES, '').normalize('NFC') + tones[0];
}
