import { posix } from 'node:path';
import type { ContentPath } from '../../text/brands.ts';
import { type ContentFolder, findArticles, findPages } from '../disk/content-folder.ts';
import { groupBy } from '../group-by.ts';
import { nameOf } from '../text-address.ts';

/** The files of a folder by their names in small letters; made when the first file is missing. */
const byLowerCase = new WeakMap<ContentFolder, ReadonlyMap<string, ContentPath>>();

/** Name of a file that a path would be but for its capitals; undefined when there is none. */
export function findSimilarFile(folder: ContentFolder, path: ContentPath): string | undefined {
  const names =
    byLowerCase.get(folder) ?? new Map([...folder.files.keys()].map((file) => [file.toLowerCase(), file]));
  byLowerCase.set(folder, names);
  const similar = names.get(path.toLowerCase());
  return similar === undefined ? undefined : posix.basename(similar);
}

/** The texts of a folder by the names that give them their addresses, in small letters. */
const textsByName = new WeakMap<ContentFolder, ReadonlyMap<string, readonly ContentPath[]>>();

/**
 * Where the article or page that a link names has gone, for a link in the file `from`: the only text of that name. Undefined when
 * there is none, or are several.
 */
export function findMovedText(
  folder: ContentFolder,
  path: ContentPath,
  from: ContentPath,
): string | undefined {
  const texts =
    textsByName.get(folder) ??
    groupBy([...findArticles(folder), ...findPages(folder)], (file) => nameOf(file).toLowerCase());
  textsByName.set(folder, texts);
  const [moved, ...others] = texts.get(nameOf(path).toLowerCase()) ?? [];
  return moved === undefined || others.length > 0 ? undefined : posix.relative(posix.dirname(from), moved);
}
