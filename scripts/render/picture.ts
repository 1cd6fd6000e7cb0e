import type { Photo } from '../content/archive.ts';
import { toUrl, type Url } from '../text/brands.ts';
import { slugify } from '../text/slug.ts';
import { PICTURE_RECIPE, pictureKey } from './picture-recipe.ts';

/** A photo as a page shows it: every size has its address before its bytes are made. */
export interface Picture {
  /** `srcset` of the AVIF files: `/anh/name-hash-320.avif 320w, …`. */
  avif: string;
  /** `srcset` of the JPEG files. */
  jpeg: string;
  /** The JPEG for browsers without `srcset`. */
  src: string;
  /** Pixels of the largest size, after EXIF orientation. */
  width: number;
  height: number;
  /** Index of the placeholder colour, 0 to 31: class `mau-<n>`. */
  colour: number;
  alt: string;
  caption?: string;
  credit?: string;
}

/** One file of a picture; sizes in pixels. */
export interface PictureFile {
  url: Url;
  width: number;
  height: number;
  format: PictureFormat;
}

export type PictureFormat = 'avif' | 'jpg';

/** What decides a picture's files. */
export type PictureSource = Pick<Photo, 'file' | 'hash' | 'width' | 'height'>;

const FALLBACK_WIDTH = 960;

/** A photo with its addresses and words; the same for every page that shows it. */
export function describePicture(photo: Photo): Picture {
  const widths = pictureWidths(photo);
  const base = addressBase(photo);
  const width = widths.at(-1) ?? photo.width;
  return {
    avif: srcset(base, widths, 'avif'),
    jpeg: srcset(base, widths, 'jpg'),
    src: `${base}-${widths.findLast((candidate) => candidate <= FALLBACK_WIDTH) ?? width}.jpg`,
    width,
    height: heightAt(photo, width),
    colour: photo.colour,
    alt: photo.alt ?? '',
    ...(photo.caption === undefined ? {} : { caption: photo.caption }),
    ...(photo.credit === undefined ? {} : { credit: photo.credit }),
  };
}

/** Every file that a photo's pictures need, from the narrowest; the JPEG of a width after its AVIF. */
export function pictureFiles(photo: PictureSource): PictureFile[] {
  const base = addressBase(photo);
  return pictureWidths(photo).flatMap((width) =>
    (['avif', 'jpg'] as const).map((format) => ({
      url: toUrl(`${base}-${width}.${format}`),
      width,
      height: heightAt(photo, width),
      format,
    })),
  );
}

/** The JPEG of a photo's largest size, for a link to it. */
export function largestPicture(photo: PictureSource): Url {
  return toUrl(`${addressBase(photo)}-${pictureWidths(photo).at(-1)}.jpg`);
}

/** Widths in pixels, ascending; the last is the photo's own or the recipe's largest. */
function pictureWidths({ width, height }: PictureSource): number[] {
  const { widths, longestSide } = PICTURE_RECIPE;
  const possible = Math.max(Math.min(width, Math.floor((longestSide * width) / height)), 1);
  const largest = Math.min(possible, Math.max(...widths));
  return [...widths.filter((candidate) => candidate < largest), largest];
}

function heightAt({ width, height }: PictureSource, at: number): number {
  return Math.max(Math.round((height * at) / width), 1);
}

const bases = new WeakMap<PictureSource, string>();

/** The name of a photo's file as the addresses of its pictures have it. */
export function pictureName(file: string): string {
  return slugify(file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')) || 'anh';
}

/** `/anh/<name>-<hash>`: folding a name and hashing are most of the work, and a photo is on many lists. */
function addressBase(photo: PictureSource): string {
  let base = bases.get(photo);
  if (base === undefined) {
    base = `/anh/${pictureName(photo.file)}-${pictureKey(photo.hash).slice(0, 10)}`;
    bases.set(photo, base);
  }
  return base;
}

function srcset(base: string, widths: readonly number[], format: PictureFormat): string {
  return widths.map((width) => `${base}-${width}.${format} ${width}w`).join(', ');
}
