import type { Article } from '../content/archive.ts';

/** The parts of a page's key that stand for an article: its whole page, or its entry in a list. */
export interface ArticleKeys {
  own(article: Article): string;
  card(article: Article): string;
}

export const articleKeys: ArticleKeys = {
  own: ({ fingerprints }) => fingerprints.page,
  card: ({ fingerprints }) => fingerprints.card,
};
