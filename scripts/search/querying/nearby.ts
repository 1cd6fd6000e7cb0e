import { fold } from '../../text/fold.ts';
import { cutWord } from './cut-word.ts';
import { countSlips } from './slips.ts';
import { listTokens } from '../format/tokenize.ts';
import { foldWord } from '../format/word-form.ts';
import type { Counted } from '../format/word-list.ts';

const MOST_OFFERS = 3;
/** Marks, and the key of each on a keyboard; the circumflex has none in Telex, where its letter is doubled. */
const MARKS = '\u0300\u0301\u0303\u0306\u0309\u031b\u0323\u0302';
const TELEX = 'fsxwrwj';
const VNI = '21483756';
/** Keys of a letter at most: `aas` is ấ, `uwj` is ự. */
const MOST_KEYS = 3;

/** A word of the vocabulary. */
interface KnownWord {
  text: string;
  /** Without marks. */
  letters: string;
  /** As the index knows it. */
  word: string;
}

/**
 * Other texts of a query that has words no article has: each of these replaced by what a Vietnamese keyboard would have made of it
 * (`hooij` in Telex, `ho6i5` in VNI: hội), or else by a word of the vocabulary that is spelled nearly so, marks aside, or several
 * that were typed as one. The likeliest first, at most three; none when a word has nothing near.
 * @param unknown the folded words that no article has
 * @param vocabulary the most frequent first, as `findTexts` gives it
 */
export function offerSpellings(
  text: string,
  unknown: readonly string[],
  vocabulary: readonly Counted[],
): string[] {
  const known = vocabulary.map(([word]) => ({ text: word, letters: fold(word), word: foldWord(word) }));
  const near = new Map(unknown.map((word) => [word, findMeant(word, known)]));
  const offers = Array.from({ length: MOST_OFFERS }, (_, rank) =>
    listTokens(text.normalize('NFC'))
      .map((token) => {
        const words = near.get(foldWord(token));
        return words === undefined ? token : (words[rank] ?? words[0] ?? '');
      })
      .join(' '),
  );
  return [...near.values()].some((words) => words.length === 0) ? [] : [...new Set(offers)];
}

function findMeant(word: string, known: readonly KnownWord[]): string[] {
  const typed = findTyped(word, known);
  return typed.length > 0 ? typed : findNear(word, known);
}

/**
 * The words whose keys these are, in Telex or VNI: signs of marks may stand anywhere behind their letters, and one horn serves both
 * of ươ.
 */
function findTyped(word: string, known: readonly KnownWord[]): string[] {
  const keys = sortKeys(word);
  return known
    .filter(
      ({ text, letters }) =>
        word.length <= text.length * MOST_KEYS &&
        hasInOrder(word, letters) &&
        (sortKeys(spellTelex(text)) === keys || sortKeys(spellKeys(text, 'd9', VNI)) === keys),
    )
    .map(({ text }) => text);
}

function spellTelex(word: string): string {
  return spellKeys(word.normalize('NFD').replace(/[aeo](?=\u0323?\u0302)/g, '$&$&'), 'dd', TELEX);
}

function spellKeys(word: string, d: string, keys: string): string {
  return word
    .normalize('NFD')
    .replaceAll('đ', d)
    .replace(/\p{M}/gu, (mark) => keys[MARKS.indexOf(mark)] ?? '');
}

function sortKeys(word: string): string {
  return sortLetters(word).replace('ww', 'w').replace('77', '7');
}

function hasInOrder(word: string, letters: string): boolean {
  let place = 0;
  for (const letter of word) if (letter === letters[place]) place += 1;
  return place === letters.length;
}

interface Near {
  text: string;
  slips: number;
  /** Whether it has other letters, and not the same in another order: fingers overtake each other more often than they miss. */
  others: 0 | 1;
}

/**
 * By the number of slips, at most one for each started four letters; then those with the same letters; then the most frequent; then
 * words typed as one, in which each missing space is a slip.
 */
function findNear(word: string, known: readonly KnownWord[]): string[] {
  const most = Math.min(Math.ceil(word.length / 4), word.length - 1);
  const sorted = sortLetters(word);
  const near = new Map<string, Near>();
  // The vocabulary has no words of one letter; this one is half of y tế, health.
  const places = new Map([['y', 0]]);
  for (const { text, letters, word: other } of known) {
    if (!places.has(letters)) places.set(letters, places.size);
    if (Math.abs(text.length - word.length) > most || near.has(other)) continue;
    const slips = countSlips(word, other);
    if (slips > most) continue;
    near.set(other, { text, slips, others: sortLetters(other) === sorted ? 0 : 1 });
  }
  const words = cutWord(word, places) ?? [];
  const spaces = words.length - 1;
  const apart = spaces > 0 && spaces <= most ? [{ text: words.join(' '), slips: spaces, others: 1 }] : [];
  return [...near.values(), ...apart]
    .sort((one, two) => one.slips - two.slips || one.others - two.others)
    .map(({ text }) => text);
}

function sortLetters(word: string): string {
  return [...word].sort().join('');
}
