import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashContent } from '../../content/disk/content-hash.ts';
import { ensureFolder } from '../../content/disk/ensure-folder.ts';
import type { EncodedFile } from '../../render/encode-photo.ts';
import type { PictureFile } from '../../render/picture.ts';
import { findAbandoned } from '../output/abandoned.ts';

/** Encoded pictures that outlive the output folder: one folder for each photo, by its picture key. */
export interface PictureCache {
  /** Where a file of a photo is kept. */
  pathOf(key: string, file: PictureFile): string;
  /** Whether all files of a photo are kept with the bytes that were stored; a file may rot, or be shortened by a copy. */
  holds(key: string, files: readonly PictureFile[]): boolean;
  /** Keeps all files of a photo in one step: killed at any moment, it leaves either all or none. */
  store(key: string, files: readonly EncodedFile[]): Promise<void>;
}

/** Holds the hash of each picture beside it, by the picture's name. */
const HASHES = 'hashes.json';

/** Opens the pictures below a cache folder, and clears away what killed processes left half-written. */
export async function openPictureCache(cacheDir: string): Promise<PictureCache> {
  const root = join(cacheDir, 'pictures');
  ensureFolder(root);
  await removeAbandoned(root);
  const pathOf = (key: string, file: PictureFile) => join(root, key, nameOf(file));
  return {
    pathOf,
    holds(key, files) {
      try {
        const hashes = JSON.parse(readFileSync(join(root, key, HASHES), 'utf8')) as Record<string, string>;
        return files.every((file) => hashes[nameOf(file)] === hashContent(readFileSync(pathOf(key, file))));
      } catch {
        return false;
      }
    },
    async store(key, files) {
      const folder = join(root, key);
      const temporary = `${folder}.${process.pid}.tmp`;
      try {
        await mkdir(temporary, { recursive: true });
        for (const file of files) await writeFile(join(temporary, nameOf(file)), file.bytes, { flush: true });
        const hashes = files.map((file) => [nameOf(file), hashContent(file.bytes)]);
        await writeFile(join(temporary, HASHES), JSON.stringify(Object.fromEntries(hashes)), { flush: true });
        await rm(folder, { recursive: true, force: true });
        await rename(temporary, folder);
      } catch (error) {
        await rm(temporary, { recursive: true, force: true });
        // Another build kept the same photo in the meantime.
        if (!isTaken(error)) throw error;
      }
    },
  };
}

function nameOf({ width, format }: Pick<PictureFile, 'width' | 'format'>): string {
  return `${width}.${format}`;
}

function isTaken(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOTEMPTY' || code === 'EEXIST';
}

async function removeAbandoned(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (findAbandoned(name) !== undefined) await rm(join(root, name), { recursive: true, force: true });
  }
}
