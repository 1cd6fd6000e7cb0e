import { statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EncodedFile } from '../render/encode-photo.ts';
import type { PictureFile } from '../render/picture.ts';

/** Encoded pictures that outlive the output folder: one folder for each photo, by its picture key. */
export interface PictureCache {
  /** Where a file of a photo is kept. */
  pathOf(key: string, file: PictureFile): string;
  /** Whether all files of a photo are kept, and none of them is empty. */
  holds(key: string, files: readonly PictureFile[]): boolean;
  /** Keeps all files of a photo in one step: killed at any moment, it leaves either all or none. */
  store(key: string, files: readonly EncodedFile[]): Promise<void>;
}

const TEMPORARY = /\.(\d+)\.tmp$/;

/** Opens the pictures below a cache folder, and clears away what killed processes left half-written. */
export async function openPictureCache(cacheDir: string): Promise<PictureCache> {
  const root = join(cacheDir, 'pictures');
  await mkdir(root, { recursive: true });
  await removeAbandoned(root);
  const pathOf = (key: string, { width, format }: PictureFile) => join(root, key, `${width}.${format}`);
  return {
    pathOf,
    holds: (key, files) =>
      files.every((file) => (statSync(pathOf(key, file), { throwIfNoEntry: false })?.size ?? 0) > 0),
    async store(key, files) {
      const folder = join(root, key);
      const temporary = `${folder}.${process.pid}.tmp`;
      try {
        await mkdir(temporary, { recursive: true });
        for (const { width, format, bytes } of files)
          await writeFile(join(temporary, `${width}.${format}`), bytes, { flush: true });
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

function isTaken(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOTEMPTY' || code === 'EEXIST';
}

async function removeAbandoned(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const owner = TEMPORARY.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner)))
      await rm(join(root, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
