import type { Sharp } from 'sharp';
import { type ImageEngine, loadImageEngine } from '../content/files/image-engine.ts';
import { ACCEPTED } from '../content/files/inspect-photo.ts';
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
    open(source, ACCEPTED)
      .autoOrient()
      .flatten({ background: PICTURE_RECIPE.background })
      .resize(largest.width, largest.height, { fit: 'fill' })
      .toColourspace('srgb'),
  );
  const encoded: EncodedFile[] = [];
  const narrower: Partial<Record<PictureFormat, Encoding>> = {};
  for (const size of files.filter(({ format }) => format === 'avif')) {
    const resized = await resizePixels(open, pixels, size);
    for (const file of files.filter(({ width }) => width === size.width)) {
      const { format } = file;
      const encoding = await encodeWithinBudget(open, resized, { ...file, narrower: narrower[format] });
      narrower[format] = encoding;
      encoded.push({ ...file, bytes: encoding.bytes });
    }
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

/** A picture that was encoded, and how many steps below the quality of its width. */
interface Encoding {
  width: number;
  bytes: Buffer;
  steps: number;
}

interface EncodingSize extends Pick<PictureFile, 'width' | 'format'> {
  /** The next smaller picture of the photo in this format. */
  narrower: Encoding | undefined;
}

/** Encodes at the quality of the width, and lower by steps while a picture for phones is too heavy. */
async function encodeWithinBudget(open: ImageEngine, pixels: Pixels, size: EncodingSize): Promise<Encoding> {
  const { width, format } = size;
  const { budgetWidth, qualityStep } = PICTURE_RECIPE;
  const { budgetBytes, lowestQuality } = PICTURE_RECIPE[format];
  const quality = qualityOf(width, format);
  const mostSteps = width > budgetWidth ? 0 : Math.floor((quality - lowestQuality) / qualityStep);
  for (let steps = Math.min(mostSteps, findLeastSteps(size)); ; steps += 1) {
    const bytes = await encode(open, pixels, format, quality - steps * qualityStep);
    if (bytes.length <= budgetBytes || steps === mostSteps) return { width, bytes, steps };
  }
}

/** How many steps down a picture is surely too heavy, as far as the next smaller one tells. */
function findLeastSteps({ width, format, narrower }: EncodingSize): number {
  if (narrower === undefined) return 0;
  const { leastGrowth, leastKept } = PICTURE_RECIPE;
  const least = narrower.bytes.length * (width / narrower.width) ** leastGrowth;
  const excess = least / PICTURE_RECIPE[format].budgetBytes;
  return narrower.steps + (excess > 1 ? Math.ceil(Math.log(excess) / -Math.log(leastKept)) : 0);
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
