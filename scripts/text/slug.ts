import { fold } from './fold.ts';
import { crossD } from './normalize.ts';

const LONGEST = 80;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const TONE_LETTERS: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
};
const SHAPES: Readonly<Record<string, string>> = {
  ă: 'aw',
  â: 'aa',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
  đ: 'dd',
};
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/**
 * The part of an address that names something: `Quyết định 582/QĐ-TTg` → `quyet-dinh-582-qd-ttg`.
 * Only a–z, 0–9 and single hyphens, at most 80 characters, cut between words; `&` is read as `và`; a letter that
 * isn't Latin becomes `u` and its code point. Empty only when the text has no letter or digit.
 */
export function slugify(text: string): string {
  if (text.length <= LONGEST && SLUG.test(text)) return text;
  return joinWords(fold(spellOut(text)));
}

/**
 * The slug of a name among others that share its plain slug: its Telex spelling with the tone at the end of each
 * syllable, `Nguyễn Văn Hưng` → `nguyeenx-vawn-huwng`. Names with different `sameNameKey`s get different spellings
 * while they are shorter than the cut.
 */
export function telexSlug(text: string): string {
  const words = spellOut(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return joinWords((words ?? []).map(spellTelex).join(' '));
}

/** Whether Windows keeps a name for a device: no file or folder can be called so there, whatever its extension. */
export function isDeviceName(slug: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(slug);
}

function spellOut(text: string): string {
  return crossD(text.normalize('NFKC')).replaceAll('&', ' và ');
}

function spellTelex(word: string): string {
  let tones = '';
  const toneless = word.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
    tones += TONE_LETTERS[mark];
    return '';
  });
  const spelled = toneless
    .normalize('NFC')
    // As on a Telex keyboard, a doubled letter that is meant takes a third: xoong → xooong, xông → xoong.
    .replace(/aa|ee|oo|dd/g, (pair) => pair + pair.charAt(0))
    .replace(/[ăâêôơưđ]/g, (letter) => SHAPES[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, spellCodePoint);
  return spelled + tones;
}

function joinWords(text: string): string {
  const ascii = text
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/[^a-z0-9-]/gu, (letter) => LATIN[letter] ?? spellCodePoint(letter))
    .replace(/^-|-$/g, '');
  if (ascii.length <= LONGEST) return ascii;
  const end = ascii.lastIndexOf('-', LONGEST);
  return ascii.slice(0, end > 0 ? end : LONGEST);
}

function spellCodePoint(letter: string): string {
  return `u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
