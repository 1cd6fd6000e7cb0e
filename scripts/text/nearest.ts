import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/**
 * The candidate that a mistyped word most likely means, marks and case aside; of equals the first. Undefined when
 * none is near: one slip is forgiven for every four letters.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(word).trim();
  let nearest: string | undefined;
  let fewest = Math.min(Math.ceil(folded.length / 4), folded.length - 1) + 1;
  for (const candidate of candidates) {
    const slips = distance(folded, fold(candidate));
    if (slips < fewest) [nearest, fewest] = [candidate, slips];
  }
  return nearest;
}
