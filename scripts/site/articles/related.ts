import type { Article } from '../../content/archive.ts';

/** Most articles under "Các tin khác". */
const MOST = 5;

/** How many of the newest older articles of each subject are looked at. */
const DEPTH = 12;

const SUBJECT_WEIGHT = 2;
const SECTION_WEIGHT = 1;

/**
 * Makes the function that chooses "Các tin khác" of an article, by its place. It chooses among the articles before it, so that a
 * page does not change when newer articles come. Each shared subject weighs 2, the section 1; then the newer first. To ask for
 * articles in turn costs least: going back begins anew.
 * @param articles oldest first
 * @param subjectsOf what an article is about, in words that stand for the same thing wherever they are the same
 */
export function createRelater(
  articles: readonly Article[],
  subjectsOf: (article: Article) => readonly string[],
): (place: number) => readonly Article[] {
  let passed = new Passed();
  const pass = (to: number) => {
    if (to < passed.count) passed = new Passed();
    while (passed.count < to) {
      const article = articles[passed.count];
      if (article !== undefined) passed.add(article, subjectsOf(article));
    }
  };
  return (place) => {
    const article = articles[place];
    if (article === undefined || article.withdrawn !== undefined) return [];
    pass(place);
    return passed.relate(article, subjectsOf(article)).flatMap((other) => articles[other] ?? []);
  };
}

/** The articles up to a place, by what they share; withdrawn ones are not offered. */
class Passed {
  count = 0;
  readonly #bySubject = new Map<string, number[]>();
  readonly #bySection = new Map<string, number[]>();
  readonly #scores: number[] = [];

  add({ section, withdrawn }: Article, subjects: readonly string[]): void {
    const place = this.count;
    this.count += 1;
    this.#scores.push(0);
    if (withdrawn !== undefined) return;
    for (const subject of subjects) addRecent(this.#bySubject, subject, place);
    addRecent(this.#bySection, section.slug, place);
  }

  /** The places of the articles that share most. */
  relate({ section }: Article, subjects: readonly string[]): number[] {
    const scored: number[] = [];
    const score = (recent: readonly number[] = [], weight: number) => {
      for (const place of recent) {
        const before = this.#scores[place] ?? 0;
        if (before === 0) scored.push(place);
        this.#scores[place] = before + weight;
      }
    };
    for (const subject of subjects) score(this.#bySubject.get(subject), SUBJECT_WEIGHT);
    score(this.#bySection.get(section.slug), SECTION_WEIGHT);
    const best = findBest(scored, this.#scores);
    for (const place of scored) this.#scores[place] = 0;
    return best;
  }
}

function addRecent(recents: Map<string, number[]>, subject: string, place: number): void {
  const recent = recents.get(subject);
  if (recent === undefined) {
    recents.set(subject, [place]);
    return;
  }
  recent.push(place);
  if (recent.length > DEPTH) recent.shift();
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
