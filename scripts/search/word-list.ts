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

/** Reads and adds up the lists of the parts; the most frequent first. */
export async function readCounted(files: readonly Uint8Array[]): Promise<Counted[]> {
  const sums = new Map<string, number>();
  for (const file of files) {
    for (const [text, count] of JSON.parse(await inflateText(file)) as Counted[])
      sums.set(text, (sums.get(text) ?? 0) + count);
  }
  return [...sums].sort((one, two) => two[1] - one[1]);
}
