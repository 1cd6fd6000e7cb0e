// Brysbaert (2019, doi:10.1016/j.jml.2019.104047) found 238 words a minute in silent reading of English prose. A
// written Vietnamese word is one syllable; we stay a little below, since reports are dense with names and figures.
const SYLLABLES_A_MINUTE = 230;

const SPACE = /\s/;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const LAST_ASCII = 0x7f;
// Closing quotes and brackets stay with their word.
const BREAK = /[\s\p{Pd}\p{Ps}\p{Pi}.,;:…!?/]/u;

/** How many words a text has, as Vietnamese writes them: syllables between spaces. Lone punctuation is none. */
export function countWords(text: string): number {
  let words = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (isSpace(text, at)) isCounted = false;
    else if (!isCounted && isWordCharacter(text, at)) {
      words += 1;
      isCounted = true;
    }
  }
  return words;
}

// A regular expression is asked only where no comparison can tell: bodies are long, and every build counts their words.

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit <= LAST_ASCII) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (unit >= 0x2000 || unit === 0xa0 || unit === 0x1680) && SPACE.test(text.charAt(at));
}

function isWordCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isAccentedLetter(unit)) return true;
  if (unit > LAST_ASCII) return WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

/** Whether a unit is in the blocks of accented Latin letters, where all but × and ÷ are letters. */
function isAccentedLetter(unit: number): boolean {
  return (
    (unit >= 0x1e00 && unit <= 0x1eff) || (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)
  );
}

/** Minutes to read so many words, at 230 a minute, rounded, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / SYLLABLES_A_MINUTE));
}

/** A text of at most `maxChars` UTF-16 units (at least 1): as it is, or cut at a word with `…` in place of what follows. */
export function cutWords(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  let end = maxChars - 1;
  while (end > 0 && !SPACE.test(text.charAt(end))) end -= 1;
  if (end === 0) end = maxChars - 1 - (isHighSurrogate(text, maxChars - 2) ? 1 : 0);
  while (end > 0 && BREAK.test(text.charAt(end - 1))) end -= 1;
  return `${text.slice(0, end)}…`;
}

function isHighSurrogate(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800;
}
