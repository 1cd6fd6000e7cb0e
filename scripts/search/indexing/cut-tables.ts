import type { TablesOf } from './block.ts';
import type { Shards } from '../format/part.ts';
import { findTerm, type PostingTable } from './posting-table.ts';

// What is cut out of a block's tables keeps nothing of the whole ones in memory.

/** The words of some files, from `first` to before `end`, with their spellings. */
export function cutWords(
  { words, spellings }: TablesOf<'words'>,
  shards: Shards,
  first: number,
  end: number,
): TablesOf<'words'> {
  const [from, to] = spanOf(words, shards, first, end);
  const placeOfWord = (word: number) => findTerm(spellings, (a) => a, word);
  const cut = cutTable(spellings, placeOfWord(from), placeOfWord(to));
  return { words: cutTable(words, from, to), spellings: { ...cut, a: cut.a.map((word) => word - from) } };
}

/** The other terms of some files, from `first` to before `end`. */
export function cutPlain(
  { plain }: TablesOf<'plain'>,
  shards: Shards,
  first: number,
  end: number,
): TablesOf<'plain'> {
  return { plain: cutTable(plain, ...spanOf(plain, shards, first, end)) };
}

/** Where in a table the terms of some files stand. */
export function spanOf(
  table: PostingTable,
  { bits, laneOf }: Shards,
  first: number,
  end: number,
): [from: number, to: number] {
  const width = 2 ** (32 - bits);
  return [findTerm(table, laneOf, first * width), findTerm(table, laneOf, end * width)];
}

function cutTable({ placeBits, a, b, ends, postings }: PostingTable, from: number, to: number): PostingTable {
  const start = ends[from - 1] ?? 0;
  return {
    placeBits,
    a: a.slice(from, to),
    b: b.slice(from, to),
    ends: ends.slice(from, to).map((bytes) => bytes - start),
    postings: postings.slice(start, ends[to - 1] ?? 0),
  };
}
