import { BLOCK_SIZE } from './block.ts';
import type { BlockKeeper } from './block-keeper.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { IndexFile } from './index-file.ts';
import { makeSuggestions, makeVocabulary } from './label-files.ts';
import { nameShard, type Part, partFolder, plainShards, wordShards } from './part.ts';
import { ShardMaker } from './shard-maker.ts';
import { SUGGESTIONS_FILE, VOCABULARY_FILE } from './word-list.ts';

/** The files of the base; each is made anew only when something in it changes, or the list of articles. */
export function planBase(part: Part, keeper: BlockKeeper, print: Fingerprint): IndexFile[] {
  const load = once(() => Array.from({ length: part.count / BLOCK_SIZE }, (_, place) => keeper.load(place)));
  const maker = once(() => new ShardMaker(part, load()));
  const labels = `${part.count}.${print.printLabels()}`;
  const files: IndexFile[] = [
    { name: `${partFolder(part)}/${VOCABULARY_FILE}`, key: labels, make: () => makeVocabulary(load()) },
    { name: `${partFolder(part)}/${SUGGESTIONS_FILE}`, key: labels, make: () => makeSuggestions(load()) },
  ];
  for (const kind of ['words', 'plain'] as const) {
    const shards = kind === 'words' ? wordShards(part) : plainShards(part);
    for (let shard = 0; shard < 2 ** shards.bits; shard += 1) {
      files.push({
        name: nameShard(shards, shard),
        key: `${part.count}.${part.stamp}.${print.printShard(kind, shards.bits, shard)}`,
        make: () => maker().make(shard, { [kind]: shards }),
      });
    }
  }
  return files;
}

/** The files of the recent part; all of them are made anew whenever it changes. */
export function planRecent(part: Part, keeper: BlockKeeper): IndexFile[] {
  const place = part.first / BLOCK_SIZE;
  const load = once(() => [keeper.load(place)]);
  const maker = once(() => new ShardMaker(part, load()));
  const shards = wordShards(part);
  const key = `${part.stamp}.${keeper.names[place]}`;
  return [
    { name: `${partFolder(part)}/${VOCABULARY_FILE}`, key, make: () => makeVocabulary(load()) },
    { name: `${partFolder(part)}/${SUGGESTIONS_FILE}`, key, make: () => makeSuggestions(load()) },
    ...Array.from({ length: 2 ** shards.bits }, (_, shard) => ({
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
