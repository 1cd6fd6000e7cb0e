import { spreadLane, type Term } from './term.ts';

/**
 * The index has two parts. The base holds the oldest articles, whole blocks of them, in many files: words in some, pairs,
 * beginnings and filters in others. The recent part holds the rest, in few files: each has some words and all that begins
 * with them.
 */
export interface Part {
  name: 'base' | 'recent';
  /** The archive's number of its first article; the oldest of all is 0. */
  first: number;
  /** How many articles it has. */
  count: number;
  /** 32 bits that differ whenever the list of articles up to the part's end differs. */
  stamp: number;
}

/** Where a term stands. */
export interface Place {
  /** The file's name below `/tim-kiem/chi-muc/`. */
  file: string;
  /** Its key in the file. */
  key: number;
}

/** The part's folder below `/tim-kiem/chi-muc/`. */
export function partFolder({ name }: Part): string {
  return name === 'base' ? 'goc' : 'moi';
}

/** The files of one kind: so many as 2 ** bits, named by the first bits of a lane. */
export interface Shards {
  folder: string;
  bits: number;
  laneOf(a: number, b: number): number;
}

/** The file and key of a word. */
export function placeWord(part: Part, term: Term): Place {
  return placeTerm(wordShards(part), term);
}

/** The file and key of a pair, a beginning or a filter. */
export function placePlain(part: Part, term: Term): Place {
  return placeTerm(plainShards(part), term);
}

/** Most files of a kind that the base can have, as bits. */
export const MOST_WORD_BITS = 11;
export const MOST_PLAIN_BITS = 14;

/** The files with words. */
export function wordShards(part: Part): Shards {
  const { name, count } = part;
  if (name === 'recent') return recentShards(part);
  return { folder: `${partFolder(part)}/tu`, bits: countBits(count, 8, MOST_WORD_BITS), laneOf: spreadLane };
}

/** The files with everything else; of the recent part the same ones. */
export function plainShards(part: Part): Shards {
  const { name, count } = part;
  if (name === 'recent') return recentShards(part);
  return {
    folder: `${partFolder(part)}/cap`,
    bits: countBits(count, 2, MOST_PLAIN_BITS),
    laneOf: spreadLane,
  };
}

/** The name of a file below `/tim-kiem/chi-muc/`. */
export function nameShard({ folder }: Shards, shard: number): string {
  return `${folder}/${shard.toString(16).padStart(4, '0')}.bin`;
}

/** What the recent part is sorted by: the lane that pairs share with their first word. */
export function homeLane(a: number): number {
  return a;
}

function recentShards(part: Part): Shards {
  return { folder: partFolder(part), bits: countBits(part.count, 1, 9), laneOf: homeLane };
}

function placeTerm(shards: Shards, { a, b }: Term): Place {
  const lane = shards.laneOf(a, b) >>> 0;
  return { file: nameShard(shards, Math.floor(lane / 2 ** (32 - shards.bits))), key: b >>> 0 };
}

/** The fewest bits that leave at most `each` articles to a file, up to `most`. */
function countBits(count: number, each: number, most: number): number {
  let bits = 0;
  while (bits < most && count > each * 2 ** bits) bits += 1;
  return bits;
}
