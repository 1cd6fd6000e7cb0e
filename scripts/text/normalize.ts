const DROPPED = /[\p{Cc}\p{Cs}\uFEFF]/gu;
const LINE_END = /\r\n?/g;
// A text without these holds nothing of the two above, which take four times as long to find that out.
const PERHAPS_DROPPED = /[^\t\n -~\xA0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFF]/;

// Icelandic has ð only inside a word after a vowel or r; Vietnamese has it first in a word, or after a
// capital consonant in an abbreviation (QÐ-TTg, HÐND, BCÐ).
const MISTYPED_D = /(?<![\p{L}\p{M}])[Ðð]|(?<=[BCDĐGHKLMNPQSTVXÐ])Ð/gu;

/**
 * Text as the archive stores it: NFC; `\n` line ends; U+00D0/U+00F0 typed for Đ/đ in Vietnamese words mended;
 * control characters but `\n` and `\t`, lone surrogates and byte order marks dropped. Every other character stays.
 */
export function cleanText(text: string): string {
  const kept = PERHAPS_DROPPED.test(text) ? text.replace(LINE_END, '\n').replace(DROPPED, keepLayout) : text;
  return restoreD(kept.normalize('NFC'));
}

/** `Ð`/`ð` (U+00D0/U+00F0) to `Đ`/`đ` in Vietnamese words and abbreviations; Icelandic names keep theirs. */
export function restoreD(text: string): string {
  if (!text.includes('Ð') && !text.includes('ð')) return text;
  return text.replace(MISTYPED_D, (letter) => (letter === 'Ð' ? 'Đ' : 'đ'));
}

/** Every `Ð`/`ð` (U+00D0/U+00F0) as `Đ`/`đ`: for comparing and for addresses, where an Icelandic name may lose its own. */
export function crossD(text: string): string {
  return text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
}

/** A path as the archive knows it, however a computer or keyboard wrote it: NFC, and `Đ` for U+00D0. */
export function cleanPath(path: string): string {
  return restoreD(path.normalize('NFC'));
}

/** Every run of white space, line ends and no-break spaces included, to one space; none at either end. */
export function collapseSpaces(text: string): string {
  // A single space is left alone: it would be most of the matches.
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

function keepLayout(character: string): string {
  return character === '\n' || character === '\t' ? character : '';
}
