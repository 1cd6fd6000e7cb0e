import type { Abbreviation, SearchDocument } from '../format/document.ts';
import { findDate } from './query-date.ts';
import type { SortOrder } from './rank.ts';
import type { Filters } from './search.ts';
import { formWord, hasMarks, type WordForm } from '../format/word-form.ts';

/** What a search is to find, by reading every article: nothing of this knows of terms, files, blocks or parts. */
export interface Oracle {
  search(
    text: string,
    options?: { isTyping?: boolean; filters?: Filters; order?: SortOrder },
  ): {
    articles: number[];
    matched: number;
  };
}

interface ReadArticle {
  number: number;
  document: SearchDocument;
  /** Words, spellings and pairs of all fields, of the title, of the summary. */
  all: Said;
  title: Said;
  summary: Said;
}

interface Said {
  words: Set<string>;
  spellings: Set<string>;
  pairs: Set<string>;
}

/** @param baseCount how many articles the base has */
export function createOracle(
  documents: readonly SearchDocument[],
  { abbreviations = [], baseCount }: { abbreviations?: readonly Abbreviation[]; baseCount: number },
): Oracle {
  const articles = documents.map((document, number): ReadArticle => {
    const { title, summary, text, terms, authors } = document;
    const read = (...fields: string[]) =>
      readFields(document.withdrawn === true ? [] : fields, abbreviations);
    return {
      number,
      document,
      all: read(title, summary, text, ...terms, ...authors),
      title: read(title),
      summary: read(summary),
    };
  });
  return {
    search(text, { isTyping = false, filters = {}, order = 'relevance' } = {}) {
      const forms = readTokens(text).map(formWord);
      const last = forms.at(-1)?.word ?? '';
      const isBegun =
        isTyping && /[a-z]$/i.test(text.normalize('NFD').replace(/\p{M}/gu, '')) && !/\d/.test(last);
      if (isBegun && last.length === 1) forms.pop();
      const words = [...new Set(forms.map(({ word }) => word))];
      const named = findDate(text.normalize('NFC'));
      const ofDate = new Set(
        named === undefined
          ? []
          : readTokens(text.normalize('NFC').slice(named.start, named.end)).map(
              (token) => formWord(token).word,
            ),
      );
      const isPublished = ({ document: { date, withdrawn } }: ReadArticle) =>
        named !== undefined && withdrawn !== true && date.startsWith(named.date);
      const hasWord = (article: ReadArticle, word: string) =>
        article.all.words.has(word) ||
        (ofDate.has(word) && isPublished(article)) ||
        (isBegun &&
          word === last &&
          [...article.all.words].some((said) => !/\d/.test(said) && said.startsWith(word)));
      const passing = articles.filter(({ document }) => passes(document, filters));
      const count = (article: ReadArticle) => words.filter((word) => hasWord(article, word)).length;
      const matched = Math.max(0, ...passing.map(count));
      const listed = words.length === 0 && Object.keys(filters).length > 0;
      const found = passing.filter((article) =>
        listed ? article.document.withdrawn !== true : matched > 0 && count(article) === matched,
      );
      const keyOf = createKey(articles, { forms, isMarked: hasMarks(text), baseCount });
      const keys = new Map(
        found.map((article) => [
          article,
          order === 'date' ? [] : [isPublished(article) ? 1 : 0, ...keyOf(article)],
        ]),
      );
      const sorted = found.toSorted(
        (one, two) => compareKeys(keys.get(two) ?? [], keys.get(one) ?? []) || two.number - one.number,
      );
      return { articles: sorted.map(({ number }) => number), matched };
    },
  };
}

/** Spellings, pairs and weight of an article. */
function createKey(
  articles: readonly ReadArticle[],
  { forms, isMarked, baseCount }: { forms: readonly WordForm[]; isMarked: boolean; baseCount: number },
): (article: ReadArticle) => number[] {
  const words = new Set(forms.map(({ word }) => word));
  const spellings = new Set(forms.map(({ spelling }) => spelling));
  const pairs = new Set(listPairs(forms));
  const weigh = (has: (said: Said) => boolean): ((article: ReadArticle) => number) => {
    const frequency = articles.filter(({ all }) => has(all)).length;
    const rarity = Math.floor(articles.length / Math.max(1, frequency)).toString(2).length;
    return ({ all, title, summary }) =>
      has(all) ? rarity * (1 + (has(title) ? 4 : 0) + (has(summary) ? 2 : 0)) : 0;
  };
  const isCommon = (word: string) =>
    articles.slice(0, baseCount).filter(({ all }) => all.words.has(word)).length * 2 > baseCount;
  const weights = [
    ...[...words].filter((word) => !isCommon(word)).map((word) => weigh((said) => said.words.has(word))),
    ...[...pairs].map((pair) => weigh((said) => said.pairs.has(pair))),
  ];
  return (article) => [
    isMarked ? [...spellings].filter((spelling) => article.all.spellings.has(spelling)).length : 0,
    [...pairs].filter((pair) => article.all.pairs.has(pair)).length,
    weights.reduce((sum, weight) => sum + weight(article), 0),
  ];
}

function readFields(fields: readonly string[], abbreviations: readonly Abbreviation[]): Said {
  const said: Said = { words: new Set(), spellings: new Set(), pairs: new Set() };
  const say = (forms: readonly WordForm[]) => {
    for (const { word, spelling } of forms) {
      said.words.add(word);
      said.spellings.add(spelling);
    }
    for (const pair of listPairs(forms)) said.pairs.add(pair);
  };
  for (const field of fields) {
    const tokens = readTokens(field);
    const forms = tokens.map(formWord);
    say(forms);
    for (const { short, long } of abbreviations) {
      const [shorts, longs] = [readTokens(short), readTokens(long)];
      for (let place = 0; place < tokens.length; place += 1) {
        const around = (length: number, to: readonly string[]) =>
          say([
            ...forms.slice(place - 1, place),
            ...to.map(formWord),
            ...forms.slice(place + length, place + length + 1),
          ]);
        if (shorts.every((token, step) => tokens[place + step] === token)) around(shorts.length, longs);
        if (longs.every((token, step) => forms[place + step]?.spelling === formWord(token).spelling)) {
          around(longs.length, shorts);
        }
      }
    }
  }
  return said;
}

function readTokens(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
}

function listPairs(forms: readonly WordForm[]): string[] {
  return forms.slice(1).map(({ word }, place) => `${forms[place]?.word} ${word}`);
}

function passes({ section, date, authors }: SearchDocument, filters: Filters): boolean {
  if (filters.section !== undefined && filters.section !== section) return false;
  if (filters.year !== undefined && filters.year !== Number(date.slice(0, 4))) return false;
  return filters.author === undefined || authors.includes(filters.author);
}

function compareKeys(one: readonly number[], two: readonly number[]): number {
  const place = one.findIndex((value, index) => value !== two[index]);
  return place < 0 ? 0 : (one[place] ?? 0) - (two[place] ?? 0);
}
