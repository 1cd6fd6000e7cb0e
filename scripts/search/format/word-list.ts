import { inflateText } from './inflate.ts';

/**
 * Files of each part, below its folder: its words for who mistypes one, its tags and authors for who types, its authors for who
 * knows a part of a name.
 */
export const VOCABULARY_FILE = 'tu-vung.bin';
export const SUGGESTIONS_FILE = 'goi-y.bin';
export const AUTHORS_FILE = 'tac-gia.bin';

/** A text and in how many articles it stands. */
export type Counted = readonly [text: string, count: number];

/** Reads the list of a part. */
export async function readCounted(file: Uint8Array): Promise<Counted[]> {
  return JSON.parse(await inflateText(file)) as Counted[];
}

/** Adds up what is counted of the same texts; the most frequent first. */
export function sumCounted(lists: readonly (readonly Counted[])[]): Counted[] {
  const sums = new Map<string, number>();
  for (const [text, count] of lists.flat()) sums.set(text, (sums.get(text) ?? 0) + count);
  return [...sums].sort((one, two) => two[1] - one[1]);
}
