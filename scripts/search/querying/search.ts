import { findArticles, findByAuthor } from './find-articles.ts';
import type { Query } from './query.ts';
import { type Findings, rankArticles, type Ranking, type SortOrder } from './rank.ts';
import type { FoundWord, SearchIndex } from './joined-index.ts';
import { hashBeginning, hashDate, hashSection } from '../format/term.ts';

/** What narrows a search. */
export interface Filters {
  /** A section's slug. */
  section?: string;
  year?: number;
  /** A name or, where nobody has it, a part of names. */
  author?: string;
}

export interface SearchResult extends Ranking {
  /** The words of the query that no article has. */
  unknown: string[];
}

/**
 * Searches: one round of fetching, all files at once; two more for a part of an author's name. Without words all that passes the
 * filters is found, without both nothing.
 */
export async function search(
  index: SearchIndex,
  query: Query,
  { filters = {}, order = 'relevance' }: { filters?: Filters; order?: SortOrder } = {},
): Promise<SearchResult> {
  const [found, begun, pairs, published, passing] = await Promise.all([
    Promise.all(query.words.map(({ term }) => index.findWord(term))),
    Promise.all(
      query.words.map(({ word, isBeginning }) =>
        isBeginning ? findArticles(index, hashBeginning(word)) : NONE,
      ),
    ),
    Promise.all(query.pairs.map((pair) => index.findPlain(pair))),
    query.date === undefined ? NONE : findArticles(index, query.date),
    findFilters(index, filters, query.words.length > 0),
  ]);
  const spellings = query.isMarked
    ? query.words.flatMap((word, place) =>
        [...word.spellings].map((hash) => found[place]?.spellings.get(hash) ?? NONE),
      )
    : [];
  const unsaid = query.words.map(({ isDate }, place) => (isDate ? published : (begun[place] ?? NONE)));
  const findings: Findings = {
    count: index.count,
    words: found,
    unsaid,
    pairs,
    spellings,
    published,
    filters: passing,
  };
  const unknown = query.words.filter((_, place) => isMissing(found[place], unsaid[place]));
  return { ...rankArticles(findings, order), unknown: unknown.map(({ word }) => word) };
}

const NONE = new Uint32Array();

function isMissing(found: FoundWord | undefined, unsaid: Uint32Array | undefined): boolean {
  return (found?.articles.length ?? 0) === 0 && (unsaid?.length ?? 0) === 0;
}

async function findFilters(
  index: SearchIndex,
  { section, year, author }: Filters,
  hasWords: boolean,
): Promise<Uint32Array[]> {
  return Promise.all([
    ...(section === undefined ? [] : [findArticles(index, hashSection(section))]),
    ...(author === undefined ? [] : [findByAuthor(index, author)]),
    ...(year === undefined ? [] : [hasWords ? listYear(index, year) : findYear(index, year)]),
  ]);
}

/** The articles of a year that can be found: those of its months. A withdrawn one has its number in the year, but no words or date. */
async function findYear(index: SearchIndex, year: number): Promise<Uint32Array> {
  const months = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
  const lists = await Promise.all(months.map((month) => findArticles(index, hashDate(month))));
  return Uint32Array.from(lists.flatMap((list) => [...list]));
}

function listYear({ count, years }: SearchIndex, year: number): Uint32Array {
  const place = years.findIndex(([candidate]) => candidate === year);
  const first = years[place]?.[1];
  if (first === undefined) return NONE;
  const end = years[place + 1]?.[1] ?? count;
  return Uint32Array.from({ length: end - first }, (_, index) => first + index);
}
