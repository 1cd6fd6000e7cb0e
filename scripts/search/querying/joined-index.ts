import type { Part } from '../format/part.ts';
import type { SearchRecord } from '../format/record.ts';
import { isCommon, type Postings, type WordPostings } from '../format/shard.ts';
import type { Term } from '../format/term.ts';
import type { Counted } from '../format/word-list.ts';

/** A word's articles in the whole archive, by their numbers in it. */
export interface FoundWord extends WordPostings {
  /** Whether more than half of the base have it: then its places are not known. */
  isCommon: boolean;
}

/** One state of the index, as a reader has it. */
export interface SearchIndex {
  /** How many articles there are; they are numbered from the oldest, 0. */
  count: number;
  /** Years with articles, each with the number of its first. */
  years: readonly (readonly [year: number, first: number])[];
  findWord(term: Term): Promise<FoundWord>;
  /** The articles of a pair, a beginning or a filter. */
  findPlain(term: Term): Promise<Postings>;
  findRecord(article: number): Promise<SearchRecord>;
  /** What the lists of a name have, the most frequent first; see word-list.ts. */
  findTexts(name: string): Promise<readonly Counted[]>;
}

/** A part of the index, and where its postings come from. */
export interface PartSource {
  part: Part;
  findWord(term: Term): Promise<WordPostings | undefined>;
  findPlain(term: Term): Promise<Postings | undefined>;
}

/** Joins the postings of parts, the oldest first, in numbers of the whole archive. */
export function joinParts(sources: readonly PartSource[]): Pick<SearchIndex, 'findWord' | 'findPlain'> {
  const parts = sources.map(({ part }) => part);
  return {
    async findWord(term) {
      return joinWord(parts, await Promise.all(sources.map((source) => source.findWord(term))));
    },
    async findPlain(term) {
      return joinPostings(parts, await Promise.all(sources.map((source) => source.findPlain(term))));
    },
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
