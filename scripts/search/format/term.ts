import { sameNameKey } from '../../text/fold.ts';

/**
 * The 64 bits under which the index knows a word, a pair, a beginning or a filter, in two lanes of signed 32 bits, the only
 * kind of integer that JavaScript engines never box. In a file a term is found by lane b. Which file that is follows from
 * lane a, which a pair shares with its first word, or from `spreadLane`.
 */
export interface Term {
  a: number;
  b: number;
}

/** A whole word, folded. */
export function hashWord(word: string): Term {
  return hashText(`w${word}`);
}

/** The first letters of a word that is still being typed, folded. */
export function hashBeginning(letters: string): Term {
  return hashText(`b${letters}`);
}

/** All articles of a section. */
export function hashSection(slug: string): Term {
  return hashText(`s${slug}`);
}

/** All articles of an author, however the tone marks of the name are placed, and of those whose name it is without marks. */
export function hashAuthor(name: string): Term {
  return hashText(`a${sameNameKey(name)}`);
}

/** All articles that were published on a day or in a month: `2021-08-26`, `2021-08`. */
export function hashDate(date: string): Term {
  return hashText(`d${date}`);
}

/** Two words, one right after the other. */
export function hashPair(first: Term, second: Term): Term {
  return { a: first.a, b: mixLanes(first.b, second.b) };
}

/** Tells the spellings of one word apart, in 24 bits; 0 is the word without marks. */
export function hashSpelling(spelling: string, word: string): number {
  return spelling === word ? 0 : (hashText(spelling).b >>> 8) | 1;
}

/** Depends on both lanes, so that the pairs of a frequent word don't stay together. */
export function spreadLane(a: number, b: number): number {
  return mixLanes(a, b);
}

/** One lane of two, in which their order matters. */
export function mixLanes(first: number, second: number): number {
  return finish(Math.imul(first, 0x9e3779b1) + second);
}

/** FNV-1a over UTF-16 units in two lanes that start and multiply differently, each ended by murmur3's finaliser. */
function hashText(text: string): Term {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
  }
  return { a: finish(a), b: finish(b) };
}

function finish(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
