import { joinParts, type SearchIndex } from './joined-index.ts';
import { listParts, MANIFEST_FILE, type Manifest } from '../format/manifest.ts';
import { type Part, partFolder, placePlain, placeWord } from '../format/part.ts';
import { nameRecord, readRecord } from '../format/record.ts';
import { readShard, type Shard } from '../format/shard.ts';
import type { Term } from '../format/term.ts';
import { readCounted, sumCounted } from '../format/word-list.ts';

/**
 * Fetches a file below `/tim-kiem/chi-muc/`. `isFresh` asks past the caches.
 * @throws when it can't be had
 */
export type FileFetcher = (name: string, isFresh: boolean) => Promise<Uint8Array>;

/**
 * Opens the index that is published now; its files are fetched when they are needed, once.
 * @param isFresh whether to distrust the caches
 */
export async function openIndex(fetch: FileFetcher, isFresh = false): Promise<SearchIndex> {
  const manifest = JSON.parse(new TextDecoder().decode(await fetch(MANIFEST_FILE, true))) as Manifest;
  const parts = listParts(manifest);
  const shards = new Map<string, Promise<Shard>>();
  const findShard = (name: string, part: Part): Promise<Shard> => {
    const known = shards.get(name) ?? fetch(name, isFresh).then((bytes) => readShard(bytes, part));
    shards.set(name, known);
    known.catch(() => shards.delete(name));
    return known;
  };
  const sources = parts.map((part) => ({
    part,
    findWord: async (term: Term) => {
      const { file, key } = placeWord(part, term);
      return (await findShard(file, part)).words.get(key);
    },
    findPlain: async (term: Term) => {
      const { file, key } = placePlain(part, term);
      return (await findShard(file, part)).plain.get(key);
    },
  }));
  return {
    count: manifest.base[0] + manifest.recent[0],
    years: manifest.years,
    ...joinParts(sources),
    findRecord: async (article) => readRecord(await fetch(nameRecord(article), isFresh)),
    findTexts: async (name) =>
      sumCounted(
        await Promise.all(
          parts.map(async (part) => readCounted(await fetch(`${partFolder(part)}/${name}`, isFresh))),
        ),
      ),
  };
}
