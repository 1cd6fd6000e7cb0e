import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parse } from 'exifr';
import { type FileKind, findFileKind } from '../../content/files/file-kind.ts';
import { loadImageEngine } from '../../content/files/image-engine.ts';
import { UsageError } from '../../content/usage-error.ts';
import { compareVietnamese } from '../../text/order.ts';
import { describeNew } from './new-article-messages.ts';

/** A photo of a folder, and when its camera says that it was taken: `2021:08:26 15:32:45.120`, local time. */
export interface FolderPhoto {
  path: string;
  name: string;
  takenAt?: string;
}

export interface PhotoFolder {
  /** In the order in which they were taken; those whose camera says nothing follow by name. */
  photos: FolderPhoto[];
  /** Names of files that are no photos. */
  others: string[];
}

const HEAD_BYTES = 1024;
const PHOTO_NAME = /^\.(?:jpe?g|jpe|jfif|png|webp|avif|heic|heif)$/i;
const PHOTO_KINDS: ReadonlySet<FileKind> = new Set(['jpeg', 'png', 'webp', 'avif', 'heic']);
/** What systems leave in folders. */
const SYSTEM_FILE = /^(?:\..*|thumbs\.db|desktop\.ini)$/i;
const EXIF_MOMENT = /^(?!0000)\d{4}:\d\d:\d\d \d\d:\d\d:\d\d$/;

/**
 * Finds the photos of a folder, by their names or by what they hold; folders inside it are passed over.
 * @throws UsageError when there is no such folder, or no photo in it
 */
export async function findPhotos(folder: string): Promise<PhotoFolder> {
  const photos: FolderPhoto[] = [];
  const others: string[] = [];
  for (const name of listFiles(folder)) {
    const path = join(folder, name);
    if (PHOTO_NAME.test(extname(name)) || PHOTO_KINDS.has(readKind(path)))
      photos.push({ path, name, ...(await readMoment(path)) });
    else others.push(name);
  }
  if (photos.length === 0) throw new UsageError(describeNew.noPhotos(folder));
  return { photos: photos.sort(comparePhotos), others: others.sort(compareVietnamese) };
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter(
      (name) =>
        !SYSTEM_FILE.test(name) && statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true,
    );
  } catch (error) {
    throw new UsageError(describeNew.noPhotoFolder(folder, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

function readKind(path: string): FileKind {
  const head = Buffer.alloc(HEAD_BYTES);
  try {
    const file = openSync(path, 'r');
    try {
      return findFileKind(head.subarray(0, readSync(file, head)));
    } finally {
      closeSync(file);
    }
  } catch {
    return 'unknown';
  }
}

/** A photo that cannot be opened has no moment; why it cannot is told when it is prepared. */
async function readMoment(path: string): Promise<{ takenAt?: string }> {
  try {
    const open = await loadImageEngine();
    const { exif } = await open(path, { limitInputPixels: false }).metadata();
    const tags = exif === undefined ? {} : await readExif(exif);
    const moment = [tags['DateTimeOriginal'], tags['CreateDate']].find(
      (value): value is string => typeof value === 'string' && EXIF_MOMENT.test(value),
    );
    const fraction = /^\d+/.exec(String(tags['SubSecTimeOriginal'] ?? ''))?.[0] ?? '0';
    return moment === undefined ? {} : { takenAt: `${moment}.${fraction}` };
  } catch {
    return {};
  }
}

/**
 * The tags of an EXIF block, with those of place: https://www.cipa.jp/std/documents/e/DC-008-Translation-2019-E.pdf
 * @param exif as the image library gives it: `Exif\0\0`, then a TIFF file
 * @throws Error when the block is broken
 */
export async function readExif(exif: Buffer): Promise<Record<string, unknown>> {
  const tags: unknown = await parse(exif.subarray(6), { reviveValues: false, gps: true });
  return (tags ?? {}) as Record<string, unknown>;
}

function comparePhotos(a: FolderPhoto, b: FolderPhoto): number {
  if (a.takenAt !== b.takenAt) {
    if (a.takenAt === undefined) return 1;
    if (b.takenAt === undefined) return -1;
    return a.takenAt < b.takenAt ? -1 : 1;
  }
  return compareVietnamese(a.name, b.name);
}
