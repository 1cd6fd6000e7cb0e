const DROPPED = /[\p{Cc}\p{Cs}\uFEFF]/gu;
const LINE_END = /\r\n?/g;

// Icelandic has ð only inside a word after a vowel or r; Vietnamese has it first in a word, or after a
// capital consonant in an abbreviation (QÐ-TTg, HÐND, BCÐ).
const MISTYPED_D = /(?<![\p{L}\p{M}])[Ðð]|(?<=[BCDĐGHKLMNPQSTVXÐ])Ð/gu;

/**
 * Text as the archive stores it: NFC; `\n` line ends; U+00D0/U+00F0 typed for Đ/đ in Vietnamese words mended;
 * control characters but `\n` and `\t`, lone surrogates and byte order marks dropped. Every other character stays.
 */
export function cleanText(text: string): string {
  return restoreD(text.replace(LINE_END, '\n').replace(DROPPED, keepLayout).normalize('NFC'));
}

/** `Ð`/`ð` (U+00D0/U+00F0) to `Đ`/`đ` in Vietnamese words and abbreviations; Icelandic names keep theirs. */
export function restoreD(text: string): string {
  if (!text.includes('Ð') && !text.includes('ð')) return text;
  return text.replace(MISTYPED_D, (letter) => (letter === 'Ð' ? 'Đ' : 'đ'));
}

/** Every run of white space, line ends and no-break spaces included, to one space; none at either end. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function keepLayout(character: string): string {
  return character === '\n' || character === '\t' ? character : '';
}
