import { createHash } from 'node:crypto';

/** How photos are encoded. Any change here gives every picture a new address, so that no cache serves an old one. */
export const PICTURE_RECIPE = {
  /** Raised when the same settings come to give other bytes, for example with a new encoder. */
  version: 1,
  /** Pixels; a narrower photo has its own width as its last. */
  widths: [320, 480, 640, 960, 1280],
  /** libheif writes no side longer than this. */
  longestSide: 16_384,
  /** What shows through transparent pixels. */
  background: '#ffffff',
  /** Sizes up to this width are for phones, and keep to each format's budget while its lowest quality allows. */
  budgetWidth: 960,
  qualityStep: 12,
  // A quality that is surely too heavy is not tried: the bytes of a photo's pictures grow at least with this power of the width
  // (the least of 14 photos was 0.88), and one step down leaves at least this part of them (the least was 0.55).
  leastGrowth: 0.8,
  leastKept: 0.5,
  // Larger sizes go to denser screens, where coarser pixels are not seen.
  avif: {
    effort: 2,
    chromaSubsampling: '4:2:0',
    quality: { 320: 60, 480: 58, 640: 56, 960: 52, 1280: 48 },
    lowestQuality: 28,
    budgetBytes: 25 * 1024,
  },
  jpg: {
    quality: { 320: 74, 480: 72, 640: 70, 960: 64, 1280: 60 },
    lowestQuality: 40,
    budgetBytes: 40 * 1024,
  },
} as const;

const RECIPE_KEY = createHash('sha256').update(JSON.stringify(PICTURE_RECIPE)).digest('hex');

/** Names a photo's pictures: from the photo's bytes and the recipe, 32 hex digits. */
export function pictureKey(photoHash: string): string {
  return createHash('sha256').update(RECIPE_KEY).update(photoHash).digest('hex').slice(0, 32);
}
