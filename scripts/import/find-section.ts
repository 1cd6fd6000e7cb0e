import type { Section } from '../content/archive.ts';
import { sameNameKey } from '../text/fold.ts';
import { slugify } from '../text/slug.ts';

/** The section of the site that one of the names means, by its title or its slug; undefined when none does. */
export function findSection(names: readonly string[], sections: readonly Section[]): Section | undefined {
  for (const name of names) {
    const found = sections.find(
      ({ title, slug }) => sameNameKey(title) === sameNameKey(name) || slug === slugify(name),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
