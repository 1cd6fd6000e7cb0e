import { groupBy } from '../../content/group-by.ts';
import { hashContent } from '../../content/disk/content-hash.ts';
import { slugify, telexSlug } from '../../text/slug.ts';

/** A name that needs an address of its own. */
export interface Named {
  /** Names with one key are one; keys of different names differ. */
  key: string;
  name: string;
  /** What the address is made from, where that is not the name. */
  plain?: string;
  /** What tells this name from others with the same plain slug, where the Telex spelling doesn't. */
  apart?: string;
}

export interface AllottedSlugs {
  /** Key → slug. */
  slugs: Map<string, string>;
  /** Plain slugs that several names share, and that therefore none of them has: slug → keys. */
  shared: Map<string, string[]>;
}

/**
 * Gives every name a slug of its own: the plain one, or, where several names share it, the Telex spelling. The order of
 * the names makes no difference.
 */
export function allotSlugs(names: readonly Named[]): AllottedSlugs {
  const bySlug = groupBy(names, ({ name, plain = name }) => slugify(plain) || spellSigns(name));
  const slugs = new Map<string, string>();
  const shared = new Map<string, string[]>();
  const taken = new Set(bySlug.keys());
  for (const [slug, group] of [...bySlug].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [only, ...others] = group.sort((a, b) => (a.key < b.key ? -1 : 1));
    if (only !== undefined && others.length === 0) {
      slugs.set(only.key, slug);
      continue;
    }
    shared.set(
      slug,
      group.map(({ key }) => key),
    );
    for (const named of group) {
      const own = findFreeSlug(named, slug, taken);
      taken.add(own);
      slugs.set(named.key, own);
    }
  }
  return { slugs, shared };
}

function findFreeSlug({ key, name, apart }: Named, shared: string, taken: ReadonlySet<string>): string {
  const spelled = apart === undefined ? telexSlug(name) : slugify(apart);
  const candidates = [spelled, ...(spelled === shared ? [`${shared}-khong-dau`] : [])];
  const free = candidates.find((candidate) => candidate !== '' && !taken.has(candidate));
  return free ?? `${shared}-${hashContent(key).slice(0, 8)}`;
}

/** For a name without letters and digits: `+++` → `u002b-u002b-u002b`. */
function spellSigns(name: string): string {
  const codes = [...name].slice(0, 12).map((sign) => (sign.codePointAt(0) ?? 0).toString(16));
  return codes.map((code) => `u${code.padStart(4, '0')}`).join('-');
}
