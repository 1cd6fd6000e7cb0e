import { fold } from '../text/fold.ts';
import type { Counted } from './word-list.ts';

const MOST_SUGGESTIONS = 6;

/**
 * Tags, places and authors that continue what is typed: those in which it begins the text or a word of it, the former first,
 * then the most frequent. Marks and capitals aside, and not what is typed already.
 */
export function suggest(typed: string, candidates: readonly Counted[]): string[] {
  const wanted = fold(typed).replace(/\s+/g, ' ').trim();
  if (wanted === '') return [];
  const found = candidates.flatMap(([text, count]) => {
    const folded = fold(text);
    if (folded === wanted) return [];
    if (folded.startsWith(wanted)) return [{ text, count, isInside: 0 }];
    return folded.includes(` ${wanted}`) ? [{ text, count, isInside: 1 }] : [];
  });
  return found
    .sort((one, two) => one.isInside - two.isInside || two.count - one.count)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ text }) => text);
}
