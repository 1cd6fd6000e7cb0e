import type { Query } from './query.ts';
import type { SearchRecord } from './record.ts';
import { forEachToken } from './tokenize.ts';
import { formWord } from './word-form.ts';

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
}

/** Cuts a text into hits and what is between them; hits with only spaces between them are one. */
export function markHits(text: string, query: Query): Piece[] {
  return markRange(text, findHits(text, query), 0, text.length);
}

/** The stretch of an article that has the most words of a query: of its summary, or of its text if that has more. */
export function findSnippet({ summary, text }: SearchRecord, query: Query): Piece[] {
  const [inSummary, inText] = [summary, text].map((source) => {
    const hits = findHits(source, query);
    return { source, hits, ...findDensest(hits) };
  });
  const best = inSummary === undefined || (inText?.words ?? 0) > inSummary.words ? inText : inSummary;
  if (best === undefined) return [];
  const { source, hits, first } = best;
  const start =
    source.length <= LONGEST ? 0 : wordStart(source, Math.max(0, (first?.start ?? 0) - BEFORE_HIT));
  const end = source.length - start <= LONGEST ? source.length : wordEnd(source, start, start + LONGEST);
  const pieces = markRange(source, hits, start, end);
  if (start > 0) pieces.unshift({ text: '… ', isHit: false });
  if (end < source.length) pieces.push({ text: ' …', isHit: false });
  return pieces;
}

function findHits(text: string, { words }: Query): Hit[] {
  const hits: Hit[] = [];
  forEachToken(text, (start, end) => {
    const { word } = formWord(text.slice(start, end));
    const place = words.findIndex((wanted) =>
      wanted.isBeginning ? word.startsWith(wanted.word) : word === wanted.word,
    );
    if (place >= 0) hits.push({ start, end, word: place });
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
    const last = pieces.at(-1);
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
