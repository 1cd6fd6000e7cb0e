import { authorUrl } from '../../content/addresses.ts';
import type { Article, Author, Person } from '../../content/archive.ts';
import { sameNameKey } from '../../text/fold.ts';
import { compareText } from '../../text/order.ts';
import { yearOf } from '../../text/site-date.ts';
import type { Named } from './slugs.ts';
import type { TermKind } from './terms.ts';

/** Authors: one name is one author, but for namesakes whom `authors.yaml` tells apart by their units. */
export function describeAuthors(people: readonly Person[]): TermKind<Author> {
  const claims = new Map<string, { units: ReadonlySet<string>; named: Named }[]>();
  for (const { name, units } of people) {
    const [first] = units;
    if (first === undefined) continue;
    const nameKey = sameNameKey(name);
    const claim = {
      units: new Set(units.map(sameNameKey)),
      named: {
        key: keyOfPerson(name, first),
        name: `${name} (${first})`,
        plain: name,
        apart: `${name} ${first}`,
      },
    };
    claims.set(nameKey, [...(claims.get(nameKey) ?? []), claim]);
  }
  const known = new Map<string, Named>();
  const find = ({ name, unit }: Author): Named => {
    const key = sameNameKey(name);
    const unitKey = unit === undefined ? undefined : sameNameKey(unit);
    const claim = claims.get(key)?.find(({ units }) => unitKey !== undefined && units.has(unitKey));
    return claim?.named ?? { key, name };
  };
  return {
    namesOf: ({ authors }) => authors,
    identify(author) {
      const spelling = `${author.name}\0${author.unit ?? ''}`;
      let named = known.get(spelling);
      if (named === undefined) known.set(spelling, (named = find(author)));
      return named;
    },
    addressOf: authorUrl,
  };
}

/** What `authors.yaml` says of authors, by the key of their term. */
export function mapAbouts(people: readonly Person[]): ReadonlyMap<string, string | undefined> {
  return new Map(people.map(({ name, units: [first], about }) => [keyOfPerson(name, first), about]));
}

function keyOfPerson(name: string, firstUnit: string | undefined): string {
  const key = sameNameKey(name);
  return firstUnit === undefined ? key : `${key}\0${sameNameKey(firstUnit)}`;
}

/**
 * The units for which an author wrote, newest first, each with its years: `Văn phòng Tỉnh ủy`, `2017–2021`.
 * @param articles the author's own, oldest first
 * @param isAuthor tells which of several authors of an article is meant
 */
export function findUnits(
  articles: readonly Article[],
  isAuthor: (author: Author, article: Article) => boolean,
): { unit: string; years: string }[] {
  const spellings = new Map<string, UnitSpan>();
  for (const article of articles) {
    const year = yearOf(article.date);
    for (const author of article.authors) {
      if (author.unit === undefined) continue;
      if (article.authors.length > 1 && !isAuthor(author, article)) continue;
      const span = spellings.get(author.unit);
      if (span === undefined) spellings.set(author.unit, { unit: author.unit, from: year, to: year });
      else span.to = year;
    }
  }
  const units = new Map<string, UnitSpan>();
  for (const { unit, from, to } of spellings.values()) {
    const key = sameNameKey(unit);
    const known = units.get(key);
    if (known === undefined || known.to <= to) units.set(key, { unit, from: known?.from ?? from, to });
  }
  return [...units.values()]
    .sort((a, b) => compareText(b.to, a.to) || compareText(b.from, a.from) || compareText(a.unit, b.unit))
    .map(({ unit, from, to }) => ({ unit, years: from === to ? from : `${from}–${to}` }));
}

/** A unit with its first and last year. */
interface UnitSpan {
  unit: string;
  from: string;
  to: string;
}
