import { HOME } from '../../content/addresses.ts';
import type { ContentFolder } from '../../content/disk/content-folder.ts';
import { createFieldLocator } from '../../content/front-matter/locate-field.ts';
import { describe } from '../../content/messages.ts';
import { makeWarning, type Problem } from '../../content/problem.ts';
import { toContentPath } from '../../text/brands.ts';
import {
  type Claimant,
  type Claimants,
  claimOldAddresses,
  listClaimants,
  type MappedAddress,
} from '../old-addresses.ts';

/** What editors call a page that is made of others: a list, a feed, the search. */
const MADE = 'một trang có sẵn của kho bài';

/**
 * Warnings about old addresses that an older article has already, as the map of old addresses reads them: without case, order
 * of the query and tracking parameters, and without host where one of them has none; and about those at whose
 * path, query or not, something else stands now: what exists is served as it is. Each stands where the newer article names the address, and
 * at the top of `site.yaml` where a section does.
 * @param plan all pages of the site, by address, where they are known
 */
export function checkOldAddresses(
  folder: ContentFolder,
  archive: Claimants,
  plan: ReadonlyMap<string, unknown> = new Map(),
): Problem[] {
  const living = new Map<string, string>([
    [HOME, 'trang chủ'],
    ...listClaimants(archive).map((claimant) => [claimant.url, nameOf(claimant)] as const),
  ]);
  const findStanding = ({ path, target }: MappedAddress): string | undefined => {
    const page = path.replace(/(?:\/index\.html|\/)?$/, '/');
    const isMade = [path, page].some((url) => plan.has(url) && url !== target);
    return living.get(page) ?? (isMade ? MADE : undefined);
  };
  return [...claimOldAddresses(archive)].flatMap(({ address, claimant, index, owner }) => {
    const standing = findStanding(address);
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
