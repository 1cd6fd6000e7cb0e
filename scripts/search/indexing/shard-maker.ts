import { BitWriter } from '../format/bits.ts';
import { BLOCK_SIZE, PLACE_BITS, type TablesOf } from './block.ts';
import { spanOf } from './cut-tables.ts';
import { IN_SUMMARY, IN_TITLE } from './digest.ts';
import { IntegerList } from './integer-list.ts';
import { writeList } from '../format/list-code.ts';
import type { Part, Shards } from '../format/part.ts';
import { findTerm, forEachPosting } from './posting-table.ts';
import { sortPlaces } from './sort-places.ts';
import { isCommon, KEY_BOUND, SPELLING_BITS } from '../format/shard.ts';

/** Of a block, what the files to be made need: those with words, those with other terms, or both. */
export type TermTables = Partial<TablesOf<'words'> & TablesOf<'plain'>>;

/** Writes the files of one part; `readShard` says their form. */
export class ShardMaker {
  private readonly part: Part;
  private readonly blocks: readonly TermTables[];
  /** The articles of the current term, with places, and the same without. */
  private readonly values = new IntegerList();
  private readonly articles: Uint32Array;
  /** Where in `articles` an article stands, and a list of such places. */
  private readonly placeOf: Uint32Array;
  private readonly places: Uint32Array;

  /** @param blocks each of BLOCK_SIZE articles, but for the last; sorted by the lane of the part's shards */
  constructor(part: Part, blocks: readonly TermTables[]) {
    this.part = part;
    this.blocks = blocks;
    this.articles = new Uint32Array(part.count);
    this.placeOf = new Uint32Array(part.count);
    this.places = new Uint32Array(part.count);
  }

  /** The bytes of one file, given which words and which other terms it has. */
  make(shard: number, { words, plain }: { words?: Shards; plain?: Shards }): Uint8Array {
    const writer = new BitWriter();
    writer.write(this.part.stamp, 32);
    const wordsFound = findTerms(this.blocks, 'words', shard, words);
    writeTerms(writer, wordsFound, (from, to) => this.writeWord(writer, wordsFound, from, to));
    const plainFound = findTerms(this.blocks, 'plain', shard, plain);
    writeTerms(writer, plainFound, (from, to) => {
      this.writePlaces(writer, this.writeArticles(writer, plainFound, from, to));
    });
    return writer.finish();
  }

  private writeWord(writer: BitWriter, found: FoundTerms, from: number, to: number): void {
    const count = this.writeArticles(writer, found, from, to);
    if (!isCommon(this.part, count)) this.writePlaces(writer, count);
    const spellings = this.findSpellings(found, from, to);
    const isPlain = spellings.size === 1 && spellings.has(0);
    writer.writeGamma(isPlain ? 1 : spellings.size + 1);
    if (isPlain) return;
    for (let index = 0; index < count; index += 1) this.placeOf[this.articles[index] ?? 0] = index;
    for (const hash of [...spellings.keys()].sort((one, two) => one - two)) {
      const articles = uniteSorted(spellings.get(hash) ?? new IntegerList(), 0);
      for (let index = 0; index < articles.length; index += 1) {
        this.places[index] = this.placeOf[articles.items[index] ?? 0] ?? 0;
      }
      writer.write(hash, SPELLING_BITS);
      writeList(writer, this.places, articles.length, count);
    }
  }

  /** Fills `values` and `articles` with those of a term; says how many they are. */
  private writeArticles(writer: BitWriter, found: FoundTerms, from: number, to: number): number {
    const values = this.values;
    values.length = 0;
    for (let rank = from; rank < to; rank += 1) {
      const block = found.blocks[rank] ?? 0;
      const table = this.blocks[block]?.[found.kind];
      if (table === undefined) continue;
      forEachPosting(table, found.places[rank] ?? 0, (article, places) => {
        values.push(((block * BLOCK_SIZE + article) << PLACE_BITS) | places);
      });
    }
    uniteSorted(values, PLACE_BITS);
    for (let index = 0; index < values.length; index += 1) {
      this.articles[index] = (values.items[index] ?? 0) >>> PLACE_BITS;
    }
    writeList(writer, this.articles, values.length, this.part.count);
    return values.length;
  }

