import { cutWords } from '../../text/words.ts';
import { deflateText } from './deflate.ts';
import type { SearchDocument } from '../format/document.ts';

/**
 * How much of a body a record keeps, in characters: ten records must leave room for the postings in a first search of
 * 45 KB. Past this the summary stands for the snippet.
 */
const LONGEST_TEXT = 1500;

const LONGEST_SUMMARY = 600;

/** The bytes of an article's record; none of a withdrawn one's. */
export function makeRecord({
  url,
  title,
  date,
  section,
  summary,
  text,
  withdrawn,
}: SearchDocument): Uint8Array {
  if (withdrawn === true) return new Uint8Array();
  const fields = [
    url,
    title,
    date,
    section,
    cutWords(summary, LONGEST_SUMMARY),
    cutWords(text, LONGEST_TEXT),
  ];
  return deflateText(JSON.stringify(fields));
}
