import type { Block } from './block.ts';
import { MOST_PLAIN_BITS, MOST_WORD_BITS } from '../format/part.ts';
import { hashWord, mixLanes, spreadLane, type Term } from '../format/term.ts';
import type { PostingTable } from './posting-table.ts';

const PLAIN_AT = 2 ** MOST_WORD_BITS;
const LABELS_AT = PLAIN_AT + 2 ** MOST_PLAIN_BITS;

/**
 * Shows what has changed in the base without making its files: 64 bits of all that enters each of the most files that there
 * can be, and its labels. Prints of blocks add up by exclusive or: the base's is that of its blocks in any order, and a
 * block can be taken out again.
 */
export class Fingerprint {
  /** In turn the two lanes of each file, for the cache. */
  readonly lanes: Int32Array;

  constructor(lanes = new Int32Array((LABELS_AT + 1) * 2)) {
    this.lanes = lanes;
  }

  /** Adds a block by its place in the base, or takes it out. */
  toggle({ words, spellings, plain, labels, labelTexts }: Block, place: number): void {
    for (let index = 0; index < words.a.length; index += 1) {
      const term = termOf(words, index);
      this.toggleTerm(wordBucket(term), term, words, index, place);
    }
    for (let index = 0; index < spellings.a.length; index += 1) {
      const word = termOf(words, spellings.a[index] ?? 0);
      const term = { a: mixLanes(word.a, word.b), b: spellings.b[index] ?? 0 };
      this.toggleTerm(wordBucket(word), term, spellings, index, place);
    }
    for (let index = 0; index < plain.a.length; index += 1) {
      const term = termOf(plain, index);
      this.toggleTerm(
        PLAIN_AT + (spreadLane(term.a, term.b) >>> (32 - MOST_PLAIN_BITS)),
        term,
        plain,
        index,
        place,
      );
    }
    for (let index = 0; index < labels.a.length; index += 1) {
      this.toggleTerm(LABELS_AT, hashWord(labelTexts[labels.a[index] ?? 0] ?? ''), labels, index, place);
    }
  }

  /** What one of 2 ** bits files of words, or of other terms, is made of. */
  printShard(kind: 'words' | 'plain', bits: number, shard: number): string {
    const [at, most] = kind === 'words' ? [0, MOST_WORD_BITS] : [PLAIN_AT, MOST_PLAIN_BITS];
    const width = 2 ** (most - bits);
    return this.print(at + shard * width, width);
  }

  /** What the lists of labels are made of. */
  printLabels(): string {
    return this.print(LABELS_AT, 1);
  }

  private toggleTerm(
    bucket: number,
    { a, b }: Term,
    { ends, postings }: PostingTable,
    index: number,
    place: number,
  ): void {
    let one = mixLanes(a, place);
    let two = mixLanes(b, place);
    const end = ends[index] ?? 0;
    for (let at = index === 0 ? 0 : (ends[index - 1] ?? 0); at < end; at += 1) {
      const byte = postings[at] ?? 0;
      one = Math.imul(one ^ byte, 0x01000193);
      two = Math.imul(two + byte, 0x5bd1e995);
    }
    this.lanes[bucket * 2] = (this.lanes[bucket * 2] ?? 0) ^ mixLanes(one, two);
    this.lanes[bucket * 2 + 1] = (this.lanes[bucket * 2 + 1] ?? 0) ^ mixLanes(two, one);
  }

  private print(first: number, count: number): string {
    let one = 0;
    let two = 0;
    for (let bucket = first; bucket < first + count; bucket += 1) {
      one ^= this.lanes[bucket * 2] ?? 0;
      two ^= this.lanes[bucket * 2 + 1] ?? 0;
    }
    return `${(one >>> 0).toString(36)}.${(two >>> 0).toString(36)}`;
  }
}

function wordBucket({ a, b }: Term): number {
  return spreadLane(a, b) >>> (32 - MOST_WORD_BITS);
}

function termOf({ a, b }: PostingTable, index: number): Term {
  return { a: a[index] ?? 0, b: b[index] ?? 0 };
}
