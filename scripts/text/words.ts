// Brysbaert (2019, doi:10.1016/j.jml.2019.104047) found 238 words a minute in silent reading of English prose. A
// written Vietnamese word is one syllable; we stay a little below, since reports are dense with names and figures.
const SYLLABLES_A_MINUTE = 230;

const SPACE = /\s/;
// Closing quotes and brackets stay with their word.
const BREAK = /[\s\p{Pd}\p{Ps}\p{Pi}.,;:…!?/]/u;

/** How many words a text has, as Vietnamese writes them: syllables between spaces. Lone punctuation is none. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
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
