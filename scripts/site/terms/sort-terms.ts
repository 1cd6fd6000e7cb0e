import { makeOrderKey } from '../../text/order.ts';
import type { Term } from './terms.ts';

/** Terms in the order of a Vietnamese dictionary. */
export function sortTerms(terms: readonly Term[], wordOf: (term: Term) => string = nameOf): Term[] {
  return terms
    .map((term) => ({
      term,
      key: `${makeOrderKey(wordOf(term))}\0${makeOrderKey(term.name)}\0${term.slug}`,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ term }) => term);
}

/** The terms with the most articles, the most used first. */
export function findMostUsed(terms: readonly Term[], most: number): Term[] {
  return [...terms]
    .sort((a, b) => b.articles.length - a.articles.length || (a.slug < b.slug ? -1 : 1))
    .slice(0, most);
}

/** The word by which Vietnamese lists order people: the given name, which stands last. */
export function givenNameOf({ name }: Term): string {
  const bare = name.replace(/\s*\(.*$/, '');
  return bare.slice(bare.lastIndexOf(' ') + 1);
}

/** The name itself. */
export function nameOf({ name }: Term): string {
  return name;
}
