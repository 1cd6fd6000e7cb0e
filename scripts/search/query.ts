import { hashPair, hashSpelling, hashWord, type Term } from './term.ts';
import { listTokens } from './tokenize.ts';
import { formWord, hasMarks } from './word-form.ts';

/** What is searched for. */
export interface Query {
  /** Each different word once, in order of appearance. */
  words: readonly QueryWord[];
  /** Neighbours, each once. */
  pairs: readonly Term[];
  /** Whether it was typed with marks, so that spellings count. */
  isMarked: boolean;
}

export interface QueryWord {
  word: string;
  term: Term;
  /** The hashes of its spellings in the query. */
  spellings: ReadonlySet<number>;
  /** Whether it is still being typed: then articles with a word that begins with it have it too. */
  isBeginning: boolean;
}

/** Words beyond the first so many are passed over. */
export const MOST_WORDS = 24;

const LETTERS = /[\p{L}\p{M}]$/u;
const DIGIT = /\d/;

/**
 * Reads what someone typed.
 * @param isTyping whether the last word may be unfinished; then one letter is no word yet
 */
export function parseQuery(text: string, isTyping = false): Query {
  const normal = text.normalize('NFC');
  const forms = listTokens(normal).slice(0, MOST_WORDS).map(formWord);
  const last = forms.at(-1)?.word ?? '';
  const isUnfinished = isTyping && LETTERS.test(normal) && !DIGIT.test(last);
  if (isUnfinished && last.length === 1) forms.pop();
  const terms = forms.map(({ word }) => hashWord(word));
  const words = new Map<string, QueryWord & { spellings: Set<number> }>();
  const pairs = new Map<string, Term>();
  for (const [place, { word, spelling }] of forms.entries()) {
    const term = terms[place] ?? hashWord(word);
    const isBeginning = isUnfinished && word === last;
    const known = words.get(word) ?? { word, term, spellings: new Set(), isBeginning };
    known.spellings.add(hashSpelling(spelling, word));
    words.set(word, known);
    const before = terms[place - 1];
    if (before !== undefined) pairs.set(`${forms[place - 1]?.word} ${word}`, hashPair(before, term));
  }
  return { words: [...words.values()], pairs: [...pairs.values()], isMarked: hasMarks(normal) };
}
