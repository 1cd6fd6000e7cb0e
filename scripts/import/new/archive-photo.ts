import { readFileSync, statSync } from 'node:fs';
import { findFileKind } from '../../content/files/file-kind.ts';
import { loadImageEngine } from '../../content/files/image-engine.ts';
import {
  inspectPhoto,
  MAX_PHOTO_BYTES,
  ACCEPTED,
  photoExtension,
} from '../../content/files/inspect-photo.ts';
import { describePhoto } from '../../content/files/photo-messages.ts';
import { readExif } from './photo-folder.ts';

/** A photo as the archive keeps it. */
export interface ArchivePhoto {
  bytes: Buffer;
  extension: string;
  /** Size of the file that it came from, where it was made smaller. */
  shrunkFrom?: number;
}

/** Heavier originals stay out of the archive's history. */
const HEAVIEST_KEPT = 4 * 1024 ** 2;
const LONGEST_SIDE = 2560;
const QUALITY = 90;

/**
 * Reads a photo for the archive. One that is light, upright and tells no place stays as it is, to the byte; any other is
 * written anew as an upright JPEG without its camera's notes, at most 2,560 pixels long where it was over 4 MB.
 * @returns the photo, or in Vietnamese why it cannot be used
 */
export async function makeArchivePhoto(path: string): Promise<ArchivePhoto | { refused: string }> {
  const size = statSync(path).size;
  if (size > MAX_PHOTO_BYTES) return { refused: describePhoto.tooManyBytes(size, MAX_PHOTO_BYTES) };
  const bytes = readFileSync(path);
  const extension = photoExtension(findFileKind(bytes)) ?? '';
  const facts = await inspectPhoto(bytes, `x${extension}`);
  if ('code' in facts) return { refused: facts.message };
  const isHeavy = size > HEAVIEST_KEPT;
  if (!isHeavy && !(await needsRewriting(bytes))) return { bytes, extension };
  const written = await rewrite(bytes, isHeavy ? LONGEST_SIDE : undefined);
  return { bytes: written, extension: '.jpg', ...(isHeavy && { shrunkFrom: size }) };
}

/** Whether a photo lies on its side, or tells where it was taken. */
async function needsRewriting(bytes: Buffer): Promise<boolean> {
  const open = await loadImageEngine();
  const { orientation = 1, exif, xmp } = await open(bytes, { limitInputPixels: false }).metadata();
  if (orientation > 1 || xmp?.includes('GPS') === true) return true;
  if (exif === undefined) return false;
  try {
    return Object.keys(await readExif(exif)).some((tag) => tag.startsWith('GPS'));
  } catch {
    return true;
  }
}

async function rewrite(bytes: Buffer, longest: number | undefined): Promise<Buffer> {
  const open = await loadImageEngine();
  const upright = open(bytes, ACCEPTED).autoOrient().flatten({ background: '#ffffff' });
  const sized =
    longest === undefined
      ? upright
      : upright.resize(longest, longest, { fit: 'inside', withoutEnlargement: true });
  return sized.jpeg({ quality: QUALITY }).toBuffer();
}
