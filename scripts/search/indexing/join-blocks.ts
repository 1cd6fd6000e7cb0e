import { type Block, PLACE_BITS } from './block.ts';
import { joinTables, type TablePiece } from './join-tables.ts';
import type { LaneOf, PostingTable } from './posting-table.ts';

/** A block, and for each of its articles the number that it gets in another one; −1 for one that is left out. */
export interface BlockPiece {
  block: Block;
  numbers: Int32Array;
}

/** The block that `buildBlock` makes of the digests of some pieces, up to the order of its labels, without these digests. */
export function joinBlocks(pieces: readonly BlockPiece[], laneOf: LaneOf): Block {
  const { table: words, places } = join('words', pieces, laneOf);
  const spellings = pieces.map(({ block, numbers }, piece) => ({
    table: renumber(block.spellings, (word) => places[piece]?.[word] ?? -1),
    numbers,
  }));
  const texts = new Map<string, number>();
  const labels = pieces.map(({ block, numbers }) => ({
    table: renumber(block.labels, (label) => numberText(texts, block.labelTexts[label] ?? '')),
    numbers,
  }));
  const { table: joinedLabels } = joinTables(labels, 0, byLaneA);
  const allTexts = [...texts.keys()];
  return {
    words,
    spellings: joinTables(spellings, 0, byLaneA).table,
    plain: join('plain', pieces, laneOf).table,
    labels: { ...joinedLabels, a: joinedLabels.a.map((_, place) => place) },
    labelTexts: Array.from(joinedLabels.a, (text) => allTexts[text] ?? ''),
  };
}

function join(kind: 'words' | 'plain', pieces: readonly BlockPiece[], laneOf: LaneOf) {
  const tables = pieces.map(({ block, numbers }): TablePiece => ({ table: block[kind], numbers }));
  return joinTables(tables, PLACE_BITS, laneOf);
}

function renumber(table: PostingTable, numberOf: (a: number) => number): PostingTable {
  return { ...table, a: table.a.map(numberOf) };
}

function numberText(texts: Map<string, number>, text: string): number {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, texts.size);
  return texts.size - 1;
}

function byLaneA(a: number): number {
  return a;
}
