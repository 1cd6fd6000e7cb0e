import { BitReader } from './bits.ts';
import { readList } from './list-code.ts';
import type { Part } from './part.ts';

/** Keys are whole numbers below this. */
export const KEY_BOUND = 2 ** 32;

/** Bits of a spelling's hash. */
export const SPELLING_BITS = 24;

/** Thrown when a file belongs to another state of the archive than the manifest describes. */
export class StaleShardError extends Error {}

/** Where a term stands: numbers of articles within the part. */
export interface Postings {
  articles: Uint32Array;
  /** Those that have it in the title, and in the summary. */
  inTitle: Uint32Array;
  inSummary: Uint32Array;
}

/** Of a common word, the places are not known. */
export interface WordPostings extends Postings {
  /** The articles that have it in a certain spelling, by the spelling's hash. */
  spellings: ReadonlyMap<number, Uint32Array>;
}

/** One file of the index, by key. */
export interface Shard {
  words: ReadonlyMap<number, WordPostings>;
  /** Pairs, beginnings and filters. */
  plain: ReadonlyMap<number, Postings>;
}

/**
 * Whether places of a word are left out: in the base, of words that more than half of its articles have. They tell nothing.
 */
export function isCommon({ name, count }: Part, articles: number): boolean {
  return name === 'base' && articles * 2 > count;
}

/**
 * Reads a file: the part's stamp in 32 bits, then the words, then the rest. Both begin with the list of their keys, below
 * 2^32, after which stand for each key the list of its articles, below the part's count, and, as lists of places in that
 * list, those with it in the title and in the summary; these two not for common words. Of a word follow one more than the
 * number of its spellings in Elias gamma code and for each its hash in 24 bits and a list of places. A word that stands only
 * without marks has no spellings.
 * @throws StaleShardError when the stamp is another; RangeError when the bytes are damaged
 */
export function readShard(bytes: Uint8Array, part: Part): Shard {
  const bits = new BitReader(bytes);
  if (bits.read(32) !== part.stamp) throw new StaleShardError(`not of the state ${part.stamp}`);
  const words = new Map<number, WordPostings>();
  for (const key of readList(bits, KEY_BOUND)) words.set(key, readWord(bits, part));
  const plain = new Map<number, Postings>();
  for (const key of readList(bits, KEY_BOUND))
    plain.set(
      key,
      readPostings(bits, part, () => true),
    );
  return { words, plain };
}

function readWord(bits: BitReader, part: Part): WordPostings {
  const postings = readPostings(bits, part, (count) => !isCommon(part, count));
  const spellings = new Map<number, Uint32Array>();
  for (let left = bits.readGamma() - 1; left > 0; left -= 1) {
    spellings.set(bits.read(SPELLING_BITS), readSome(bits, postings.articles));
  }
  if (spellings.size === 0) spellings.set(0, postings.articles);
  return { ...postings, spellings };
}

function readPostings(bits: BitReader, part: Part, hasPlaces: (count: number) => boolean): Postings {
  const articles = readList(bits, part.count);
  if (!hasPlaces(articles.length)) return { articles, inTitle: NONE, inSummary: NONE };
  return { articles, inTitle: readSome(bits, articles), inSummary: readSome(bits, articles) };
}

function readSome(bits: BitReader, articles: Uint32Array): Uint32Array {
  return readList(bits, articles.length).map((place) => articles[place] ?? 0);
}

const NONE = new Uint32Array();
