import type { Archive, Article, Author } from '../../content/archive.ts';
import { describeAuthors } from './authors.ts';
import { createHistories, nameNow, type PlaceHistory } from './place-history.ts';
import { describePlaces, makeGazetteer } from './places.ts';
import { describeTags } from './tags.ts';
import { collectTerms, type Term, type Terms } from './terms.ts';

/** Every tag, author and place of an archive, found once for one plan. */
export interface ArchiveTerms {
  tags: Terms<string>;
  authors: Terms<Author>;
  places: Terms<string>;
  /** What `places.yaml` says of a place, by the key of its term. */
  histories: ReadonlyMap<string, PlaceHistory>;
  /** "nay thuộc xã Mường Khẩu", for a place that has another name now; else empty. */
  noteOf(place: string, article: Article): string;
  placeByKey: ReadonlyMap<string, Term>;
}

/** Finds the terms of an archive. */
export function findTerms({ articles, people, places }: Archive): ArchiveTerms {
  const gazetteer = makeGazetteer(places);
  const tellHistory = createHistories(gazetteer);
  const placeKind = describePlaces(gazetteer);
  const placeTerms = collectTerms(articles, placeKind);
  const histories = new Map(gazetteer.places.map((place) => [place.named.key, tellHistory(place)]));
  const notes = new Map([...histories].map(([key, history]) => [key, nameNow(history)]));
  return {
    tags: collectTerms(articles, describeTags()),
    authors: collectTerms(articles, describeAuthors(people)),
    places: placeTerms,
    histories,
    noteOf: (place, article) => notes.get(placeKind.identify(place, article).key) ?? '',
    placeByKey: new Map(placeTerms.list.map((term) => [term.key, term])),
  };
}
