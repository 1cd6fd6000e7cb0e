import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { MANIFEST_PATH } from '../build/output/manifest.ts';
import { UsageError } from '../content/usage-error.ts';
import { fetchFile, isWebAddress } from './fetch-file.ts';

/** Where a built site stands: a folder, or a web address. */
export interface Place {
  /** As people name it, ending in a slash. */
  name: string;
  /**
   * Gives the bytes of a file of the site.
   * @param path below the output folder: `2021/08/slug/index.html`
   * @returns undefined when there is no such file
   * @throws UsageError when the place cannot be read
   */
  read(path: string): Promise<Buffer | undefined>;
  /** The paths of all files, in no order; absent for a web address, which cannot be asked. */
  list?(): string[];
  /** The other releases that stand beside this one; absent for a web address. */
  listReleases?(): Place[];
}

/** As `receive.sh` names them. */
const RELEASE = /^\d{6,}-[\w-]+$/;

/**
 * Opens what an option names: a folder, the `manifest.json` in it, or the same at a web address.
 * @throws UsageError when there is no such folder, or what begins like an address is none
 */
export function openPlace(where: string): Place {
  const folder = basename(where) === MANIFEST_PATH ? dirname(where) : where;
  const base = folder.replace(/\/?$/, '/');
  if (/^https?:/.test(where) && !isWebAddress(where))
    throw new UsageError(`"${where}" không phải là một địa chỉ web`);
  if (isWebAddress(where)) return { name: base, read: (path) => fetchFile(base, path) };
  if (!statSync(resolve(base), { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`Không có thư mục ${base}`);
  return {
    name: base,
    read: (path) => readIfThere(join(base, path)),
    list: () => listFiles(base),
    listReleases: () => listReleases(base),
  };
}

/** What stands beside a release, or beside that which a link such as `current` leads to. */
function listReleases(base: string): Place[] {
  const own = realpathSync(base);
  const folder = dirname(own);
  if (basename(folder) !== 'releases' || !RELEASE.test(basename(own))) return [];
  return readdirSync(folder)
    .filter((name) => RELEASE.test(name) && name !== basename(own))
    .map((name) => openPlace(join(folder, name)));
}

// Of thousands of small files each is read sooner than it could be waited for.
async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) return undefined;
    throw new UsageError(`Không đọc được ${file} (${code})`, { cause: error });
  }
}

function listFiles(root: string): string[] {
  const files: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else files.push(path);
    }
  };
  walk('');
  return files;
}
