import type { Article } from '../content/archive.ts';

/** Sorts articles into groups by a name, keeping their order. */
export function groupArticles(
  articles: readonly Article[],
  nameOf: (article: Article) => string,
): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const name = nameOf(article);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [article]);
    else group.push(article);
  }
  return groups;
}
