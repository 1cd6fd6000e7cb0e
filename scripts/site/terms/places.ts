import { placeUrl } from '../../content/addresses.ts';
import type { PlaceRecord } from '../../content/archive.ts';
import type { SiteDate } from '../../text/brands.ts';
import { sameNameKey } from '../../text/fold.ts';
import { compareText } from '../../text/order.ts';
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
  /** Every place that a text may mean. */
  findAll(text: string): readonly RegisteredPlace[];
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
  const findAll = (text: string) => byText.get(sameNameKey(text)) ?? [];
  return {
    places: [...places.values()],
    findAll,
    find: (text, day) => choosePlace(findAll(text), day),
  };
}

/** Places: a name of the register is its place there, any other is a place by itself. */
export function describePlaces(gazetteer: Gazetteer): TermKind<string> {
  const known = new Map<string, Named | readonly RegisteredPlace[]>();
  const recall = (name: string) => {
    let found = known.get(name);
    if (found === undefined) {
      const [first, ...others] = gazetteer.findAll(name);
      if (first === undefined) found = { key: sameNameKey(name), name };
      else found = others.length === 0 ? first.named : [first, ...others];
      known.set(name, found);
    }
    return found;
  };
  return {
    namesOf: ({ places }) => places,
    identify(name, { date }) {
      const found = recall(name);
      if ('key' in found) return found;
      return choosePlace(found, date.slice(0, 10) as SiteDate)?.named ?? { key: sameNameKey(name), name };
    },
    addressOf: placeUrl,
    known: gazetteer.places.map(({ named }) => named),
  };
}

function choosePlace(meant: readonly RegisteredPlace[], day?: SiteDate): RegisteredPlace | undefined {
  return meant.find((place) => day !== undefined && stoodOn(place, day)) ?? meant[0];
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
  return compareText(a, b);
}
