import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Photo } from '../../content/archive.ts';
import { ContentChanged } from '../../content/disk/content-changed.ts';
import type { ContentFolder } from '../../content/disk/content-folder.ts';
import { hashContent } from '../../content/disk/content-hash.ts';

/** Reads the bytes of a photo. @throws ContentChanged when they are no longer what they were when the photo was inspected */
export async function readPhoto({ file, hash }: Photo, folder: ContentFolder): Promise<Buffer> {
  const bytes = await readFile(folder.files.get(file) ?? join(folder.root, file));
  if (hashContent(bytes) !== hash) throw new ContentChanged(file);
  return bytes;
}
