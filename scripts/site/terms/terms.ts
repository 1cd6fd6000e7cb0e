import type { Article } from '../../content/archive.ts';
import { defined } from '../../content/defined.ts';
import type { Url } from '../../text/brands.ts';
import { allotSlugs, type Named } from './slugs.ts';

/** A kind of name that articles bear and that has lists: tags, authors, places. */
export interface TermKind<Name> {
  namesOf(article: Article): readonly Name[];
  /** What the name stands for; called often, so it should remember. */
  identify(name: Name, article: Article): Named;
  addressOf(slug: string): Url;
  /** Terms that have a list even without articles. */
  known?: readonly Named[];
}

/** A tag, an author or a place with the articles that bear its name. */
export interface Term {
  key: string;
  /** The spelling that most articles use; of equals the one used first. */
  name: string;
  /** The name as others bear it too, where `name` tells this one from them. */
  plain?: string;
  slug: string;
  url: Url;
  /** Oldest first. */
  articles: readonly Article[];
}

/** A plain address that several terms would take, so that it offers them all. */
export interface SharedAddress {
  url: Url;
  terms: readonly Term[];
}

export interface Terms<Name> {
  /** In the order of their first use; those without articles last. */
  list: readonly Term[];
  shared: readonly SharedAddress[];
  /** The list of a name as an article writes it. */
  urlOf(name: Name, article: Article): Url;
}

interface Group {
  named: Named;
  spellings: Map<string, number>;
  articles: Article[];
}

/**
 * Finds the terms of a kind and gives each its address.
 * @param articles oldest first
 */
export function collectTerms<Name>(articles: readonly Article[], kind: TermKind<Name>): Terms<Name> {
  const groups = new Map<string, Group>();
  const groupOf = (named: Named): Group => {
    const found = groups.get(named.key);
    if (found !== undefined) return found;
    const made: Group = { named, spellings: new Map(), articles: [] };
    groups.set(named.key, made);
    return made;
  };
  for (const article of articles) {
    for (const name of kind.namesOf(article)) {
      const named = kind.identify(name, article);
      const { spellings, articles: own } = groupOf(named);
      spellings.set(named.name, (spellings.get(named.name) ?? 0) + 1);
      if (own.at(-1) !== article) own.push(article);
    }
  }
  for (const named of kind.known ?? []) groupOf(named);

  const { slugs, shared } = allotSlugs(
    [...groups.values()].map((group) => ({ ...group.named, name: findCommonest(group) })),
  );
  const byKey = new Map<string, Term>();
  for (const [key, group] of groups) {
    const slug = slugs.get(key) ?? '';
    const name = findCommonest(group);
    const { plain } = group.named;
    byKey.set(key, {
      key,
      name,
      ...defined({ plain }),
      slug,
      url: kind.addressOf(slug),
      articles: group.articles,
    });
  }
  return {
    list: [...byKey.values()],
    shared: [...shared].map(([slug, keys]) => ({
      url: kind.addressOf(slug),
      terms: keys.flatMap((key) => byKey.get(key) ?? []),
    })),
    urlOf: (name, article) => {
      const term = byKey.get(kind.identify(name, article).key);
      if (term === undefined) throw new RangeError(`${article.file} bears a name that was not collected`);
      return term.url;
    },
  };
}

function findCommonest({ named, spellings }: Group): string {
  let [commonest, most] = [named.name, 0];
  for (const [spelling, count] of spellings) if (count > most) [commonest, most] = [spelling, count];
  return commonest;
}
