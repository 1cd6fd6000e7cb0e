import type { Article } from '../content/archive.ts';

/** Most articles under "Các tin khác". */
const MOST = 5;

/** How many of the newest older articles of each subject are looked at. */
const DEPTH = 12;

const SUBJECT_WEIGHT = 2;
const SECTION_WEIGHT = 1;

/**
 * Makes the function that chooses "Các tin khác". It is asked for every article in turn, from the oldest, and chooses among
 * those before it, so that a page does not change when newer articles come. Each shared subject weighs 2, the section 1;
 * then the newer first.
 */
export function createRelater(): (article: Article, subjects: readonly string[]) => readonly Article[] {
  const articles: Article[] = [];
  const scores: number[] = [];
  const recentBySubject = new Map<string, number[]>();
  const recentBySection = new Map<string, number[]>();
  let scored: number[] = [];
  const take = (recents: Map<string, number[]>, subject: string, weight: number) => {
    const index = articles.length - 1;
    const recent = recents.get(subject);
    if (recent === undefined) {
      recents.set(subject, [index]);
      return;
    }
    for (const other of recent) {
      if (other === index) continue;
      const score = scores[other] ?? 0;
      if (score === 0) scored.push(other);
      scores[other] = score + weight;
    }
    recent.push(index);
    if (recent.length > DEPTH) recent.shift();
  };
  return (article, subjects) => {
    if (article.withdrawn !== undefined) return [];
    articles.push(article);
    scores.push(0);
    for (const subject of subjects) take(recentBySubject, subject, SUBJECT_WEIGHT);
    take(recentBySection, article.section.slug, SECTION_WEIGHT);
    const best = findBest(scored, scores);
    for (const other of scored) scores[other] = 0;
    scored = [];
    return best.flatMap((other) => articles[other] ?? []);
  };
}

/** The indexes with the highest scores, of equals the highest index, best first. */
function findBest(scored: readonly number[], scores: readonly number[]): number[] {
  const best: number[] = [];
  for (const candidate of scored) {
    let place = best.length;
    while (place > 0 && isBetter(candidate, best[place - 1] ?? -1, scores)) place -= 1;
    if (place >= MOST) continue;
    best.splice(place, 0, candidate);
    if (best.length > MOST) best.pop();
  }
  return best;
}

function isBetter(a: number, b: number, scores: readonly number[]): boolean {
  const scoreA = scores[a] ?? 0;
  const scoreB = scores[b] ?? 0;
  return scoreA > scoreB || (scoreA === scoreB && a > b);
}
