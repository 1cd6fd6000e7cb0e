import { readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashContent } from './content-hash.ts';

interface Known<Facts> {
  /** Size, mtime in nanoseconds, ctime and inode: while all stand, the bytes are the same. */
  stamp: string;
  hash: string;
  facts: Facts;
}

/** Remembers what was found in files, by path and content, so that a photo is decoded and hashed once in its life. */
export interface FileFacts<Facts> {
  /** Facts of a file: from memory if it is untouched or its bytes are known, else from `inspect`. */
  of(path: string): Promise<{ hash: string; facts: Facts }>;
  /** Writes what was asked for in this run, in one step; what was not asked for is forgotten. */
  save(): Promise<void>;
}

/**
 * Opens the memory kept in `<cacheDir>/<name>.json`; a damaged or missing file is an empty memory.
 * @param version changes when `inspect` changes what it finds
 */
export async function openFileFacts<Facts>(
  cacheDir: string,
  name: string,
  version: number,
  inspect: (bytes: Buffer, path: string) => Promise<Facts>,
): Promise<FileFacts<Facts>> {
  const file = join(cacheDir, `${name}.json`);
  const before = await readMemory<Facts>(file, version);
  const byHash = new Map(before.map(([, { hash, facts }]) => [hash, facts]));
  const byPath = new Map(before);
  const now = new Map<string, Known<Facts>>();
  let changed = false;
  return {
    async of(path) {
      const { size, mtimeNs, ctimeNs, ino } = statSync(path, { bigint: true });
      const stamp = `${size}:${mtimeNs}:${ctimeNs}:${ino}`;
      const remembered = now.get(path) ?? byPath.get(path);
      if (remembered?.stamp === stamp) {
        now.set(path, remembered);
        return remembered;
      }
      changed = true;
      const bytes = readFileSync(path);
      const hash = hashContent(bytes);
      const known: Known<Facts> = { stamp, hash, facts: byHash.get(hash) ?? (await inspect(bytes, path)) };
      now.set(path, known);
      return known;
    },
    async save() {
      if (!changed && now.size === byPath.size) return;
      await mkdir(cacheDir, { recursive: true });
      const temporary = `${file}.${process.pid}.tmp`;
      await writeFile(temporary, JSON.stringify({ version, files: [...now] }));
      await rename(temporary, file);
    },
  };
}

async function readMemory<Facts>(file: string, version: number): Promise<[string, Known<Facts>][]> {
  try {
    const memory = JSON.parse(await readFile(file, 'utf8')) as {
      version: number;
      files: [string, Known<Facts>][];
    };
    return memory.version === version ? memory.files : [];
  } catch {
    return [];
  }
}
