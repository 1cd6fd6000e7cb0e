import { BitWriter } from '../format/bits.ts';
import { BLOCK_SIZE, PLACE_BITS, type TablesOf } from './block.ts';
import { spanOf } from './cut-tables.ts';
import { IN_SUMMARY, IN_TITLE } from './digest.ts';
import { IntegerList } from './integer-list.ts';
import { writeList } from '../format/list-code.ts';
import type { Part, Shards } from '../format/part.ts';
import { findTerm, forEachPosting } from './posting-table.ts';
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
    this.writeTerms(writer, findTerms(this.blocks, 'words', shard, words), (terms) =>
      this.writeWord(writer, terms),
    );
    this.writeTerms(writer, findTerms(this.blocks, 'plain', shard, plain), (terms) => {
      this.writePlaces(writer, this.writeArticles(writer, 'plain', terms));
    });
    return writer.finish();
  }

  private writeTerms(
    writer: BitWriter,
    found: FoundTerm[],
    write: (terms: readonly FoundTerm[]) => void,
  ): void {
    const starts = found.flatMap(({ key }, index) => (key === found[index - 1]?.key ? [] : [index]));
    const keys = Uint32Array.from(starts, (start) => found[start]?.key ?? 0);
    writeList(writer, keys, keys.length, KEY_BOUND);
    for (const [index, start] of starts.entries()) write(found.slice(start, starts[index + 1]));
  }

  private writeWord(writer: BitWriter, terms: readonly FoundTerm[]): void {
    const count = this.writeArticles(writer, 'words', terms);
    if (!isCommon(this.part, count)) this.writePlaces(writer, count);
    const spellings = this.findSpellings(terms);
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

  /** Fills `values` and `articles`; says how many they are. */
  private writeArticles(writer: BitWriter, kind: 'words' | 'plain', terms: readonly FoundTerm[]): number {
    const values = this.values;
    values.length = 0;
    for (const { block, index } of terms) {
      const table = this.blocks[block]?.[kind];
      if (table === undefined) continue;
      forEachPosting(table, index, (article, places) => {
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

  private findSpellings(terms: readonly FoundTerm[]): Map<number, IntegerList> {
    const found = new Map<number, IntegerList>();
    for (const { block, index } of terms) {
      const spellings = this.blocks[block]?.spellings;
      if (spellings === undefined) continue;
      for (let place = findTerm(spellings, (a) => a, index); spellings.a[place] === index; place += 1) {
        const hash = spellings.b[place] ?? 0;
        const articles = found.get(hash) ?? new IntegerList();
        found.set(hash, articles);
        forEachPosting(spellings, place, (article) => articles.push(block * BLOCK_SIZE + article));
      }
    }
    return found;
  }
}

interface FoundTerm {
  key: number;
  block: number;
  /** Its place in the block's table. */
  index: number;
}

/** The terms of one file in all blocks, by key, then by block. */
function findTerms(
  blocks: readonly TermTables[],
  kind: 'words' | 'plain',
  shard: number,
  shards?: Shards,
): FoundTerm[] {
  if (shards === undefined) return [];
  const found: FoundTerm[] = [];
  for (const [block, tables] of blocks.entries()) {
    const table = tables[kind];
    if (table === undefined) continue;
    const [first, end] = spanOf(table, shards, shard, shard + 1);
    for (let index = first; index < end; index += 1) {
      found.push({ key: (table.b[index] ?? 0) >>> 0, block, index });
    }
  }
  return found.sort((one, two) => one.key - two.key || one.block - two.block || one.index - two.index);
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
