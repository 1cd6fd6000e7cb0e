import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { ContentPath } from '../../text/brands.ts';
import type { ContentFolder } from './content-folder.ts';

/** So many files are read before git is asked: an editor changes a few, a checkout touches all. */
const FEW = 100;

const MOST_OUTPUT = 2 ** 30;

interface Asked {
  times: number;
  /** Path on disk, from the content folder → name of the blob; absent until git is asked. */
  blobs?: ReadonlyMap<string, string>;
}

const askedFor = new WeakMap<ContentFolder, Asked>();

/**
 * Names the git blob that a file was checked out from, where git knows without reading it that it was not touched since. Undefined
 * where it was, where git doesn't look after it or a filter (LFS) wrote it, and for the first files that are asked for. Line ends
 * may differ from the blob's, and with them the size.
 */
export function findBlob(folder: ContentFolder, path: ContentPath): string | undefined {
  const asked = askedFor.get(folder) ?? { times: 0 };
  askedFor.set(folder, asked);
  asked.times += 1;
  if (asked.times <= FEW) return undefined;
  asked.blobs ??= readBlobNames(folder.root);
  return asked.blobs.get((folder.files.get(path) ?? '').slice(folder.root.length + 1));
}

/** The name that git gives to a blob of these bytes: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export function nameBlob(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Blobs of the files below a folder that stand as they were checked out; none where there is no git. */
function readBlobNames(root: string): Map<string, string> {
  const ask = (words: readonly string[], input?: string) =>
    execFileSync('git', words, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: MOST_OUTPUT,
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(input === undefined ? {} : { input }),
    }).split('\0');
  try {
    const blobs = new Map(ask(['ls-files', '-s', '-v', '-z', '--', '.']).flatMap(readEntry));
    // Compares sizes and times, and reads nothing.
    for (const path of ask(['diff-files', '--name-only', '-z', '--relative', '--', '.'])) blobs.delete(path);
    const filters = ask(['check-attr', '-z', '--stdin', 'filter'], [...blobs.keys()].join('\0'));
    for (let index = 0; index + 2 < filters.length; index += 3) {
      if (filters[index + 2] !== 'unspecified') blobs.delete(filters[index] ?? '');
    }
    return blobs;
  } catch {
    return new Map();
  }
}

/**
 * Reads an entry of `git ls-files -s -v`: `H 100644 <blob> 0\t<path>`. Only H says that git compares the file with its entry; 0 is
 * no side of a conflict, and other modes are no files.
 */
function readEntry(entry: string): [path: string, blob: string][] {
  const [, blob, path] = /^H 100(?:644|755) ([0-9a-f]+) 0\t(.+)$/s.exec(entry) ?? [];
  return blob === undefined || path === undefined ? [] : [[path, blob]];
}
