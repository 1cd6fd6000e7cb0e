import type { Article, PlaceRecord } from '../../content/archive.ts';
import { createHistories } from './place-history.ts';
import { describePlaces, makeGazetteer } from './places.ts';

/** What the places of an article are called now, or belong to, where they have other names: `xã Mường Khẩu`. */
export type FindNamesNow = (article: Article) => readonly string[];

/** Prepares the names that the register knows. */
export function createNamesNow(records: readonly PlaceRecord[]): FindNamesNow {
  const gazetteer = makeGazetteer(records);
  const tellHistory = createHistories(gazetteer);
  const { identify } = describePlaces(gazetteer);
  const namesOf = new Map<string, readonly string[]>();
  for (const place of gazetteer.places) {
    const { now } = tellHistory(place);
    if (now.length > 0)
      namesOf.set(
        place.named.key,
        now.map(({ text }) => text),
      );
  }
  if (namesOf.size === 0) return () => [];
  return (article) => {
    const names = article.places.flatMap((place) => namesOf.get(identify(place, article).key) ?? []);
    return names.length < 2 ? names : [...new Set(names)];
  };
}
