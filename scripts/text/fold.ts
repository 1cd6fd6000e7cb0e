import { collapseSpaces, crossD } from './normalize.ts';

const MARKS = /\p{M}/gu;
const SMALL_DIGITS = /[¹²³⁰⁴-⁹₀-₉]/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const WORD = /[\p{L}\p{N}\p{M}]+[+#]*/gu;
const LAST_ASCII = 0x7f;
/** Latin-1, Latin Extended-A and -B; Latin Extended Additional; General Punctuation. */
const LATIN = /[\u00a0-\u024f\u1e00-\u1eff\u2000-\u206f]/;
const PLAIN = /^[\u0020-\u007e\n\t]*$/;

/** What letters and signs of Latin writing beyond ASCII become, by their code unit, as soon as a text has them. */
const LETTERS: (string | undefined)[] = Array.from({ length: 0x2070 });

/**
 * Text for searching and for slugs: no marks, đ as d, lower-case (`Điện Biên` → `dien bien`), `m²` as `m2`.
 * U+00D0/U+00F0 count as Đ/đ. Spaces and punctuation stay.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return foldByTable(text) ?? foldByRules(text);
}

/** By looking up each letter, or undefined where the text has a character of another script or a mark of its own. */
function foldByTable(text: string): string | undefined {
  let folded = '';
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit <= LAST_ASCII) continue;
    const letter = LETTERS[unit] ?? findLetter(unit);
    if (letter === undefined) return undefined;
    folded += text.slice(start, at) + letter;
    start = at + 1;
  }
  return (folded + text.slice(start)).toLowerCase();
}

function findLetter(unit: number): string | undefined {
  const letter = String.fromCharCode(unit);
  return LATIN.test(letter) ? (LETTERS[unit] = foldByRules(letter)) : undefined;
}

function foldByRules(text: string): string {
  return crossD(text.normalize('NFC'))
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd')
    .replace(SMALL_DIGITS, (digit) => digit.normalize('NFKC'))
    .toLowerCase();
}

/**
 * The key under which spellings of one name meet: those that differ only by case, Unicode form, Ð, place of the
 * tone mark (`Hòa`/`Hoà`, `Thúy`/`Thuý`), spaces or punctuation. Other marks count, and so do y and i, and plus and sharp after a
 * word: `Hùng` and `Hưng`, `Kỹ` and `Kĩ`, `C`, `C++` and `C#` are different names. A text without letters or digits is its own key.
 */
export function sameNameKey(name: string): string {
  const letters = crossD(name.normalize('NFC')).replaceAll('&', ' và ');
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
