import {
  HOME,
  JSON_FEED,
  ROBOTS,
  RSS,
  SEARCH,
  SITE_MAP,
  SITEMAP,
  STATISTICS,
} from '../../content/addresses.ts';
import type { ContentFolder } from '../../content/disk/content-folder.ts';
import { createFieldLocator } from '../../content/front-matter/locate-field.ts';
import { describe } from '../../content/messages.ts';
import { makeWarning, type Problem } from '../../content/problem.ts';
import { toContentPath } from '../../text/brands.ts';
import { type Claimant, type Claimants, claimOldAddresses, listClaimants } from '../old-addresses.ts';

/** What every site has, whatever its content. */
const EVERYWHERE = [SEARCH, STATISTICS, SITE_MAP, RSS, JSON_FEED, SITEMAP, ROBOTS];

/**
 * Warnings about old addresses that an older article has already, as the map of old addresses reads them: without case, order
 * of the query and tracking parameters, and without host where one of them has none; and about those at whose
 * path, query or not, something else stands now: what exists is served as it is. Each stands where the newer article names the address, and
 * at the top of `site.yaml` where a section does.
 */
export function checkOldAddresses(folder: ContentFolder, archive: Claimants): Problem[] {
  const living = new Map<string, string>([
    [HOME, 'trang chủ'],
    ...EVERYWHERE.map((url) => [url.replace(/\/?$/, '/'), 'một trang do chương trình tạo ra'] as const),
    ...listClaimants(archive).map((claimant) => [claimant.url, nameOf(claimant)] as const),
  ]);
  return [...claimOldAddresses(archive)].flatMap(({ address, claimant, index, owner }) => {
    const standing = living.get(address.path.replace(/(?:\/index\.html|\/)?$/, '/'));
    const other = standing ?? nameOf(owner);
    if (other === nameOf(claimant)) return [];
    const explain = standing === undefined ? describe.legacyDuplicate : describe.legacyLiving;
    return [report(folder, claimant, index, (url) => explain(url, nameOf(claimant), other))];
  });
}

function nameOf({ name, file }: Claimant): string {
  return name ?? file;
}

function report(
  folder: ContentFolder,
  { file, legacyUrls = [] }: Claimant,
  index: number,
  explain: (url: string) => string,
): Problem {
  const locate = createFieldLocator(folder, toContentPath(file));
  const message = explain(legacyUrls[index] ?? '');
  return makeWarning(file, 'legacy-duplicate', message, locate(['legacyUrls', index]));
}