  /** Of the current term. */
  private writePlaces(writer: BitWriter, count: number): void {
    for (const place of [IN_TITLE, IN_SUMMARY]) {
      let filled = 0;
      for (let index = 0; index < count; index += 1) {
        if (((this.values.items[index] ?? 0) & place) !== 0) this.places[filled++] = index;
      }
      writeList(writer, this.places, filled, count);
    }
  }

  private findSpellings({ blocks, places }: FoundTerms, from: number, to: number): Map<number, IntegerList> {
    const found = new Map<number, IntegerList>();
    for (let rank = from; rank < to; rank += 1) {
      const [block, word] = [blocks[rank] ?? 0, places[rank] ?? 0];
      const spellings = this.blocks[block]?.spellings;
      if (spellings === undefined) continue;
      for (let place = findTerm(spellings, (a) => a, word); spellings.a[place] === word; place += 1) {
        const hash = spellings.b[place] ?? 0;
        const articles = found.get(hash) ?? new IntegerList();
        found.set(hash, articles);
        forEachPosting(spellings, place, (article) => articles.push(block * BLOCK_SIZE + article));
      }
    }
    return found;
  }
}

/** The terms of one file in all blocks, by key, then by block. */
interface FoundTerms {
  kind: 'words' | 'plain';
  keys: Uint32Array;
  /** For each its block, and its place in the block's table. */
  blocks: Uint32Array;
  places: Uint32Array;
}

function findTerms(
  blocks: readonly TermTables[],
  kind: 'words' | 'plain',
  shard: number,
  shards?: Shards,
): FoundTerms {
  const found = { keys: new IntegerList(), blocks: new IntegerList(), places: new IntegerList() };
  for (const [block, tables] of blocks.entries()) {
    const table = tables[kind];
    if (table === undefined || shards === undefined) continue;
    const [first, end] = spanOf(table, shards, shard, shard + 1);
    for (let place = first; place < end; place += 1) {
      found.keys.push(table.b[place] ?? 0);
      found.blocks.push(block);
      found.places.push(place);
    }
  }
  const order = sortPlaces(new Uint32Array(found.keys.copy()));
  const arrange = ({ items }: IntegerList) => order.map((place) => items[place] ?? 0);
  return {
    kind,
    keys: arrange(found.keys),
    blocks: arrange(found.blocks),
    places: arrange(found.places),
  };
}

/** Writes the different keys, and what `write` does of each, given from which rank on and before which one it stands. */
function writeTerms(
  writer: BitWriter,
  { keys }: FoundTerms,
  write: (from: number, to: number) => void,
): void {
  const different = new Uint32Array(keys.length);
  const starts = new Uint32Array(keys.length + 1);
  let count = 0;
  for (let rank = 0; rank < keys.length; rank += 1) {
    if (rank > 0 && keys[rank] === keys[rank - 1]) continue;
    different[count] = keys[rank] ?? 0;
    starts[count] = rank;
    count += 1;
  }
  starts[count] = keys.length;
  writeList(writer, different, count, KEY_BOUND);
  for (let index = 0; index < count; index += 1) write(starts[index] ?? 0, starts[index + 1] ?? 0);
}

/**
 * Makes a list of articles with places strictly rising. It is, unless two terms met under one key, which happens to one
 * archive in thousands: then the places of an article are put together.
 */
function uniteSorted(values: IntegerList, placeBits: number): IntegerList {
  const { items, length } = values;
  let isRising = true;
  for (let index = 1; index < length && isRising; index += 1) {
    isRising = (items[index] ?? 0) >>> placeBits > (items[index - 1] ?? 0) >>> placeBits;
  }
  if (isRising) return values;
  const united = new Map<number, number>();
  for (const value of items.slice(0, length).sort()) {
    united.set(value >>> placeBits, (united.get(value >>> placeBits) ?? 0) | value);
  }
  values.length = 0;
  for (const value of united.values()) values.push(value);
  return values;
}
