import { tagUrl } from '../../content/addresses.ts';
import { sameNameKey } from '../../text/fold.ts';
import type { Named } from './slugs.ts';
import type { TermKind } from './terms.ts';

/** Tags: spellings of one word are one tag. */
export function describeTags(): TermKind<string> {
  const known = new Map<string, Named>();
  return {
    namesOf: ({ tags }) => tags,
    identify(name) {
      let named = known.get(name);
      if (named === undefined) known.set(name, (named = { key: sameNameKey(name), name }));
      return named;
    },
    addressOf: tagUrl,
  };
}
