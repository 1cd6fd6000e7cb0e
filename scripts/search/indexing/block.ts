import type { Digest } from './digest.ts';
import type { LaneOf, PostingTable } from './posting-table.ts';
import { PostingTableBuilder } from './posting-table-builder.ts';

/** How many articles a whole block has. */
export const BLOCK_SIZE = 500;

/** The index of up to 500 consecutive articles: what is cached, and what the files are made of. */
export interface Block {
  /** Words, with places. */
  words: PostingTable;
  /** Spellings: lane a is the place of their word in `words`, lane b their hash; sorted by word. */
  spellings: PostingTable;
  /** Pairs, with places; beginnings and filters, without. */
  plain: PostingTable;
  /** Labels: lane a is the place in `labelTexts`, lane b nothing. */
  labels: PostingTable;
  labelTexts: readonly string[];
}

/** The tables that files of one kind are made of. They are cached by themselves: those of all kinds would fill memory. */
export const TABLES = {
  words: ['words', 'spellings'],
  plain: ['plain'],
  labels: ['labels', 'labelTexts'],
} as const satisfies Record<string, readonly (keyof Block)[]>;

export type TableKind = keyof typeof TABLES;

export type TablesOf<Kind extends TableKind> = Pick<Block, (typeof TABLES)[Kind][number]>;

/** Bits of a posting's places, IN_TITLE and IN_SUMMARY. */
export const PLACE_BITS = 2;

/** Makes the block of some articles from their digests, its words and plain terms sorted by a lane. */
export function buildBlock(digests: readonly Digest[], laneOf: LaneOf): Block {
  const words = new PostingTableBuilder(PLACE_BITS);
  const spelt = new PostingTableBuilder(0);
  const plain = new PostingTableBuilder(PLACE_BITS);
  const labels = new PostingTableBuilder(0);
  const labelTexts = new Map<string, number>();
  /** The numbers of an article's words. */
  const numbers: number[] = [];
  for (const [article, digest] of digests.entries()) {
    for (let index = 0; index < digest.places.length; index += 1) {
      const [a, b] = [digest.words[index * 2] ?? 0, digest.words[index * 2 + 1] ?? 0];
      numbers[index] = words.add(a, b, article, digest.places[index] ?? 0);
    }
    for (let index = 0; index < digest.spellings.length; index += 2) {
      const word = numbers[digest.spellings[index] ?? 0] ?? 0;
      spelt.add(word, digest.spellings[index + 1] ?? 0, article, 0);
    }
    for (let index = 0; index < digest.plain.length; index += 3) {
      const [a, b] = [digest.plain[index] ?? 0, digest.plain[index + 1] ?? 0];
      plain.add(a, b, article, digest.plain[index + 2] ?? 0);
    }
    for (const label of digest.labels) {
      let place = labelTexts.get(label);
      if (place === undefined) labelTexts.set(label, (place = labelTexts.size));
      labels.add(place, 0, article, 0);
    }
  }
  const { table, order } = words.finish(laneOf);
  const placeOf = new Int32Array(order.length);
  for (const [place, number] of order.entries()) placeOf[number] = place;
  const { table: spellings } = spelt.finish((number) => placeOf[number] ?? 0);
  return {
    words: table,
    spellings: { ...spellings, a: spellings.a.map((number) => placeOf[number] ?? 0) },
    plain: plain.finish(laneOf).table,
    labels: labels.finish(sameOrder).table,
    labelTexts: [...labelTexts.keys()],
  };
}

function sameOrder(place: number): number {
  return place;
}
