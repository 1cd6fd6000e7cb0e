import { readFile } from 'node:fs/promises';
import type { Photo } from '../../content/archive.ts';
import type { ContentFolder } from '../../content/disk/content-folder.ts';
import type { PictureFile } from '../../render/picture.ts';
import { pictureKey } from '../../render/picture-recipe.ts';
import { keepPictures } from './encode-photos.ts';
import { openPictureCache } from './picture-cache.ts';

/** Makes the function that gives one picture of a photo, all of whose pictures are encoded into the cache when the first is asked for. */
export function createPictureReader({
  folder,
  cacheDir,
}: {
  folder: ContentFolder;
  cacheDir: string;
}): (photo: Photo, file: PictureFile) => Promise<Uint8Array> {
  // Opened when the first picture is asked for: it looks through all that it holds.
  let cache: ReturnType<typeof openPictureCache> | undefined;
  const kept = new Map<string, Promise<unknown>>();
  return async (photo, file) => {
    const pictures = await (cache ??= openPictureCache(cacheDir));
    const key = pictureKey(photo.hash);
    const keeping = kept.get(key) ?? keepPictures(key, photo, { cache: pictures, cacheDir, folder });
    kept.set(key, keeping);
    await keeping;
    return readFile(pictures.pathOf(key, file));
  };
}
