import { HOME } from '../../content/addresses.ts';
import type { Archive, Article } from '../../content/archive.ts';
import type { ContentFolder } from '../../content/disk/content-folder.ts';
import { createFieldLocator } from '../../content/front-matter/locate-field.ts';
import { describe } from '../../content/messages.ts';
import type { Problem } from '../../content/problem.ts';
import { claimOldAddresses } from '../old-addresses.ts';

/**
 * Warnings about old addresses that an older article has already, as the map of old addresses reads them: without case, order
 * of the query and tracking parameters, and without host where one of them has none; and about those at whose path, query or not, something else stands now: what
 * exists is served as it is. Each stands where the newer article names the address.
 */
export function checkOldAddresses(
  folder: ContentFolder,
  { articles, pages }: Pick<Archive, 'articles' | 'pages'>,
): Problem[] {
  const living = new Map<string, string>([
    [HOME, 'trang chủ'],
    ...[...pages, ...articles].map(({ url, file }) => [url, file] as const),
  ]);
  return [...claimOldAddresses(articles)].flatMap(({ address, article, index, owner }) => {
    const standing = living.get(address.path.replace(/(?:\/index\.html|\/)?$/, '/'));
    const other = standing ?? owner.file;
    if (other === article.file) return [];
    const explain = standing === undefined ? describe.legacyDuplicate : describe.legacyLiving;
    return [report(folder, article, index, (url) => explain(url, article.file, other))];
  });
}

function report(
  folder: ContentFolder,
  { file, legacyUrls }: Article,
  index: number,
  explain: (url: string) => string,
): Problem {
  const locate = createFieldLocator(folder, file);
  const { line, column } = locate(['legacyUrls', index]);
  const message = explain(legacyUrls[index] ?? '');
  return { file, line, column, code: 'legacy-duplicate', severity: 'warning', message };
}
