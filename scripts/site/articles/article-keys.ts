import type { Article } from '../../content/archive.ts';

/** The part of a page's key that stands for everything that an article's own page shows. */
export function ownKey({ fingerprints }: Article): string {
  return fingerprints.page;
}

/** The part of a page's key that stands for an article's entry in a list. */
export function cardKey({ fingerprints }: Article): string {
  return fingerprints.card;
}
