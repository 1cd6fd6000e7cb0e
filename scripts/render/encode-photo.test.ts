import { gps, parse } from 'exifr';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { toContentPath } from '../text/brands.ts';
import { type EncodedFile, encodePhoto } from './encode-photo.ts';
import { PICTURE_RECIPE } from './picture-recipe.ts';

const GPS = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '21/1 23/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '103/1 1/1 0/1',
};

/** Colours in squares of 40 pixels, so that a photo has edges and is not the same turned. */
function makePhoto(width: number, height: number, noise = 0): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at++) {
    const pixel = Math.floor(at / 3);
    const square = Math.floor((pixel % width) / 40) + 7 * Math.floor(pixel / width / 40);
    const random = (Math.imul(at + 1, 2_654_435_761) >>> 24) / 255;
    pixels[at] = 90 + ((square * (at % 3) * 37) % 90) + Math.round(noise * random);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

async function encode(image: Sharp, { turned = false } = {}): Promise<EncodedFile[]> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  const [width, height] = turned ? [info.height, info.width] : [info.width, info.height];
  return encodePhoto(data, { file: toContentPath('a/b.jpg'), hash: '0'.repeat(32), width, height });
}

async function colourAt(bytes: Buffer, left: number, top: number): Promise<number[]> {
  return [
    ...(await sharp(bytes)
      .extract({ left, top, width: 1, height: 1 })
      .toColourspace('srgb')
      .raw()
      .toBuffer()),
  ];
}

function isNear(colour: readonly number[], wanted: readonly number[]): boolean {
  return wanted.every((value, index) => Math.abs(value - (colour[index] ?? -99)) <= 12);
}

describe('a photo from a phone', () => {
  let source: Buffer;
  let files: EncodedFile[];
  beforeAll(async () => {
    source = await makePhoto(1400, 700)
      .withExif({ IFD0: { Make: 'Phone', Copyright: 'Someone' }, IFD3: GPS })
      .withMetadata({ orientation: 6 })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>secret</a></x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    files = await encode(sharp(source).keepMetadata(), { turned: true });
  });

  it('says where it was taken, before it is encoded', async () => {
    expect(await gps(source)).toMatchObject({ latitude: expect.closeTo(21.38, 1) });
    const { orientation, icc, xmp } = await sharp(source).metadata();
    expect([orientation, icc === undefined, xmp === undefined]).toEqual([6, false, false]);
  });

  it('gives an AVIF and a JPEG in every width, standing upright', async () => {
    const found = await Promise.all(
      files.map(async ({ bytes }) => {
        const { format, compression, width, height } = await sharp(bytes).metadata();
        return `${compression === 'av1' ? 'avif' : format} ${width}×${height}`;
      }),
    );
    expect(found).toEqual(
      ['320×640', '480×960', '640×1280', '700×1400'].flatMap((size) => [`avif ${size}`, `jpeg ${size}`]),
    );
    expect(
      files.map(({ width, height, format }) => `${format === 'jpg' ? 'jpeg' : format} ${width}×${height}`),
    ).toEqual(found);
  });

  it('keeps no metadata in any file', async () => {
    for (const { bytes } of files) {
      const { exif, icc, iptc, xmp, orientation, hasProfile } = await sharp(bytes).metadata();
      expect({ exif, icc, iptc, xmp, orientation, hasProfile }).toEqual({ hasProfile: false });
      expect(await parse(bytes, true).catch(() => undefined)).toBeUndefined();
      for (const word of ['Exif', 'GPS', 'xmpmeta', 'ICC_PROFILE', 'secret', 'Phone'])
        expect(bytes.includes(word)).toBe(false);
    }
  });
});

