import type { Query } from '../../scripts/search/querying/query.ts';
import type { SortOrder } from '../../scripts/search/querying/rank.ts';
import type { Filters, SearchResult } from '../../scripts/search/querying/search.ts';
import { describeResult, NO_WORDS } from './messages.ts';

/** Why a search is made: each letter may be the last, what is asked for gets an entry in the history. */
export type Occasion = 'typing' | 'asking' | 'returning';

/** What is looked for. */
export interface SearchRequest {
  /** The number of the search. */
  serial: number;
  occasion: Occasion;
  text: string;
  query: Query;
  filters: Filters;
  order: SortOrder;
  /** How many articles are shown at first. */
  wanted: number;
}

/** Whether there are words or filters to find articles by. */
export function hasGrounds({ query, filters }: SearchRequest): boolean {
  return query.words.length > 0 || isNarrowed(filters);
}

/** What is told of a result, with a note on where it comes from. */
export function tellResult(request: SearchRequest, result: SearchResult, note: string): string {
  const { occasion, text, query, filters } = request;
  if (hasGrounds(request)) return describeResult(result, query.words.length, isNarrowed(filters)) + note;
  return occasion === 'asking' || text !== '' ? NO_WORDS : '';
}

function isNarrowed(filters: Filters): boolean {
  return Object.keys(filters).length > 0;
}
