import { extname } from 'node:path';
import { type FileKind, findFileKind } from './file-kind.ts';
import { loadImageEngine } from './image-engine.ts';
import { describePhoto } from './photo-messages.ts';
import { findDominantColour } from './placeholder-colours.ts';
import type { Refusal } from '../problem.ts';

/** What the archive knows of a photo without its bytes. */
export interface PhotoFacts {
  /** Pixels, after EXIF orientation. */
  width: number;
  height: number;
  /** Index of the placeholder colour. */
  colour: number;
}

/** Largest photo that is decoded, in pixels. */
const MAX_PHOTO_PIXELS = 100_000_000;

/** How a photo that was accepted is opened: what was let pass then is no reason to stop later. */
export const ACCEPTED = { failOn: 'none', limitInputPixels: MAX_PHOTO_PIXELS } as const;

/** Largest photo that is read, in bytes. */
export const MAX_PHOTO_BYTES = 60 * 1024 ** 2;

/** How files of each kind that is decoded may be called. */
const EXTENSIONS: Partial<Record<FileKind, readonly [usual: string, ...others: string[]]>> = {
  jpeg: ['.jpg', '.jpeg', '.jpe', '.jfif'],
  png: ['.png'],
  webp: ['.webp'],
  avif: ['.avif'],
};

// Faults in the file that leave the picture whole: phones write the first, old drawing programs the others.
const HARMLESS = /Invalid SOS parameters|extraneous bytes before marker|iCCP|sRGB profile/;

const SAMPLE_SIDE = 32;

/** The usual extension of photos of a kind, `.jpg`; undefined for a kind that is not decoded. */
export function photoExtension(kind: FileKind): string | undefined {
  return EXTENSIONS[kind]?.[0];
}

/**
 * Decodes a photo to the last byte and describes it. Whatever the bytes, it gives facts or a problem and doesn't
 * throw.
 * @param name the file's name or path; its extension must agree with what the file holds
 */
export async function inspectPhoto(bytes: Buffer, name: string): Promise<PhotoFacts | Refusal> {
  if (bytes.length === 0) return broken(describePhoto.empty());
  if (bytes.length > MAX_PHOTO_BYTES)
    return unsupported(describePhoto.tooManyBytes(bytes.length, MAX_PHOTO_BYTES));
  const kind = findFileKind(bytes);
  if (kind === 'heic') return unsupported(describePhoto.heic());
  if (kind === 'lfs') return broken(describePhoto.keptElsewhere());
  const extensions = EXTENSIONS[kind];
  if (extensions === undefined) return unsupported(describePhoto.unsupported(kind));
  if (!extensions.includes(extname(name).toLowerCase()))
    return unsupported(describePhoto.mislabelled(kind, extensions[0]));
  try {
    return await decodePhoto(bytes);
  } catch {
    return broken(describePhoto.broken());
  }
}

async function decodePhoto(bytes: Buffer): Promise<PhotoFacts | Refusal> {
  const open = await loadImageEngine();
  const {
    width: storedWidth,
    height: storedHeight,
    autoOrient,
  } = await open(bytes, { limitInputPixels: false }).metadata();
  if (storedWidth * storedHeight > MAX_PHOTO_PIXELS)
    return unsupported(describePhoto.tooManyPixels(storedWidth, storedHeight, MAX_PHOTO_PIXELS));
  const stored = { width: storedWidth, height: storedHeight };
  const { data, info } = await samplePixels(bytes, stored, 'warning').catch((error: unknown) => {
    if (HARMLESS.test(String(error))) return samplePixels(bytes, stored, 'error');
    throw error;
  });
  const { width, height } = autoOrient;
  return { width, height, colour: findDominantColour(data, info.channels) };
}

/** A few pixels of the whole photo: all of it is read, but a JPEG is decoded small. */
async function samplePixels(
  bytes: Buffer,
  stored: { width: number; height: number },
  failOn: 'warning' | 'error',
) {
  const open = await loadImageEngine();
  const image = open(bytes, { failOn, limitInputPixels: MAX_PHOTO_PIXELS });
  // Decoded small, a JPEG of any other height is not read to its last rows; a part of it is not decoded small.
  if (stored.height % 8 > 0) image.extract({ left: 0, top: 0, ...stored });
  return image
    .flatten({ background: '#ffffff' })
    .resize(SAMPLE_SIDE, SAMPLE_SIDE, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
}

function broken(message: string): Refusal {
  return { code: 'image-broken', message };
}

function unsupported(message: string): Refusal {
  return { code: 'image-unsupported', message };
}
