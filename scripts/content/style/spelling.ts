import { restoreD } from '../../text/normalize.ts';
import { isSyllable } from '../../text/syllable.ts';
import type { Locate } from '../front-matter/locate.ts';
import type { Place } from '../problem.ts';
import type { ProseLine } from './body-lines.ts';
import { type Fields, headTextsIn } from './field-texts.ts';
import { LOAN_WORDS } from './loan-words.ts';

/** A word that is no Vietnamese syllable, and where it stands. */
export interface UnknownWord extends Place {
  word: string;
}

const WORD = /[\p{L}\p{M}]+/gu;
const DIGIT_OR_JOIN = /[\d_@/\\]/;
const PLAIN = /^[a-z]+$/i;
/** What stands around the name of a character: `&nbsp;`. */
const ENTITY = '&;';

/** Verdicts by word: an archive has far fewer words than it uses. */
const known = new Map<string, boolean>();

/**
 * The words of a text that are spelled like no Vietnamese syllable, each once, where it stands first; those of the headline and the
 * summary stand where their field begins.
 */
export function listUnknownWords(fields: Fields, prose: readonly ProseLine[], locate: Locate): UnknownWord[] {
  const seen = new Set<string>();
  const inHead = headTextsIn(fields).flatMap(({ text, path }) =>
    findUnknownWords(text).map(({ word }) => ({ word, ...locate(path) })),
  );
  const inProse = prose.flatMap(({ index, text }) =>
    findUnknownWords(text).map(({ word, at }) => ({ word, line: index + 1, column: at + 1 })),
  );
  return [...inHead, ...inProse].filter(({ word }) => {
    const isNew = !seen.has(word.toLowerCase());
    seen.add(word.toLowerCase());
    return isNew;
  });
}

/** The unknown words of one line, with where each begins. */
function findUnknownWords(prose: string): { word: string; at: number }[] {
  const found: { word: string; at: number }[] = [];
  for (const match of restoreD(prose).matchAll(WORD)) {
    const [word] = match;
    let verdict = known.get(word);
    if (verdict === undefined) known.set(word, (verdict = isKnown(word)));
    if (verdict) continue;
    const { index } = match;
    const beside = prose.charAt(index - 1) + prose.charAt(index + word.length);
    if (beside !== ENTITY && !DIGIT_OR_JOIN.test(beside)) found.push({ word, at: index });
  }
  return found;
}

// Abbreviations, names written with inner capitals and foreign names in plain letters are not Vietnamese, and not wrong.
function isKnown(word: string): boolean {
  if (word.length < 2 || /(?!^)\p{Lu}/u.test(word)) return true;
  if (PLAIN.test(word) && /^[A-Z]/.test(word)) return true;
  if (!/\p{Script=Latin}/u.test(word)) return true;
  const lower = word.toLowerCase();
  return isSyllable(lower) || LOAN_WORDS.has(lower);
}