it('a photo on its side is turned as its camera says', async () => {
  const red = await sharp({ create: { width: 400, height: 200, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const image = sharp({ create: { width: 400, height: 400, channels: 3, background: 'blue' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .withMetadata({ orientation: 8 })
    .jpeg();
  const [avif, jpeg] = await encode(image, { turned: true });
  for (const file of [avif, jpeg]) {
    expect(isNear(await colourAt(file?.bytes ?? Buffer.alloc(0), 20, 160), [254, 0, 0])).toBe(true);
    expect(isNear(await colourAt(file?.bytes ?? Buffer.alloc(0), 300, 160), [0, 0, 254])).toBe(true);
  }
});

it.each<[name: string, image: Sharp, colour: number[]]>([
  ['with a wide profile', solid('#c83214').withIccProfile('p3').jpeg(), [200, 50, 20]],
  ['in CMYK', solid('#ab5e59').toColourspace('cmyk').jpeg(), [171, 94, 89]],
  ['in grey', solid('#6c6c6c').greyscale().jpeg(), [108, 108, 108]],
  ['with 16 bits', solid('#ab5e59').toColourspace('rgb16').png(), [171, 94, 89]],
  ['that is transparent', solid('#00000000').png(), [255, 255, 255]],
])('a photo %s is shown in sRGB', async (_name, image, colour) => {
  for (const { bytes } of await encode(image.keepIccProfile())) {
    const pixel = await sharp(bytes).toColourspace('srgb').resize(1, 1).raw().toBuffer();
    expect(isNear(pixel.length === 1 ? [...pixel, ...pixel, ...pixel] : [...pixel], colour)).toBe(true);
  }
});

it('the same photo gives the same bytes, alone and beside others', async () => {
  const [first, ...others] = await Promise.all(
    [40, 40, 40].map((noise) => encode(makePhoto(500, 300, noise).png())),
  );
  const again = await encode(makePhoto(500, 300, 40).png());
  for (const other of [...others, again]) expect(other).toEqual(first);
});

it('a photo of fine grain keeps to the budget on phones, a plain one to its quality', async () => {
  const [avif = 0, jpeg = 0] = await sizesAt640(50);
  expect(avif).toBeLessThanOrEqual(PICTURE_RECIPE.avif.budgetBytes);
  expect(jpeg).toBeLessThanOrEqual(PICTURE_RECIPE.jpg.budgetBytes);
  const { effort, quality, budgetBytes } = PICTURE_RECIPE.avif;
  const unbounded = await makePhoto(640, 427, 50).avif({ effort, quality: quality[640] }).toBuffer();
  expect(unbounded.length).toBeGreaterThan(budgetBytes);
  const [plainAvif = 0] = await sizesAt640(0);
  expect(plainAvif).toBeLessThan(avif);
});

it.each([4, 16, 50])(
  'with grain of %i a photo gets the best quality that keeps to the budget',
  async (noise) => {
    const photo = makePhoto(960, 640, noise).png();
    const chosen = (await encode(photo)).find(({ width, format }) => width === 960 && format === 'avif');
    const { effort, chromaSubsampling, quality, lowestQuality, budgetBytes } = PICTURE_RECIPE.avif;
    let bytes = Buffer.alloc(budgetBytes + 1);
    for (
      let at = quality[960];
      bytes.length > budgetBytes && at >= lowestQuality;
      at -= PICTURE_RECIPE.qualityStep
    )
      bytes = await sharp(await photo.toBuffer())
        .avif({ effort, chromaSubsampling, quality: at })
        .toBuffer();
    expect(chosen?.bytes.length).toBe(bytes.length);
  },
);

it('bytes that are no photo are an error', async () => {
  const photo = { file: toContentPath('a.jpg'), hash: '0', width: 10, height: 10 };
  await expect(encodePhoto(Buffer.from('chữ'), photo)).rejects.toThrow(/unsupported image format/);
});

function solid(background: string): Sharp {
  return sharp({ create: { width: 100, height: 80, channels: background.length > 7 ? 4 : 3, background } });
}

async function sizesAt640(noise: number): Promise<number[]> {
  const files = await encode(makePhoto(640, 427, noise).jpeg({ quality: 95 }));
  return files.filter(({ width }) => width === 640).map(({ bytes }) => bytes.length);
}
