import type { Query } from './query.ts';
import type { SearchRecord } from '../format/record.ts';
import { hashSpelling } from '../format/term.ts';
import { forEachToken } from '../format/tokenize.ts';
import { foldWord, spellWord } from '../format/word-form.ts';

/** A stretch of text, and whether it is words that were searched for. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** About two lines on a desk, four on a phone. */
const LONGEST = 220;
const BEFORE_HIT = 60;

interface Hit {
  start: number;
  end: number;
  /** Which word of the query it is. */
  word: number;
  /** Whether it has the marks that the query has, if that has any. */
  isExact: boolean;
}

/** What a list of results shows of an article, cut into hits and what is between them; hits with only spaces between them are one. */
export interface MarkedRecord {
  title: Piece[];
  /** The stretch that has the most words of the query: of the summary, or of the text if that has more. */
  snippet: Piece[];
}

/** Marks what an article has of a query. */
export function markRecord(record: SearchRecord, query: Query): MarkedRecord {
  const { title, summary, text } = findHits(record, query);
  const [inSummary, inText] = [findDensest(summary), findDensest(text)];
  return {
    title: markRange(record.title, title, 0, record.title.length),
    snippet:
      inText.words > inSummary.words
        ? cutSnippet(record.text, text, inText.first)
        : cutSnippet(record.summary, summary, inSummary.first),
  };
}

function cutSnippet(source: string, hits: readonly Hit[], first: Hit | undefined): Piece[] {
  const start =
    source.length <= LONGEST ? 0 : wordStart(source, Math.max(0, (first?.start ?? 0) - BEFORE_HIT));
  const end = source.length - start <= LONGEST ? source.length : wordEnd(source, start, start + LONGEST);
  const pieces = markRange(source, hits, start, end);
  if (start > 0) pieces.unshift({ text: '… ', isHit: false });
  if (end < source.length) pieces.push({ text: ' …', isHit: false });
  return pieces;
}

/**
 * Where an article has the words of a query. Of a query with marks, a word in another spelling counts only if the article shows
 * it nowhere as it was typed.
 */
function findHits(
  { title, summary, text }: SearchRecord,
  query: Query,
): Record<'title' | 'summary' | 'text', Hit[]> {
  const all = {
    title: listHits(title, query),
    summary: listHits(summary, query),
    text: listHits(text, query),
  };
  const exact = new Set(
    Object.values(all).flatMap((hits) => hits.filter(({ isExact }) => isExact).map(({ word }) => word)),
  );
  const choose = (hits: readonly Hit[]) => hits.filter(({ isExact, word }) => isExact || !exact.has(word));
  return { title: choose(all.title), summary: choose(all.summary), text: choose(all.text) };
}

function listHits(text: string, { words, isMarked }: Query): Hit[] {
  const hits: Hit[] = [];
  forEachToken(text, (start, end) => {
    const token = text.slice(start, end);
    const word = foldWord(token);
    const place = words.findIndex((wanted) =>
      wanted.isBeginning ? word.startsWith(wanted.word) : word === wanted.word,
    );
    const wanted = words[place];
    if (wanted === undefined) return;
    const isExact =
      !isMarked || wanted.isBeginning || wanted.spellings.has(hashSpelling(spellWord(token), word));
    hits.push({ start, end, word: place, isExact });
  });
  return hits;
}

/** The hit from which on a snippet has the most different words, the first of equals. */
function findDensest(hits: readonly Hit[]): { first?: Hit; words: number } {
  let best: { first?: Hit; words: number } = { words: 0 };
  for (const [index, first] of hits.entries()) {
    const seen = new Set<number>();
    for (const { end, word } of hits.slice(index)) {
      if (end > first.start + LONGEST - BEFORE_HIT) break;
      seen.add(word);
    }
    if (seen.size > best.words) best = { first, words: seen.size };
  }
  return best;
}

function markRange(text: string, hits: readonly Hit[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let done = from;
  for (const { start, end } of hits) {
    if (start < from || end > to) continue;
    const between = text.slice(done, start);
    const last = pieces[pieces.length - 1];
    if (last?.isHit === true && between.trim() === '') {
      last.text += text.slice(done, end);
    } else {
      if (between !== '') pieces.push({ text: between, isHit: false });
      pieces.push({ text: text.slice(start, end), isHit: true });
    }
    done = end;
  }
  if (done < to) pieces.push({ text: text.slice(done, to), isHit: false });
  return pieces;
}

function wordStart(text: string, index: number): number {
  return index === 0 ? 0 : text.lastIndexOf(' ', index) + 1;
}

function wordEnd(text: string, start: number, index: number): number {
  const space = text.lastIndexOf(' ', index);
  return space > start ? space : index;
}
