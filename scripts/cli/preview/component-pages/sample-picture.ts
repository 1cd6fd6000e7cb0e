import sharp from 'sharp';
import { makePicture } from '../../../../layouts/sample-props.ts';
import type { Picture } from '../../../render/picture.ts';

/** Where the pictures of the component pages stand; the file's name says the size in pixels. */
const FOLDER = '/_mau/anh/';
const NAME = /^\/_mau\/anh\/([1-9]\d{0,3})x([1-9]\d{0,3})\.(avif|jpg)$/;

/** A picture of this size in pixels, whose file is drawn when it is asked for. */
export function samplePicture(width: number, height: number, words: Partial<Picture> = {}): Picture {
  const base = `${FOLDER}${width}x${height}`;
  return makePicture({
    avif: `${base}.avif ${width}w`,
    jpeg: `${base}.jpg ${width}w`,
    src: `${base}.jpg`,
    width,
    height,
    colour: 23,
    ...words,
  });
}

/** Draws the picture that stands at an address: hills in the colours of the masthead. Undefined for any other address. */
export async function drawSamplePicture(
  path: string,
): Promise<{ extension: string; body: Buffer } | undefined> {
  const [, width, height, format] = NAME.exec(path) ?? [];
  if (format === undefined) return undefined;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 12 8" preserveAspectRatio="xMidYMid slice">
<path fill="#e8d9bf" d="M-20-20h60v60h-60z"/><circle cx="9" cy="2.2" r=".8" fill="#a31621"/>
<path fill="#b5aa9c" d="M-9 8l7-6 5 4 3-3 6 5v20h-21z"/><path fill="#5a524a" d="M-9 8l10-3 4 2 4-3 9 4v20h-27z"/></svg>`;
  const image = sharp(Buffer.from(drawing));
  // A drawing for the eye alone: the quickest encoding will do.
  const encoded = format === 'avif' ? image.avif({ effort: 0 }) : image.jpeg();
  return { extension: `.${format}`, body: await encoded.toBuffer() };
}
