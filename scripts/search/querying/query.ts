import { findDate } from './query-date.ts';
import { hashDate, hashPair, hashSpelling, hashWord, type Term } from '../format/term.ts';
import { forEachToken } from '../format/tokenize.ts';
import { formWord, hasMarks } from '../format/word-form.ts';

/** What is searched for. */
export interface Query {
  /** Each different word once, in order of appearance. */
  words: readonly QueryWord[];
  /** Neighbours, each once. */
  pairs: readonly Term[];
  /** Whether it was typed with marks, so that spellings count. */
  isMarked: boolean;
  /** Articles that were published on the day or in the month that it names: they count as saying its words. */
  date?: Term;
}

export interface QueryWord {
  word: string;
  term: Term;
  /** The hashes of its spellings in the query. */
  spellings: ReadonlySet<number>;
  /** Whether it is still being typed: then articles with a word that begins with it have it too. */
  isBeginning: boolean;
  /** Whether it belongs to the date that the query names. */
  isDate: boolean;
}

/** Words beyond the first so many are passed over. */
export const MOST_WORDS = 24;

const DIGIT = /\d/;

/**
 * Reads what someone typed.
 * @param isTyping whether the last word may be unfinished; then one letter is no word yet
 */
export function parseQuery(text: string, isTyping = false): Query {
  const normal = text.normalize('NFC');
  const tokens = placeTokens(normal).slice(0, MOST_WORDS);
  const texts = tokens.map(({ start, end }) => normal.slice(start, end));
  const forms = texts.map(formWord);
  const date = findDate(normal);
  const last = forms[forms.length - 1]?.word ?? '';
  const isUnfinished = isTyping && tokens[tokens.length - 1]?.end === normal.length && !DIGIT.test(last);
  if (isUnfinished && last.length === 1) forms.pop();
  const terms = forms.map(({ word }) => hashWord(word));
  const words = new Map<string, QueryWord & { spellings: Set<number> }>();
  const pairs = new Map<string, Term>();
  for (const [place, { word, spelling }] of forms.entries()) {
    const term = terms[place] ?? hashWord(word);
    const isBeginning = isUnfinished && word === last;
    const known = words.get(word) ?? { word, term, spellings: new Set(), isBeginning, isDate: false };
    known.spellings.add(hashSpelling(spelling, word));
    known.isDate ||= date !== undefined && isWithin(tokens[place], date);
    words.set(word, known);
    const before = terms[place - 1];
    if (before !== undefined) pairs.set(`${forms[place - 1]?.word} ${word}`, hashPair(before, term));
  }
  return {
    words: [...words.values()],
    pairs: [...pairs.values()],
    isMarked: texts.some(hasMarks),
    ...(date === undefined ? {} : { date: hashDate(date.date) }),
  };
}

interface Stretch {
  start: number;
  end: number;
}

function placeTokens(text: string): Stretch[] {
  const tokens: Stretch[] = [];
  forEachToken(text, (start, end) => tokens.push({ start, end }));
  return tokens;
}

function isWithin(token: Stretch | undefined, { start, end }: Stretch): boolean {
  return token !== undefined && token.start >= start && token.end <= end;
}
