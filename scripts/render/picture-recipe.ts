import { createHash } from 'node:crypto';

/** How photos are encoded. Any change here gives every picture a new address, so no cache serves an old one. */
export const PICTURE_RECIPE = {
  /** Raised when the same settings come to give other bytes, for example with a new encoder. */
  version: 1,
  /** Pixels; a narrower photo also has its own width. */
  widths: [320, 480, 640, 960, 1280],
  /** libheif writes no side longer than this. */
  longestSide: 16_384,
  /** What shows through transparent pixels. */
  background: '#ffffff',
  /** By width: larger sizes go to dense screens, where coarser pixels are not seen. */
  avif: { effort: 2, quality: { 320: 60, 480: 57, 640: 54, 960: 48, 1280: 46 } },
  jpeg: { quality: { 320: 72, 480: 70, 640: 68, 960: 62, 1280: 60 } },
} as const;

const RECIPE_KEY = createHash('sha256').update(JSON.stringify(PICTURE_RECIPE)).digest('hex');

/** Names a photo's pictures: from the photo's bytes and the recipe, 32 hex digits. */
export function pictureKey(photoHash: string): string {
  return createHash('sha256').update(RECIPE_KEY).update(photoHash).digest('hex').slice(0, 32);
}
