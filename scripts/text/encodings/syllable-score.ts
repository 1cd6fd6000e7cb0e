import { isSyllable } from '../syllable.ts';

/** How much of a text is spelled like Vietnamese; each word is counted once, single letters not at all. */
export interface SyllableScore {
  /** Syllables with a mark or đ, the only words that an encoding can change. */
  marked: number;
  /** Words with anything beyond ASCII that are no syllable. */
  strange: number;
  /** Syllables in ASCII. */
  plain: number;
  /** Words in ASCII that are no syllable; abbreviations in capitals aside. */
  strangePlain: number;
}

// Old encodings put letters on the signs of Latin-1 too.
const WORD = /[\p{L}\p{M}\u00A1-\u00BF×÷]{2,}/gu;
const OUTER_SIGNS = /^[«»¡¿·©®°§]+|[«»·©®°§¹²³ªº]+$/g;
const HALF_RAISED = /\p{Ll}\p{Lu}/u;
const ASCII = /^[\p{ASCII}]+$/u;

/** Counts the words of a text in NFC. */
export function scoreSyllables(text: string): SyllableScore {
  const score = { marked: 0, strange: 0, plain: 0, strangePlain: 0 };
  for (const found of new Set(text.match(WORD))) {
    const word = found.replace(OUTER_SIGNS, '');
    if (word.length < 2) continue;
    const isPlain = ASCII.test(word);
    if (isSyllable(word) && !HALF_RAISED.test(word)) score[isPlain ? 'plain' : 'marked'] += 1;
    else if (!isPlain) score.strange += 1;
    else if (word !== word.toUpperCase()) score.strangePlain += 1;
  }
  return score;
}
