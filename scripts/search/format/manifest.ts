import type { Part } from './part.ts';

/** Where the files of the index stand. */
export const INDEX_FOLDER = '/tim-kiem/chi-muc/';

/** The one of them that is always asked for anew. */
export const MANIFEST_FILE = 'muc-luc.json';

/** What the index holds, small enough to be loaded with the page. */
export interface Manifest {
  /** How many articles the base has, and its stamp. */
  base: readonly [count: number, stamp: number];
  recent: readonly [count: number, stamp: number];
  /** Years with articles, each with the number of its first. */
  years: readonly (readonly [year: number, first: number])[];
}

/** The parts that have articles. */
export function listParts({ base, recent }: Manifest): Part[] {
  const parts: Part[] = [
    { name: 'base', first: 0, count: base[0], stamp: base[1] },
    { name: 'recent', first: base[0], count: recent[0], stamp: recent[1] },
  ];
  return parts.filter(({ count }) => count > 0);
}
