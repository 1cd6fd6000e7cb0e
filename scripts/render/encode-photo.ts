import type { Sharp } from 'sharp';
import { type ImageEngine, loadImageEngine } from '../content/image-engine.ts';
import { MAX_PHOTO_PIXELS } from '../content/inspect-photo.ts';
import { PICTURE_RECIPE } from './picture-recipe.ts';
import { type PictureFile, pictureFiles, type PictureFormat, type PictureSource } from './picture.ts';

/** One file of a picture with its bytes. */
export interface EncodedFile extends PictureFile {
  bytes: Buffer;
}

interface Pixels {
  data: Buffer;
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/**
 * Encodes every size of a photo after decoding it once: turned as EXIF says, in sRGB, on the recipe's background,
 * without any metadata. The same photo always gives the same bytes on one kind of processor.
 * @param source the bytes of the file that `photo` describes
 * @throws Error when the bytes are not that photo
 */
export async function encodePhoto(source: Buffer, photo: PictureSource): Promise<EncodedFile[]> {
  const open = await loadImageEngine();
  const files = pictureFiles(photo);
  const largest = files.at(-1);
  if (largest === undefined) return [];
  const pixels = await readPixels(
    open(source, { failOn: 'error', limitInputPixels: MAX_PHOTO_PIXELS })
      .autoOrient()
      .flatten({ background: PICTURE_RECIPE.background })
      .resize(largest.width, largest.height, { fit: 'fill' })
      .toColourspace('srgb'),
  );
  const encoded: EncodedFile[] = [];
  for (const size of files.filter(({ format }) => format === 'avif')) {
    const resized = await resizePixels(open, pixels, size);
    for (const file of files.filter(({ width }) => width === size.width))
      encoded.push({ ...file, bytes: await encodeWithinBudget(open, resized, file) });
  }
  return encoded;
}

async function readPixels(image: Sharp): Promise<Pixels> {
  const { data, info } = await image
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels as 1 | 3 } };
}

async function resizePixels(
  open: ImageEngine,
  { data, raw }: Pixels,
  { width, height }: PictureFile,
): Promise<Pixels> {
  if (width === raw.width) return { data, raw };
  return readPixels(open(data, { raw }).resize(width, height, { fit: 'fill' }));
}

/** Encodes at the quality of the width, and lower by steps while a picture for phones is too heavy. */
async function encodeWithinBudget(
  open: ImageEngine,
  pixels: Pixels,
  { width, format }: PictureFile,
): Promise<Buffer> {
  const { budgetWidth, qualityStep } = PICTURE_RECIPE;
  const { budgetBytes, lowestQuality } = PICTURE_RECIPE[format];
  let quality = qualityOf(width, format);
  for (;;) {
    const bytes = await encode(open, pixels, format, quality);
    const next = quality - qualityStep;
    if (width > budgetWidth || bytes.length <= budgetBytes || next < lowestQuality) return bytes;
    quality = next;
  }
}

function encode(
  open: ImageEngine,
  { data, raw }: Pixels,
  format: PictureFormat,
  quality: number,
): Promise<Buffer> {
  const { effort, chromaSubsampling } = PICTURE_RECIPE.avif;
  const image = open(data, { raw });
  if (format === 'avif') return image.avif({ quality, effort, chromaSubsampling }).toBuffer();
  return image.jpeg({ quality, mozjpeg: true }).toBuffer();
}

/** The quality of the narrowest width of the recipe that is not below the file's. */
function qualityOf(width: number, format: PictureFormat): number {
  const { widths } = PICTURE_RECIPE;
  const at = widths.find((candidate) => candidate >= width) ?? 1280;
  return PICTURE_RECIPE[format].quality[at];
}
