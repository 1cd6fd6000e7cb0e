import { expect, it } from 'vitest';
import { type FileKind, findFileKind } from './file-kind.ts';

function boxed(major: string, ...compatible: string[]): string {
  const size = 16 + 4 * compatible.length;
  return `\0\0\0${String.fromCharCode(size)}ftyp${major}\0\0\0\0${compatible.join('')}mdat`;
}

it.each<[name: string, kind: FileKind, latin1: string]>([
  ['a JPEG', 'jpeg', '\xFF\xD8\xFF\xE1'],
  ['a PNG', 'png', '\x89PNG\r\n\x1A\n\0'],
  ['a WebP', 'webp', 'RIFF\x01\x02\x03\x04WEBPVP8 '],
  ['an AVIF', 'avif', boxed('avif', 'mif1', 'miaf')],
  ['an AVIF with a general brand first', 'avif', boxed('mif1', 'avif')],
  ['an AVIF sequence', 'avif', boxed('avis', 'msf1')],
  ['a HEIC', 'heic', boxed('heic', 'mif1')],
  ['a HEIF without a codec named first', 'heic', boxed('mif1', 'heic')],
  ['a film from a phone', 'video', boxed('qt  ')],
  ['an MP4', 'video', boxed('isom', 'mp42')],
  ['an MP4 with avif only behind its first box', 'video', `${boxed('isom')}avif`],
  ['a GIF', 'gif', 'GIF89a'],
  ['a TIFF', 'tiff', 'II*\0'],
  ['a raw photo of a camera', 'tiff', 'MM\0*'],
  ['a BMP', 'bmp', 'BM\x36\x10\x0E\x00\0\0\0\0'],
  ['a JPEG XL', 'jxl', '\xFF\x0A\xFA'],
  ['a JPEG 2000', 'jp2', '\0\0\0\x0CjP  \r\n'],
  ['a Photoshop file', 'psd', '8BPS'],
  ['an icon', 'ico', '\0\0\x01\0\x01\0'],
  ['a PDF', 'pdf', '%PDF-1.7'],
  ['a Word file', 'zip', 'PK\x03\x04'],
  ['an SVG', 'svg', '<svg xmlns="http://www.w3.org/2000/svg">'],
  ['an SVG behind a prologue', 'svg', '\xEF\xBB\xBF<?xml version="1.0"?>\n<!-- x -->\n<svg>'],
  ['a saved web page', 'html', '\n<!doctype html><svg>'],
  ['what Git LFS puts in place of a file', 'lfs', 'version https://git-lfs.github.com/spec/v1\noid sha256:0'],
  ['a text', 'unknown', 'BM là tên một xã; <svg> là hình vẽ.'],
  ['a single byte', 'unknown', '\xFF'],
  ['nothing', 'unknown', ''],
  ['a short box', 'video', '\0\0\0\0ftyp'],
])('%s', (_name, kind, latin1) => {
  expect(findFileKind(Buffer.from(latin1, 'latin1'))).toBe(kind);
});
