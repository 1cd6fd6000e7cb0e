import type { Lookup } from '../../content/links/destinations.ts';
import { type FileLinks, UNKNOWN } from '../../content/links/site-link.ts';
import { describe } from '../../content/messages.ts';
import { makeError, type Problem } from '../../content/problem.ts';
import type { Url } from '../../text/brands.ts';
import { findNearest } from '../../text/nearest.ts';

/** How many broken links get a suggestion: looking for the nearest address costs as much as the archive is large. */
const MOST_SUGGESTIONS = 20;

/**
 * Reports links of the content whose address is neither in the content nor in the plan, the first of them with the nearest one
 * that is.
 */
export function checkLinks(files: readonly FileLinks[], plan: ReadonlyMap<Url, unknown>): Problem[] {
  const isBroken = (lookup: Lookup, answer: string) => answer === UNKNOWN && !plan.has(lookup as Url);
  const broken = files
    .filter(({ lookups }) => lookups.some(([lookup, answer]) => isBroken(lookup, answer)))
    .flatMap((file) => file.findLinks().filter(({ lookup, answer }) => isBroken(lookup, answer)));
  return broken.map((link, index) => {
    const nearest = index < MOST_SUGGESTIONS ? findNearest(link.lookup, plan.keys()) : undefined;
    return makeError(link.file, 'link-broken', describe.linkBroken(link.target, nearest), link);
  });
}
