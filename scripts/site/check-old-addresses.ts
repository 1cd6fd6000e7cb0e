import type { Archive, Article } from '../content/archive.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import { createFieldLocator } from '../content/locate-field.ts';
import { describe } from '../content/messages.ts';
import type { Problem } from '../content/problem.ts';
import { readOldAddresses } from './old-addresses.ts';

/**
 * Warnings about old addresses that an older article has already, as the map of old addresses reads them: without host,
 * case, order of the query and tracking parameters. Each stands where the newer article names the address.
 */
export function checkOldAddresses(folder: ContentFolder, { articles }: Pick<Archive, 'articles'>): Problem[] {
  const owners = new Map<string, Article>();
  const problems: Problem[] = [];
  for (const article of articles) {
    for (const { address, index } of readOldAddresses(article)) {
      const owner = owners.get(address.key) ?? article;
      owners.set(address.key, owner);
      if (owner !== article) problems.push(report(folder, article, index, owner));
    }
  }
  return problems;
}

function report(
  folder: ContentFolder,
  { file, legacyUrls }: Article,
  index: number,
  owner: Article,
): Problem {
  const locate = createFieldLocator(folder, file);
  const { line, column } = locate(['legacyUrls', index]);
  const message = describe.legacyDuplicate(legacyUrls[index] ?? '', file, owner.file);
  return { file, line, column, code: 'legacy-duplicate', severity: 'warning', message };
}
