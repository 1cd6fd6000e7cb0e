import type { SiteLink } from '../content/site-link.ts';
import { describe } from '../content/messages.ts';
import type { Problem } from '../content/problem.ts';
import type { Url } from '../text/brands.ts';
import { findNearest } from '../text/nearest.ts';

/** How many broken links get a suggestion: looking for the nearest address costs as much as the archive is large. */
const MOST_SUGGESTIONS = 20;

/** Reports links of the content whose address is not in the plan, the first of them with the nearest one that is. */
export function checkLinks(links: readonly SiteLink[], plan: ReadonlyMap<Url, unknown>): Problem[] {
  const broken = links.filter(({ lookup }) => !plan.has(lookup as Url));
  return broken.map(({ file, line, column, target, lookup }, index) => ({
    file,
    line,
    column,
    code: 'link-broken',
    severity: 'error',
    message: describe.linkBroken(
      target,
      index < MOST_SUGGESTIONS ? findNearest(lookup, plan.keys()) : undefined,
    ),
  }));
}
