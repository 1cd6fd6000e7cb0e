import type { Article } from '../content/archive.ts';
import { keyOfValue } from './key.ts';

/** Hashes of what an article shows on its own page and in lists, computed once and used by every page that shows it. */
export interface ArticleKeys {
  own(article: Article): string;
  card(article: Article): string;
}

/** Remembers each article's keys for one plan. */
export function createArticleKeys(): ArticleKeys {
  const own = new Map<Article, string>();
  const card = new Map<Article, string>();
  return {
    own: (article) => remember(own, article, () => keyOfValue(article)),
    card: (article) =>
      remember(card, article, () => {
        const { id, title, date, summary, section, photos, withdrawn, legacyViews } = article;
        return keyOfValue([
          id,
          title,
          date,
          summary,
          section.slug,
          section.title,
          photos[0],
          withdrawn !== undefined,
          legacyViews,
        ]);
      }),
  };
}

function remember(known: Map<Article, string>, article: Article, make: () => string): string {
  const found = known.get(article);
  if (found !== undefined) return found;
  const made = make();
  known.set(article, made);
  return made;
}
