import { posix } from 'node:path';
import type { ContentPath } from '../text/brands.ts';
import type { ContentFolder } from './content-folder.ts';

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
