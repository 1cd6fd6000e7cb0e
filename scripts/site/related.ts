import type { Article } from '../content/archive.ts';
import { sameNameKey } from '../text/fold.ts';

/** Most articles under "Các tin khác". */
const MOST = 5;

/** How many of the newest older articles of each subject are looked at. */
const DEPTH = 12;

/**
 * Chooses "Các tin khác" for every article, in one pass from the oldest: among older articles only, so that a page does
 * not change when newer articles come. Each shared tag or place weighs 2, the section 1; then the newer first.
 * @param articles oldest first
 */
export function relateArticles(articles: readonly Article[]): Map<Article, readonly Article[]> {
  const bySubject = new Map<string, number[]>();
  const related = new Map<Article, readonly Article[]>();
  for (const [index, article] of articles.entries()) {
    if (article.withdrawn !== undefined) {
      related.set(article, []);
      continue;
    }
    const subjects = subjectsOf(article);
    const scores = new Map<number, number>();
    for (const [subject, weight] of subjects) {
      for (const other of bySubject.get(subject) ?? []) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
    const best = [...scores].sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || b - a).slice(0, MOST);
    related.set(
      article,
      best.flatMap(([other]) => articles[other] ?? []),
    );
    for (const [subject] of subjects) {
      const recent = bySubject.get(subject) ?? [];
      bySubject.set(subject, [...recent.slice(1 - DEPTH), index]);
    }
  }
  return related;
}

function subjectsOf({ tags, places, section }: Article): [string, number][] {
  return [
    ...tags.map((tag): [string, number] => [`#${sameNameKey(tag)}`, 2]),
    ...places.map((place): [string, number] => [`@${sameNameKey(place)}`, 2]),
    [`/${section.slug}`, 1],
  ];
}
