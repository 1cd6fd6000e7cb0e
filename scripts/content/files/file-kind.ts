/** What a file holds by its first bytes: formats of photos, and others that are taken for photos. */
export type FileKind = keyof typeof KIND_NAMES;

/** Names of kinds for editors. */
export const KIND_NAMES = {
  jpeg: 'ảnh JPEG',
  png: 'ảnh PNG',
  webp: 'ảnh WebP',
  avif: 'ảnh AVIF',
  heic: 'ảnh HEIC',
  gif: 'ảnh GIF',
  tiff: 'ảnh TIFF hoặc ảnh thô của máy ảnh',
  bmp: 'ảnh BMP',
  jxl: 'ảnh JPEG XL',
  jp2: 'ảnh JPEG 2000',
  psd: 'tệp Photoshop',
  svg: 'hình vẽ SVG',
  ico: 'biểu tượng ICO',
  pdf: 'tệp PDF',
  html: 'trang web',
  zip: 'tệp nén hoặc tệp Office',
  video: 'tệp video',
  lfs: 'con trỏ của Git LFS',
  unknown: 'tệp thuộc loại không rõ',
} as const;

/**
 * First bytes as Latin-1, `?` for any: https://en.wikipedia.org/wiki/List_of_file_signatures, and for what stands in place of a file
 * that Git LFS keeps elsewhere https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
const SIGNATURES: readonly (readonly [kind: FileKind, ...starts: string[]])[] = [
  ['jpeg', '\xFF\xD8\xFF'],
  ['png', '\x89PNG\r\n\x1A\n'],
  ['webp', 'RIFF????WEBP'],
  ['gif', 'GIF87a', 'GIF89a'],
  ['tiff', 'II*\0', 'MM\0*', 'II+\0', 'MM\0+', 'IIU\0', 'FUJIFILMCCD'],
  ['bmp', 'BM????\0\0\0\0'],
  ['jxl', '\xFF\x0A', '\0\0\0\x0CJXL '],
  ['jp2', '\0\0\0\x0CjP  ', '\xFF\x4F\xFF\x51'],
  ['psd', '8BPS'],
  ['ico', '\0\0\x01\0'],
  ['pdf', '%PDF-'],
  ['zip', 'PK\x03\x04', 'PK\x05\x06'],
  ['video', '\x1A\x45\xDF\xA3', 'RIFF????AVI '],
  ['lfs', 'version https://git-lfs.'],
];
const HEAD_BYTES = 1024;
const SVG = /<svg[\s>]/i;
const HTML = /^\s*<(?:!DOCTYPE html|html|head|body|script)[\s>]/i;
const AVIF_BRANDS = /^avi[fs]$/;
const HEIC_BRANDS = /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/;

/** Tells what a file holds, whatever its name says. */
export function findFileKind(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  if (head.slice(4, 8) === 'ftyp') return findBoxedKind(head);
  const signed = SIGNATURES.find(([, ...starts]) => starts.some((start) => beginsWith(head, start)));
  if (signed !== undefined) return signed[0];
  const text = head.replace(/^\xEF\xBB\xBF/, '');
  if (HTML.test(text)) return 'html';
  return /^\s*</.test(text) && SVG.test(text) ? 'svg' : 'unknown';
}

function beginsWith(head: string, start: string): boolean {
  return (
    head.length >= start.length && [...start].every((unit, index) => unit === '?' || unit === head[index])
  );
}

/** The kind of an ISO base media file (ISO/IEC 14496-12): its first box lists the brands that it fits. */
function findBoxedKind(head: string): FileKind {
  const size = Buffer.from(head.slice(0, 4), 'latin1').readUInt32BE();
  const brands = [head.slice(8, 12), ...(head.slice(16, size).match(/[^]{4}/g) ?? [])];
  if (brands.some((brand) => AVIF_BRANDS.test(brand))) return 'avif';
  return brands.some((brand) => HEIC_BRANDS.test(brand)) ? 'heic' : 'video';
}
