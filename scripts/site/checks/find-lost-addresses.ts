import type { Url } from '../../text/brands.ts';
import { describe } from '../../content/messages.ts';
import { makeError, type Problem } from '../../content/problem.ts';
import { type Claimants, findOldAddresses } from '../old-addresses.ts';

/**
 * Finds addresses that readers know and that the site would no longer answer: no page is planned there, and nothing
 * names them among its `legacyUrls`. A withdrawn article keeps its page.
 * @param published every address of the site as it was published last
 * @returns one problem for each, at the top of `site.yaml`, sorted by address
 */
export function findLostAddresses(
  published: Iterable<Url>,
  plan: ReadonlyMap<Url, unknown>,
  archive: Claimants,
): Problem[] {
  const old = new Set(findOldAddresses(archive).map(({ key }) => key));
  const lost = [...published].filter(
    (url) => isLasting(url) && !plan.has(url) && !old.has(url.normalize('NFC').toLowerCase()),
  );
  return lost.sort().map((url) => makeError('site.yaml', 'address-lost', describe.addressLost(url)));
}

/**
 * Whether people may have kept an address: that of a page or feed. Numbered pages of a list and letters of an index are not
 * meant: what stood on one that is gone stands on another.
 */
function isLasting(url: Url): boolean {
  if (/\/(?:trang\/\d+|chu-cai\/[^/]+)\/$/.test(url) || url.startsWith('/_')) return false;
  return url.endsWith('/') || /\/(?:rss\.xml|feed\.json)$/.test(url);
}
