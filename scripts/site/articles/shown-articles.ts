import type { Article } from '../../content/archive.ts';

/** The articles whose text readers see: those that are not withdrawn. */
export function findShown(articles: readonly Article[]): Article[] {
  return articles.filter(({ withdrawn }) => withdrawn === undefined);
}
