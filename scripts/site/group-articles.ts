import type { Article } from '../content/archive.ts';

/** Sorts articles into groups, keeping their order; an article may belong to several groups. */
export function groupArticles(
  articles: readonly Article[],
  namesOf: (article: Article) => readonly string[],
): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const name of namesOf(article)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [article]);
      else group.push(article);
    }
  }
  return groups;
}
