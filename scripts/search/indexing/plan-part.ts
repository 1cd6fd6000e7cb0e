import { BLOCK_SIZE, type TablesOf } from './block.ts';
import type { BlockKeeper } from './block-keeper.ts';
import { cutPlain, cutWords } from './cut-tables.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { IndexFile } from '../format/index-file.ts';
import { planLabelFiles } from './label-files.ts';
import { nameShard, type Part, plainShards, type Shards, wordShards } from '../format/part.ts';
import { ShardMaker, type TermTables } from './shard-maker.ts';

/** The files of the base; each is made anew only when something in it changes, or the list of articles. */
export function planBase(part: Part, keeper: BlockKeeper, print: Fingerprint): IndexFile[] {
  const blocks = Array.from({ length: part.count / BLOCK_SIZE }, (_, place) => place);
  const loadLabels = function* () {
    for (const place of blocks) yield keeper.loadTables(place, 'labels');
  };
  const makerOf = keepLast((load: () => readonly TermTables[]) => new ShardMaker(part, load()));
  const planShards = <Kind extends 'words' | 'plain'>(
    kind: Kind,
    shards: Shards,
    cut: (tables: TablesOf<Kind>, shards: Shards, first: number, end: number) => TermTables,
  ) =>
    splitShards(shards, blocks.length).flatMap(([first, end]) => {
      const load = () => blocks.map((place) => cut(keeper.loadTables(place, kind), shards, first, end));
      return numbersFrom(first, end).map((shard) => ({
        name: nameShard(shards, shard),
        key: `${part.count}.${part.stamp}.${print.printShard(kind, shards.bits, shard)}`,
        make: () => makerOf(load).make(shard, { [kind]: shards }),
      }));
    });
  return [
    ...planLabelFiles(part, `${part.count}.${print.printLabels()}`, loadLabels),
    ...planShards('words', wordShards(part), cutWords),
    ...planShards('plain', plainShards(part), cutPlain),
  ];
}

/** Of so many blocks all words, or all other terms, may be in memory at once: up to 40 MB. */
const MOST_BLOCKS = 50;

/** Runs of files, each from its first to before its end, for which what is loaded at once fits into memory. */
function splitShards({ bits }: Shards, blocks: number): [first: number, end: number][] {
  const runs = Math.min(2 ** bits, 2 ** Math.max(0, Math.ceil(Math.log2(blocks / MOST_BLOCKS))));
  const each = 2 ** bits / runs;
  return numbersFrom(0, runs).map((run) => [run * each, (run + 1) * each]);
}

function numbersFrom(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

/** The files of the recent part; all of them are made anew whenever it changes. */
export function planRecent(part: Part, keeper: BlockKeeper): IndexFile[] {
  const place = part.first / BLOCK_SIZE;
  const load = once(() => [keeper.load(place)]);
  const maker = once(() => new ShardMaker(part, load()));
  const shards = wordShards(part);
  const key = `${part.stamp}.${keeper.names[place]}`;
  return [
    ...planLabelFiles(part, key, load),
    ...numbersFrom(0, 2 ** shards.bits).map((shard) => ({
      name: nameShard(shards, shard),
      key,
      make: () => maker().make(shard, { words: shards, plain: shards }),
    })),
  ];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What was made last, for who asks for it again and again; it is let go of before anything else is made. */
function keepLast<K, T>(make: (key: K) => T): (key: K) => T {
  let last: { key: K; value: T } | undefined;
  return (key) => {
    if (last?.key === key) return last.value;
    last = undefined;
    last = { key, value: make(key) };
    return last.value;
  };
}
