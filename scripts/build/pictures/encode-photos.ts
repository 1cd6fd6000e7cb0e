import { statSync } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Photo } from '../../content/archive.ts';
import type { ContentFolder } from '../../content/disk/content-folder.ts';
import { ensureFolder } from '../../content/disk/ensure-folder.ts';
import { encodePhoto } from '../../render/encode-photo.ts';
import type { Url } from '../../text/brands.ts';
import { type PictureFile, pictureFiles } from '../../render/picture.ts';
import { pictureKey } from '../../render/picture-recipe.ts';
import type { WrittenFolders } from '../build-folders.ts';
import { copyWhole } from '../output/copy-whole.ts';
import { openPictureCache, type PictureCache } from './picture-cache.ts';
import { readPhoto } from './read-photo.ts';
import { explainStorage } from '../output/storage-error.ts';

export interface EncodePhotosOptions extends WrittenFolders {
  folder: ContentFolder;
  /** Photos encoded at once, each on one thread. */
  lanes: number;
  /** Called after each photo whose pictures were missing from the output folder. */
  onProgress?: (done: number, total: number) => void;
}

/** A photo's bytes, and every missing file that is made of them. */
interface Job {
  key: string;
  photo: Photo;
  missing: Set<PictureFile>;
}

/**
 * Puts every picture of the photos into the output folder, encoding those that the cache doesn't hold. Stopped at any
 * moment, it leaves no half-written file, and the next run goes on with the photos that are left.
 * @returns how many photos were encoded, and how many files were put into the output folder
 * @throws StorageError when the disk takes no more; Error when a photo is no longer what it was when it was inspected
 */
export async function encodePhotos(
  photos: readonly Photo[],
  { folder, cacheDir, outDir, lanes, onProgress }: EncodePhotosOptions,
): Promise<{ encoded: number; files: number }> {
  const jobs = findJobs(photos, outDir);
  const report = { encoded: 0, files: 0 };
  if (jobs.length === 0) return report;
  const cache = await openPictureCache(cacheDir).catch((error: unknown) => {
    throw explainStorage(error, cacheDir);
  });
  const waiting = jobs.values();
  let done = 0;
  let failed = false;
  const runLane = async () => {
    for (const { key, photo, missing } of waiting) {
      if (failed) return;
      try {
        if (await keepPictures(key, photo, { cache, cacheDir, folder })) report.encoded += 1;
        for (const file of missing) await place(cache.pathOf(key, file), join(outDir, file.url), outDir);
      } catch (error) {
        failed = true;
        throw error;
      }
      report.files += missing.size;
      done += 1;
      onProgress?.(done, jobs.length);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, runLane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return report;
}

/** One job for each different photo with a file that is missing; two names of one photo are encoded once. */
function findJobs(photos: readonly Photo[], outDir: string): Job[] {
  const jobs = new Map<string, Job>();
  const seen = new Set<Url>();
  for (const photo of photos) {
    for (const file of pictureFiles(photo)) {
      if (seen.has(file.url) || isPlaced(join(outDir, file.url))) continue;
      seen.add(file.url);
      const key = pictureKey(photo.hash);
      const job = jobs.get(key) ?? { key, photo, missing: new Set() };
      jobs.set(key, job);
      job.missing.add(file);
    }
  }
  return [...jobs.values()];
}

/** An address holds the hash of what made the file, and files are put there whole: one that is there is right. */
function isPlaced(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * Makes sure that the cache holds a photo's pictures; tells whether they had to be encoded.
 * @throws StorageError when the disk takes no more; Error when the photo is no longer what it was when it was inspected
 */
export async function keepPictures(
  key: string,
  photo: Photo,
  { cache, cacheDir, folder }: { cache: PictureCache; cacheDir: string; folder: ContentFolder },
): Promise<boolean> {
  if (cache.holds(key, pictureFiles(photo))) return false;
  const files = await encodePhoto(await readPhoto(photo, folder), photo);
  await cache.store(key, files).catch((error: unknown) => {
    throw explainStorage(error, cacheDir);
  });
  return true;
}

/** Puts a cached file into the output folder in one step: as a second name of the same bytes, or as a copy. */
async function place(cached: string, target: string, outDir: string): Promise<void> {
  try {
    ensureFolder(dirname(target));
    await rm(target, { force: true });
    // Where the cache is on another disk.
    await link(cached, target).catch(() => copyWhole(cached, target));
  } catch (error) {
    throw explainStorage(error, outDir);
  }
}
