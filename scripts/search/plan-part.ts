import { BLOCK_SIZE, type TableKind } from './block.ts';
import type { BlockKeeper } from './block-keeper.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { IndexFile } from './index-file.ts';
import { makeSuggestions, makeVocabulary } from './label-files.ts';
import { nameShard, type Part, partFolder, plainShards, wordShards } from './part.ts';
import { ShardMaker } from './shard-maker.ts';
import { SUGGESTIONS_FILE, VOCABULARY_FILE } from './word-list.ts';

/** The files of the base; each is made anew only when something in it changes, or the list of articles. */
export function planBase(part: Part, keeper: BlockKeeper, print: Fingerprint): IndexFile[] {
  const load = <Kind extends TableKind>(kind: Kind) =>
    Array.from({ length: part.count / BLOCK_SIZE }, (_, place) => keeper.loadTables(place, kind));
  const makerOf = keepLast((kind: 'words' | 'plain') => new ShardMaker(part, load(kind)));
  const labels = `${part.count}.${print.printLabels()}`;
  const files: IndexFile[] = [
    {
      name: `${partFolder(part)}/${VOCABULARY_FILE}`,
      key: labels,
      make: () => makeVocabulary(load('labels')),
    },
    {
      name: `${partFolder(part)}/${SUGGESTIONS_FILE}`,
      key: labels,
      make: () => makeSuggestions(load('labels')),
    },
  ];
  for (const kind of ['words', 'plain'] as const) {
    const shards = kind === 'words' ? wordShards(part) : plainShards(part);
    for (let shard = 0; shard < 2 ** shards.bits; shard += 1) {
      files.push({
        name: nameShard(shards, shard),
        key: `${part.count}.${part.stamp}.${print.printShard(kind, shards.bits, shard)}`,
        make: () => makerOf(kind).make(shard, { [kind]: shards }),
      });
    }
  }
  return files;
}

/** The files of the recent part; all of them are made anew whenever it changes. */
export function planRecent(part: Part, keeper: BlockKeeper): IndexFile[] {
  const place = part.first / BLOCK_SIZE;
  const load = keepLast((block: number) => [keeper.load(block)]);
  const makerOf = keepLast((block: number) => new ShardMaker(part, load(block)));
  const shards = wordShards(part);
  const key = `${part.stamp}.${keeper.names[place]}`;
  return [
    { name: `${partFolder(part)}/${VOCABULARY_FILE}`, key, make: () => makeVocabulary(load(place)) },
    { name: `${partFolder(part)}/${SUGGESTIONS_FILE}`, key, make: () => makeSuggestions(load(place)) },
    ...Array.from({ length: 2 ** shards.bits }, (_, shard) => ({
      name: nameShard(shards, shard),
      key,
      make: () => makerOf(place).make(shard, { words: shards, plain: shards }),
    })),
  ];
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
