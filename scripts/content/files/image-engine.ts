import type sharp from 'sharp';

/** The image library; typed as the function that opens an image. */
export type ImageEngine = typeof sharp;

let engine: Promise<ImageEngine> | undefined;

/**
 * Loads the image library when the first image needs it: most builds meet only photos that they know. Each call runs
 * on one thread, because the bytes of an AVIF depend on how many wrote it, and nothing decoded is kept.
 */
export function loadImageEngine(): Promise<ImageEngine> {
  engine ??= import('sharp').then(({ default: open }) => {
    open.concurrency(1);
    open.cache(false);
    return open;
  });
  return engine;
}
