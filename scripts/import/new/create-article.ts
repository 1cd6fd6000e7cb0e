import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArchivePhoto } from './archive-photo.ts';
import { findPlace } from '../article-place.ts';
import { type BlankArticle, writeBlankArticle } from './blank-article.ts';
import { describeNew } from './new-article-messages.ts';
import type { FolderPhoto } from './photo-folder.ts';
import { refuseOutside, SaveError, writeIfAbsent } from '../write/save-article.ts';
import { makeWholeFolder } from './whole-folder.ts';

/** What a new article is to be made of. */
export interface NewArticle extends Omit<BlankArticle, 'photos'> {
  /** In the order of the article; without any, the article is a file of its own. */
  photos: readonly FolderPhoto[];
}

export interface CreateOptions {
  contentDir: string;
  /** Ids that articles have already, wherever their files are. */
  ids: ReadonlySet<string>;
  /** Called when so many photos are done. */
  onPhoto(done: number): void;
  /** Stops between two photos; nothing stays behind. */
  signal: AbortSignal;
}

export interface CreatedArticle {
  /** Path from the content folder. */
  file: string;
  id: string;
  /** Whether the plain address was another article's. */
  isNumbered: boolean;
  /** Sizes in bytes; `before` where the photo was made smaller. */
  taken: { from: string; name: string; sizes: { before?: number; after: number } }[];
  refused: { from: string; reason: string }[];
}

/**
 * Writes a new article with its photos, all at once. Nothing that is there already is touched.
 * @throws SaveError when its place cannot be written, or none of the photos can be used
 */
export async function createArticle(article: NewArticle, options: CreateOptions): Promise<CreatedArticle> {
  const { contentDir } = options;
  const { title, date, photos } = article;
  const isTaken = (file: string) =>
    options.ids.has(toId(file)) ||
    existsSync(join(contentDir, file)) ||
    existsSync(join(contentDir, toFolder(file)));
  const file = findPlace({ title, date, isKnown: true, hasFiles: photos.length > 0 }, isTaken);
  const id = toId(file);
  const created: CreatedArticle = {
    file,
    id,
    isNumbered: id !== toId(findPlace({ title, date, isKnown: true, hasFiles: false }, () => false)),
    taken: [],
    refused: [],
  };
  refuseOutside(contentDir, file);
  if (photos.length === 0) {
    const path = join(contentDir, file);
    const text = writeBlankArticle({ ...article, photos: [] });
    if (!writeIfAbsent(path, Buffer.from(text))) throw new SaveError(describeNew.placeTaken(path));
    return created;
  }
  await makeWholeFolder(join(contentDir, toFolder(file)), async (folder) => {
    await takePhotos(photos, { ...options, folder, created });
    const names = created.taken.map(({ name }) => name);
    writeFileSync(join(folder, 'index.md'), writeBlankArticle({ ...article, photos: names }));
  });
  return created;
}

/** Writes the photos under the article's name and a number. */
async function takePhotos(
  photos: readonly FolderPhoto[],
  { folder, created, onPhoto, signal }: CreateOptions & { folder: string; created: CreatedArticle },
): Promise<void> {
  const { taken, refused } = created;
  const slug = created.id.replace(/^.*\//, '');
  for (const [index, { path, name: from }] of photos.entries()) {
    signal.throwIfAborted();
    const photo = await makeArchivePhoto(path);
    if ('refused' in photo) refused.push({ from, reason: photo.refused });
    else {
      const name = `${slug}-${taken.length + 1}${photo.extension}`;
      writeFileSync(join(folder, name), photo.bytes);
      const before = photo.shrunkFrom;
      taken.push({
        from,
        name,
        sizes: { after: photo.bytes.length, ...(before !== undefined && { before }) },
      });
    }
    onPhoto(index + 1);
  }
  if (taken.length > 0) return;
  throw new SaveError(
    describeNew.noUsablePhotos(refused.map(({ from, reason }) => describeNew.photoRefused(from, reason))),
  );
}

function toFolder(file: string): string {
  return file.replace(/(?:\/index)?\.md$/, '');
}

function toId(file: string): string {
  return toFolder(file).replace(/^articles\//, '');
}
