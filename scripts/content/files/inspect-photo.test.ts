import { Buffer } from 'node:buffer';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Refusal } from '../problem.ts';
import { inspectPhoto, MAX_PHOTO_BYTES } from './inspect-photo.ts';
import { PLACEHOLDER_COLOURS } from './placeholder-colours.ts';

const WIDTH = 120;
const HEIGHT = 80;
const FORMATS = ['jpeg', 'png', 'webp', 'avif'] as const;
const EXTENSION = { jpeg: 'jpg', png: 'png', webp: 'webp', avif: 'avif' } as const;

/** A photo that is not smooth, so that every format needs its bytes to the end. */
function makePhoto(width = WIDTH, height = HEIGHT): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at++) pixels[at] = (Math.imul(at + 1, 2_654_435_761) >>> 24) & 0xff;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

function plain(background: string, channels: 3 | 4 = 3): Sharp {
  return sharp({ create: { width: 64, height: 48, channels, background } });
}

function codeOf(result: object): string {
  return 'code' in result ? String(result.code) : 'facts';
}

describe('a whole photo', () => {
  it.each(FORMATS)('in %s gives its size', async (format) => {
    const bytes = await makePhoto().toFormat(format).toBuffer();
    expect(await inspectPhoto(bytes, `a.${EXTENSION[format]}`)).toMatchObject({
      width: WIDTH,
      height: HEIGHT,
    });
  });

  it('that lies on its side gives the size as it is seen', async () => {
    const bytes = await makePhoto().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await inspectPhoto(bytes, 'IMG_1.JPG')).toMatchObject({ width: HEIGHT, height: WIDTH });
  });

  it.each<[name: string, image: Sharp]>([
    ['in CMYK', plain('#ab5e59').toColourspace('cmyk').jpeg()],
    ['in grey', plain('#6c6864').greyscale().jpeg()],
    ['with 16 bits', plain('#ab5e59').toColourspace('rgb16').png()],
    ['with a palette', plain('#ab5e59').png({ palette: true })],
    ['of progressive scans', plain('#ab5e59').jpeg({ progressive: true })],
  ])('%s is accepted', async (_name, image) => {
    const { data, info } = await image.toBuffer({ resolveWithObject: true });
    const extension = info.format === 'jpeg' ? 'jpg' : info.format;
    expect(await inspectPhoto(data, `a.${extension}`)).toMatchObject({ width: 64, height: 48 });
  });

  it('that moves is accepted, as its first frame', async () => {
    const frames = await Promise.all(['#ab5e59', '#000000'].map((colour) => plain(colour).png().toBuffer()));
    const bytes = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(await inspectPhoto(bytes, 'a.webp')).toEqual({
      width: 64,
      height: 48,
      colour: PLACEHOLDER_COLOURS.indexOf('#ab5e59'),
    });
  });

  it.each([
    ['a red photo', plain('#ab5e59').jpeg(), '#ab5e59'],
    ['a red photo in CMYK', plain('#ab5e59').toColourspace('cmyk').jpeg(), '#ab5e59'],
    ['a transparent drawing, which stands on white', plain('#00000000', 4).png(), '#f2eee9'],
  ])('%s has its dominant colour', async (_name, image, colour) => {
    const { data, info } = await image.toBuffer({ resolveWithObject: true });
    const result = await inspectPhoto(data, info.format === 'png' ? 'a.png' : 'a.jpg');
    expect(result).toMatchObject({ colour: PLACEHOLDER_COLOURS.indexOf(colour) });
  });

  it.each(['a.jpg', 'a.JPEG', 'anh/a.jpe', 'a.b.Jfif'])('may be called %s', async (name) => {
    const bytes = await makePhoto().jpeg().toBuffer();
    expect(codeOf(await inspectPhoto(bytes, name))).toBe('facts');
  });
});

describe('a fault that leaves the picture whole', () => {
  it('such as the scan parameters that some phones write is accepted', async () => {
    const bytes = await makePhoto().jpeg().toBuffer();
    // The three last bytes of the scan header say which coefficients follow; a sequential JPEG has 0, 63, 0.
    const scan = bytes.indexOf(Buffer.from('ffda', 'hex'));
    const end = scan + 2 + bytes.readUInt16BE(scan + 2);
    bytes[end - 2] = 0;
    expect(codeOf(await inspectPhoto(bytes, 'a.jpg'))).toBe('facts');
  });

  it.each(FORMATS)('such as bytes behind the end of a %s is accepted', async (format) => {
    const bytes = await makePhoto().toFormat(format).toBuffer();
    const longer = Buffer.concat([bytes, Buffer.alloc(500, 'A')]);
    expect(codeOf(await inspectPhoto(longer, `a.${EXTENSION[format]}`))).toBe('facts');
  });
});

