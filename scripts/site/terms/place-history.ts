import type { PlaceRecord } from '../../content/archive.ts';
import { defined } from '../../content/defined.ts';
import { firstOfEach } from '../../content/group-by.ts';
import type { SiteDate } from '../../text/brands.ts';
import { formatDay, fromEpoch, toEpoch } from '../../text/site-date.ts';
import { VIETNAM } from '../../text/time-zone.ts';
import type { Gazetteer, RegisteredPlace } from './places.ts';

/** A place named in the history of another; `place` where the register has it. */
export interface NamedPlace {
  text: string;
  place?: RegisteredPlace;
}

/** What the register says of a place's names. */
export interface PlaceHistory {
  /** `Xã Nà Lưa, huyện Mường Khẩu (đến 30/06/2025)`, oldest first. */
  names: readonly string[];
  /** What it is called now, or belongs to; none while it stands. */
  now: readonly NamedPlace[];
  /** Whether it is one place with `now`, under a new name, rather than a part of it. */
  renamed: boolean;
  /** Places that it took the place of. */
  before: readonly NamedPlace[];
}

const DAY = 86_400_000;

/** No place has changed its name so often; a longer chain is a slip of the register, and is not followed to its end. */
const MOST_STEPS = 50;

/** Prepares the histories of a register's places. */
export function createHistories(gazetteer: Gazetteer): (place: RegisteredPlace) => PlaceHistory {
  const nextOf = new Map(gazetteer.places.map((place) => [place, findNext(place, gazetteer)]));
  const beforeOf = new Map<RegisteredPlace, NamedPlace[]>();
  for (const [place, next] of nextOf) {
    for (const { place: later } of next) {
      if (later === undefined) continue;
      beforeOf.set(later, [...(beforeOf.get(later) ?? []), { text: nameFully(place.records.at(-1)), place }]);
    }
  }
  const findStanding = (place: RegisteredPlace, seen: Set<RegisteredPlace>, steps = 0): NamedPlace[] =>
    (nextOf.get(place) ?? []).flatMap((next) => {
      if (next.place === undefined || steps === MOST_STEPS) return [next];
      if (seen.has(next.place)) return [];
      seen.add(next.place);
      return nextOf.get(next.place)?.length === 0 ? [next] : findStanding(next.place, seen, steps + 1);
    });
  const findNow = (place: RegisteredPlace): NamedPlace[] => {
    const standing = firstOfEach(findStanding(place, new Set([place])), ({ text }) => text);
    // None stands where places name each other.
    return standing.length > 0 ? standing : (nextOf.get(place) ?? []);
  };
  const isRenamed = (place: RegisteredPlace, steps = 0): boolean => {
    const [next, ...others] = nextOf.get(place) ?? [];
    if (next === undefined) return steps > 0;
    if (next.place === undefined || others.length > 0 || steps === MOST_STEPS) return false;
    return beforeOf.get(next.place)?.length === 1 && isRenamed(next.place, steps + 1);
  };
  return (place) => ({
    names: place.records.map(writeRecord),
    now: findNow(place),
    renamed: isRenamed(place),
    before: beforeOf.get(place) ?? [],
  });
}

/** "nay là xã Mường Khẩu", "nay thuộc xã Mường Khẩu"; empty while the place stands. */
export function nameNow({ now, renamed }: PlaceHistory): string {
  const words = now.map(({ text }) => text).join(', ');
  return words === '' ? '' : `${renamed ? 'nay là' : 'nay thuộc'} ${words}`;
}

/** Whether the records are of several places, which had one name and one kind until one day and became different ones. */
export function isOfTwins({ records }: RegisteredPlace): boolean {
  const last = records.at(-1);
  const end = last?.until?.slice(0, 10);
  if (last === undefined || end === undefined) return false;
  const next = last.successors.join('\n');
  return records.some(
    ({ until, successors }) => until?.slice(0, 10) === end && successors.join('\n') !== next,
  );
}

function findNext(former: RegisteredPlace, gazetteer: Gazetteer): NamedPlace[] {
  const last = former.records.at(-1);
  if (last?.until === undefined || isOfTwins(former)) return [];
  const dayAfter = fromEpoch(toEpoch(last.until) + DAY, VIETNAM).slice(0, 10) as SiteDate;
  const next = last.successors.map((text) => ({
    text,
    ...defined({ place: gazetteer.find(text, dayAfter) }),
  }));
  // What kept its name and its kind stands.
  return next.some(({ place }) => place === former) ? [] : next;
}

function nameFully(record: PlaceRecord | undefined): string {
  return [record?.kind, record?.name].filter((part) => part !== undefined).join(' ');
}

function writeRecord(record: PlaceRecord): string {
  const { within, from, until } = record;
  const name = nameFully(record);
  const full = `${name.charAt(0).toUpperCase()}${name.slice(1)}${within === undefined ? '' : `, ${within}`}`;
  const span = [
    ...(from === undefined ? [] : [`từ ${formatDay(from)}`]),
    ...(until === undefined ? [] : [`đến ${formatDay(until)}`]),
  ].join(' ');
  return span === '' ? full : `${full} (${span})`;
}
