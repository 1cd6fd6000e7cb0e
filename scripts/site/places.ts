import { placeUrl } from '../content/addresses.ts';
import type { PlaceRecord } from '../content/archive.ts';
import type { SiteDate } from '../text/brands.ts';
import { sameNameKey } from '../text/fold.ts';
import type { Named } from './slugs.ts';
import type { TermKind } from './terms.ts';

/** One place of the register, with every name-and-level it had, oldest first. */
export interface RegisteredPlace {
  named: Named;
  records: readonly PlaceRecord[];
}

/** The register of places, ready for questions. */
export interface Gazetteer {
  places: readonly RegisteredPlace[];
  /**
   * The place that a text means: `Nà Tấu`, `xã Nà Tấu`. Of several with one name the one that had it on that day, else
   * the first of the register.
   */
  find(text: string, day?: SiteDate): RegisteredPlace | undefined;
}

/** Puts the records of `places.yaml` in order: those with one name and one kind are one place. */
export function makeGazetteer(records: readonly PlaceRecord[]): Gazetteer {
  const kindsOf = new Map<string, Set<string>>();
  for (const { name, kind } of records) {
    const key = sameNameKey(name);
    kindsOf.set(key, (kindsOf.get(key) ?? new Set()).add(kind ?? ''));
  }
  const places = new Map<string, RegisteredPlace & { records: PlaceRecord[] }>();
  const byText = new Map<string, RegisteredPlace[]>();
  const list = (text: string, place: RegisteredPlace) => {
    const key = sameNameKey(text);
    const listed = byText.get(key) ?? [];
    if (!listed.includes(place)) byText.set(key, [...listed, place]);
  };
  for (const record of records) {
    const { name, kind } = record;
    const nameKey = sameNameKey(name);
    const alone = (kindsOf.get(nameKey)?.size ?? 0) <= 1;
    const key = alone ? nameKey : `${nameKey}\0${kind ?? ''}`;
    let place = places.get(key);
    if (place === undefined) {
      place = { named: alone ? { key, name } : nameApart(key, name, kind), records: [] };
      places.set(key, place);
    }
    place.records.push(record);
    list(name, place);
    if (kind !== undefined) list(`${kind} ${name}`, place);
  }
  for (const place of places.values()) place.records.sort(compareStart);
  return {
    places: [...places.values()],
    find: (text, day) => {
      const meant = byText.get(sameNameKey(text)) ?? [];
      return meant.find((place) => day !== undefined && stoodOn(place, day)) ?? meant[0];
    },
  };
}

/** Places: a name of the register is its place there, any other is a place by itself. */
export function describePlaces(gazetteer: Gazetteer): TermKind<string> {
  const known = new Map<string, Named>();
  return {
    namesOf: ({ places }) => places,
    identify(name, { date }) {
      const registered = gazetteer.find(name, date.slice(0, 10) as SiteDate);
      if (registered !== undefined) return registered.named;
      let named = known.get(name);
      if (named === undefined) known.set(name, (named = { key: sameNameKey(name), name }));
      return named;
    },
    addressOf: placeUrl,
    known: gazetteer.places.map(({ named }) => named),
  };
}

function nameApart(key: string, name: string, kind: string | undefined): Named {
  return kind === undefined
    ? { key, name }
    : { key, name: `${name} (${kind})`, plain: name, apart: `${kind} ${name}` };
}

function stoodOn({ records }: RegisteredPlace, day: SiteDate): boolean {
  return records.some(
    ({ from, until }) =>
      (from === undefined || from.slice(0, 10) <= day) && (until === undefined || until.slice(0, 10) >= day),
  );
}

function compareStart(
  { from: a = '' as SiteDate }: PlaceRecord,
  { from: b = '' as SiteDate }: PlaceRecord,
): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