describe('a photo that is clipped', () => {
  const clips = [3, 12, 40, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98];

  it.each(FORMATS)('is broken, wherever a %s ends', async (format) => {
    const bytes = await makePhoto().toFormat(format).toBuffer();
    const codes = await Promise.all(
      clips.map(async (clip) => {
        const end = clip < 1 ? Math.floor(bytes.length * clip) : clip;
        return codeOf(await inspectPhoto(bytes.subarray(0, end), `a.${EXTENSION[format]}`));
      }),
    );
    expect(codes.filter((code) => code === 'facts')).toEqual([]);
    expect(codes.slice(2).every((code) => code === 'image-broken')).toBe(true);
  });

  it.each([641, 648, 655, 900])('in its last rows is broken too: %d of them', async (height) => {
    const bytes = await makePhoto(300, height).jpeg().toBuffer();
    expect(codeOf(await inspectPhoto(bytes, 'a.jpg'))).toBe('facts');
    expect(codeOf(await inspectPhoto(bytes.subarray(0, -60), 'a.jpg'))).toBe('image-broken');
  });

  it('of progressive scans is broken too', async () => {
    const bytes = await makePhoto().jpeg({ progressive: true }).toBuffer();
    expect(codeOf(await inspectPhoto(bytes.subarray(0, -2), 'a.jpg'))).toBe('image-broken');
  });
});

describe('a file that is no photo', () => {
  let jpeg: Buffer;
  let png: Buffer;
  beforeAll(async () => {
    jpeg = await makePhoto().jpeg().toBuffer();
    png = await makePhoto().png().toBuffer();
  });

  it('because it is empty is broken', async () => {
    expect(await inspectPhoto(Buffer.alloc(0), 'a.jpg')).toEqual({
      code: 'image-broken',
      message: 'Tệp ảnh trống, không có gì bên trong. Hãy chép lại ảnh từ bản gốc.',
    });
  });

  it.each([
    ['a JPEG', 'a.png', () => jpeg, 'ảnh JPEG', '.jpg'],
    ['a PNG', 'a.jpg', () => png, 'ảnh PNG', '.png'],
    ['a PNG', 'a', () => png, 'ảnh PNG', '.png'],
    ['a PNG', 'a.heic', () => png, 'ảnh PNG', '.png'],
  ])('%s called %s is told what it is', async (_kind, name, bytes, holds, extension) => {
    const problem = (await inspectPhoto(bytes(), name)) as Refusal;
    expect(problem.code).toBe('image-unsupported');
    expect(problem.message).toContain(holds);
    expect(problem.message).toContain(extension);
  });

  it.each<[name: string, latin1: string, words: string]>([
    ['a.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'HEIC'],
    ['a.jpg', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'HEIC'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG'],
    ['a.gif', 'GIF89a\x01\0\x01\0', 'GIF'],
    ['a.tif', 'II*\0', 'TIFF'],
    ['a.bmp', 'BM\x36\0\0\0\0\0\0\0', 'BMP'],
    ['a.jpg', '<!DOCTYPE html><title>404</title>', 'trang web'],
    ['a.jpg', 'Một bài viết.', 'không rõ'],
  ])('%s is refused, and told what it is', async (name, latin1, words) => {
    const problem = (await inspectPhoto(Buffer.from(latin1, 'latin1'), name)) as Refusal;
    expect(problem.code).toBe('image-unsupported');
    expect(problem.message).toContain(words);
  });
});

it('what Git LFS puts in place of a photo is told apart from a broken one', async () => {
  const pointer = Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n');
  expect(await inspectPhoto(pointer, 'a.jpg')).toEqual({
    code: 'image-broken',
    message: expect.stringContaining('git lfs pull'),
  });
});

describe('a photo over the limits', () => {
  it('of pixels is refused before it is decoded', async () => {
    const bytes = await sharp({ create: { width: 10_001, height: 10_000, channels: 3, background: 'red' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    expect(await inspectPhoto(bytes, 'a.png')).toEqual({
      code: 'image-unsupported',
      message:
        'Ảnh có 10.001 × 10.000 điểm ảnh, quá giới hạn 100 triệu. Hãy thu nhỏ ảnh: cạnh dài 4.000 điểm ảnh là đủ.',
    });
  });

  it('of bytes is refused', async () => {
    const problem = await inspectPhoto(Buffer.alloc(MAX_PHOTO_BYTES + 1), 'a.jpg');
    expect(problem).toMatchObject({ code: 'image-unsupported', message: expect.stringContaining('61 MB') });
  });
});

it.each(FORMATS)('damage anywhere in a %s gives facts or a problem, never a throw', async (format) => {
  const bytes = await makePhoto().toFormat(format).toBuffer();
  const damaged = Array.from({ length: 150 }, (_, round) => {
    const copy = Buffer.from(bytes);
    for (let hit = 0; hit <= round % 5; hit++) {
      const at = Math.imul(round * 7 + hit + 1, 2_654_435_761) >>> 0;
      copy[at % (round % 2 === 0 ? copy.length : 300)] = at & 0xff;
    }
    return copy;
  });
  const codes = [];
  for (const copy of damaged) codes.push(codeOf(await inspectPhoto(copy, `a.${EXTENSION[format]}`)));
  expect(codes).toHaveLength(150);
  expect(codes).toContain('image-broken');
});
