import { fold } from '../../text/fold.ts';
import type { Counted } from '../format/word-list.ts';

const MOST_SUGGESTIONS = 6;
const SHORTEST = 2;

/**
 * Texts that continue what is typed with a tag, a place or an author: one that begins with all of it or, failing that, with
 * its last words, the more the better. Then those that only contain it. Marks and capitals aside.
 * @param candidates the most frequent first, as `findTexts` gives them; so are the suggestions
 */
export function suggest(typed: string, candidates: readonly Counted[]): string[] {
  const words = typed.trim().split(/\s+/);
  const texts = candidates.map(([text]) => ({ text, folded: fold(text) }));
  const longest = Math.max(0, ...texts.map(({ folded }) => folded.split(' ').length));
  for (let first = Math.max(0, words.length - longest); first < words.length; first += 1) {
    const wanted = fold(words.slice(first).join(' '));
    if (wanted.length < SHORTEST) break;
    const before = words
      .slice(0, first)
      .map((word) => `${word} `)
      .join('');
    const found = findContinuing(wanted, texts).map((text) => before + text);
    if (found.length > 0 || texts.some(({ folded }) => folded === wanted)) return found;
  }
  return [];
}

interface FoldedText {
  text: string;
  folded: string;
}

function findContinuing(wanted: string, texts: readonly FoldedText[]): string[] {
  const beginning: string[] = [];
  const containing: string[] = [];
  for (const { text, folded } of texts) {
    if (folded === wanted) continue;
    if (folded.startsWith(wanted)) beginning.push(text);
    else if (folded.includes(` ${wanted}`)) containing.push(text);
  }
  return [...beginning, ...containing].slice(0, MOST_SUGGESTIONS);
}
