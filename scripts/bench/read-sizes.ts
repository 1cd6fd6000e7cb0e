import { readNumber } from '../cli/terminal/read-number.ts';

/**
 * Numbers of articles from the words of a command line.
 * @throws UsageError when a word is none
 */
export function readSizes(words: readonly string[], usual: readonly number[]): readonly number[] {
  if (words.length === 0) return usual;
  return words.map((word) => readNumber('SỐ-BÀI', word, { min: 1, max: 1_000_000 }));
}
