import { listParts, MANIFEST_FILE, type Manifest } from './manifest.ts';
import { type Part, partFolder, type Place, placePlain, placeWord } from './part.ts';
import { nameRecord, readRecord, type SearchRecord } from './record.ts';
import { isCommon, type Postings, readShard, type Shard, type WordPostings } from './shard.ts';
import type { Term } from './term.ts';

/**
 * Fetches a file below `/tim-kiem/chi-muc/`. `isFresh` asks past the caches.
 * @throws when it can't be had
 */
export type FileFetcher = (name: string, isFresh: boolean) => Promise<Uint8Array>;

/** A word's articles in the whole archive, by their numbers in it. */
export interface FoundWord extends WordPostings {
  /** Whether more than half of the base have it: then its places are not known. */
  isCommon: boolean;
}

/** One state of the index, as a reader has it: files are fetched when they are needed, once. */
export interface SearchIndex {
  manifest: Manifest;
  /** How many articles the archive has; they are numbered from the oldest, 0. */
  count: number;
  findWord(term: Term): Promise<FoundWord>;
  /** The articles of a pair, a beginning or a filter. */
  findPlain(term: Term): Promise<Postings>;
  findRecord(article: number): Promise<SearchRecord>;
  /** A file of each part that has articles. */
  findTexts(name: string): Promise<Uint8Array[]>;
}

/** Opens the index that is published now. @param isFresh whether to distrust the caches */
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
  const findIn = async <T>(
    place: (part: Part) => Place,
    take: (shard: Shard, key: number) => T,
  ): Promise<T[]> =>
    Promise.all(
      parts.map(async (part) => {
        const { file, key } = place(part);
        return take(await findShard(file, part), key);
      }),
    );
  return {
    manifest,
    count: manifest.base[0] + manifest.recent[0],
    async findWord(term) {
      const found = await findIn(
        (part) => placeWord(part, term),
        ({ words }, key) => words.get(key),
      );
      return joinWord(parts, found);
    },
    async findPlain(term) {
      const found = await findIn(
        (part) => placePlain(part, term),
        ({ plain }, key) => plain.get(key),
      );
      return joinPostings(parts, found);
    },
    findRecord: async (article) => readRecord(await fetch(nameRecord(article), isFresh)),
    findTexts: async (name) =>
      Promise.all(parts.map((part) => fetch(`${partFolder(part)}/${name}`, isFresh))),
  };
}

function joinWord(parts: readonly Part[], found: readonly (WordPostings | undefined)[]): FoundWord {
  const hashes = new Set(found.flatMap((postings) => [...(postings?.spellings.keys() ?? [])]));
  const join = (hash: number) => joinLists(parts, found, ({ spellings }) => spellings.get(hash));
  return {
    ...joinPostings(parts, found),
    spellings: new Map([...hashes].map((hash) => [hash, join(hash)])),
    isCommon: parts[0] !== undefined && isCommon(parts[0], found[0]?.articles.length ?? 0),
  };
}

function joinPostings(parts: readonly Part[], found: readonly (Postings | undefined)[]): Postings {
  return {
    articles: joinLists(parts, found, ({ articles }) => articles),
    inTitle: joinLists(parts, found, ({ inTitle }) => inTitle),
    inSummary: joinLists(parts, found, ({ inSummary }) => inSummary),
  };
}

/** One list of each part's postings, in numbers of the whole archive. */
function joinLists<T>(
  parts: readonly Part[],
  found: readonly (T | undefined)[],
  take: (postings: T) => Uint32Array | undefined,
): Uint32Array {
  const lists = found.map((postings) => (postings === undefined ? undefined : take(postings)));
  const joined = new Uint32Array(lists.reduce((sum, list) => sum + (list?.length ?? 0), 0));
  let length = 0;
  for (const [index, { first }] of parts.entries()) {
    for (const article of lists[index] ?? []) joined[length++] = first + article;
  }
  return joined;
}
