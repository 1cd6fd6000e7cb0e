import type { CountedLink } from '../../../layouts/statistics-figures.ts';
import type { Article } from '../../content/archive.ts';
import { findFormerIds } from '../../content/links/former-ids.ts';
import { toCounted, toLink } from '../articles/card.ts';
import type { CountsSnapshot } from './counts-snapshot.ts';
import type { FindArticle } from './statistics-figures.ts';

/** The most read by the counts of an earlier system, the greatest first; equal ones in the order of their ids, newest first. */
export function findLegacyMostRead(articles: readonly Article[], most: number): CountedLink[] {
  return articles
    .filter(({ legacyViews = 0 }) => legacyViews > 0)
    .sort((a, b) => (b.legacyViews ?? 0) - (a.legacyViews ?? 0) || (a.id < b.id ? 1 : -1))
    .slice(0, most)
    .map((article) => {
      const { legacyViews: views = 0, ...counted } = toCounted(article);
      return { ...counted, ...toLink(article), views };
    });
}

/** Looks up the articles that a snapshot ranks, under the ids of their former addresses too. */
export function indexRanked({ top }: CountsSnapshot, articles: readonly Article[]): FindArticle {
  const ranked = new Set([...top.week, ...top.month, ...top.ever].map(([id]) => id));
  const known = new Map(articles.filter(({ id }) => ranked.has(id)).map((article) => [article.id, article]));
  // Most snapshots rank none that moved.
  let former: ReadonlyMap<string, Article> | undefined;
  return (id) => known.get(id) ?? (former ??= indexFormer(articles)).get(id);
}

function indexFormer(articles: readonly Article[]): ReadonlyMap<string, Article> {
  return new Map(articles.flatMap((article) => findFormerIds(article).map((id) => [id, article])));
}
