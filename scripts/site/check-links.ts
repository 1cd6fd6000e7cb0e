import type { PageLink } from '../content/link-body.ts';
import { describe } from '../content/messages.ts';
import type { Problem } from '../content/problem.ts';
import type { Url } from '../text/brands.ts';
import { findNearest } from '../text/nearest.ts';

/** Reports links of the content whose address is not in the plan, with the nearest one that is. */
export function checkLinks(links: readonly PageLink[], plan: ReadonlyMap<Url, unknown>): Problem[] {
  return links
    .filter(({ url }) => !plan.has(url))
    .map(({ file, line, column, target, url }) => ({
      file,
      line,
      column,
      code: 'link-broken',
      severity: 'error',
      message: describe.linkBroken(target, findNearest(url, plan.keys())),
    }));
}
