import { readOldAddress } from '../../text/old-address.ts';
import type { Article } from '../archive.ts';

/** The address of an article of this archive, and what any way of writing one has. */
const YEAR_AND_MONTH = /\d{4}\/\d\d\//;
const ARTICLE = /^\/(\d{4}\/(?:0[1-9]|1[0-2])\/[a-z0-9][a-z0-9-]*)\/?$/;

/**
 * The ids that an article had at other addresses of this archive, for its date or slug was another one then: what was read there
 * is counted under them.
 */
export function findFormerIds({ id, legacyUrls }: Pick<Article, 'id' | 'legacyUrls'>): string[] {
  const ids = legacyUrls
    .filter((address) => YEAR_AND_MONTH.test(address))
    .flatMap((address) => ARTICLE.exec(readOldAddress(address)?.key ?? '')?.[1] ?? []);
  return [...new Set(ids)].filter((former) => former !== id);
}
