import type { FoundWord } from './joined-index.ts';
import type { Postings } from '../format/shard.ts';

/** What was found for a query. */
export interface Findings {
  /** How many articles the archive has. */
  count: number;
  words: readonly FoundWord[];
  /** For each word, articles that have it without saying it: a word that begins with it while it is typed, the date that it is of. */
  unsaid: readonly Uint32Array[];
  pairs: readonly Postings[];
  /** For each spelling that counts its articles. */
  spellings: readonly Uint32Array[];
  /** Articles that were published on the date that the query names. */
  published: Uint32Array;
  /** Articles that pass, for each filter. */
  filters: readonly Uint32Array[];
}

export type SortOrder = 'relevance' | 'date';

/** The articles of a result by number, best first. */
export interface Ranking {
  articles: number[];
  /** How many of the query's words each of them has. */
  matched: number;
}

const WEIGHT_IN_TITLE = 4;
const WEIGHT_IN_SUMMARY = 2;
/** Beyond what 24 words can weigh, count or number. */
const SCORE_LIMIT = 2 ** 13;
const WORD_LIMIT = 2 ** 5;
const ARTICLE_LIMIT = 2 ** 24;

/**
 * The result of a query: of the articles that pass all filters, those with the most of its words, at
 * least one; of a query without words all of them, if there are filters. By date, the newest come
 * first. By relevance they are in the order of
 * 1. whether they were published on the date that the query names;
 * 2. the number of spellings that they have, if the query bears marks;
 * 3. the number of its pairs of neighbours that stand side by side in them;
 * 4. the sum, over its words that aren't common and its pairs that they have, of rarity times (1 + 4 if in the title + 2
 *    if in the summary), where rarity is 1 + the whole part of log2 of (all articles / those that have it);
 * 5. the date, newest first.
 */
export function rankArticles(findings: Findings, order: SortOrder): Ranking {
  const { count, words, unsaid, filters } = findings;
  const passed = countLists(count, filters);
  const has = words.map(({ articles }, place) => markLists(count, [articles, unsaid[place] ?? NONE]));
  const matched = new Uint8Array(count);
  let most = words.length === 0 && filters.length > 0 ? 0 : 1;
  for (let article = 0; article < count; article += 1) {
    if (passed[article] !== filters.length) continue;
    for (const marks of has) matched[article] = (matched[article] ?? 0) + (marks[article] ?? 0);
    most = Math.max(most, matched[article] ?? 0);
  }
  const keys: number[] = [];
  const keyOf = order === 'date' ? (article: number) => article : createKey(findings);
  for (let article = 0; article < count; article += 1) {
    if (passed[article] === filters.length && matched[article] === most) keys.push(keyOf(article));
  }
  const sorted = Float64Array.from(keys).sort().reverse();
  return { articles: Array.from(sorted, (key) => key % ARTICLE_LIMIT), matched: keys.length > 0 ? most : 0 };
}

/** Numbers that sort as relevance does. */
function createKey({ count, words, pairs, spellings, published }: Findings): (article: number) => number {
  const dated = markLists(count, [published]);
  const spelt = countLists(count, spellings);
  const paired = countLists(
    count,
    pairs.map(({ articles }) => articles),
  );
  const scores = new Uint16Array(count);
  for (const { articles, inTitle, inSummary } of [...words.filter(({ isCommon }) => !isCommon), ...pairs]) {
    const rarity = 32 - Math.clz32(Math.floor(count / articles.length));
    addTo(scores, articles, rarity);
    addTo(scores, inTitle, rarity * WEIGHT_IN_TITLE);
    addTo(scores, inSummary, rarity * WEIGHT_IN_SUMMARY);
  }
  return (article) =>
    ((((dated[article] ?? 0) * WORD_LIMIT + (spelt[article] ?? 0)) * WORD_LIMIT + (paired[article] ?? 0)) *
      SCORE_LIMIT +
      (scores[article] ?? 0)) *
      ARTICLE_LIMIT +
    article;
}

const NONE = new Uint32Array();

function countLists(count: number, lists: readonly Uint32Array[]): Uint8Array {
  const counts = new Uint8Array(count);
  for (const list of lists) addTo(counts, list, 1);
  return counts;
}

function markLists(count: number, lists: readonly Uint32Array[]): Uint8Array {
  const marks = new Uint8Array(count);
  for (const list of lists) for (const article of list) marks[article] = 1;
  return marks;
}

function addTo(sums: Uint8Array | Uint16Array, list: Uint32Array, weight: number): void {
  for (const article of list) sums[article] = (sums[article] ?? 0) + weight;
}
