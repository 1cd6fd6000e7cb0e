// Run by hand: `node --import tsx scripts/bench/pictures.ts [PHOTOS]`; beside it @11ty/eleventy-img, where that is installed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { encodePhotos } from '../build/pictures/encode-photos.ts';
import type { Photo } from '../content/archive.ts';
import { openContentFolder } from '../content/disk/content-folder.ts';
import { hashContent } from '../content/disk/content-hash.ts';
import { PICTURE_RECIPE } from '../render/picture-recipe.ts';
import { toContentPath } from '../text/brands.ts';
import { createRandom } from './random.ts';

const WIDTH = 4000;
const HEIGHT = 3000;
const count = Number(process.argv[2] ?? 200);

const folder = mkdtempSync(join(tmpdir(), 'bench-pictures-'));
const content = join(folder, 'content');
mkdirSync(content);
const photos: Photo[] = [];
for (let index = 0; index < count; index += 1) {
  const name = `anh-${index}.jpg`;
  const bytes = await drawPhoto(index);
  writeFileSync(join(content, name), bytes);
  photos.push({
    file: toContentPath(name),
    hash: hashContent(bytes),
    width: WIDTH,
    height: HEIGHT,
    colour: 0,
    inBody: true,
  });
}

await time('encodePhotos', () =>
  encodePhotos(photos, {
    folder: openContentFolder(content),
    cacheDir: join(folder, 'cache'),
    outDir: join(folder, 'dist'),
    lanes: availableParallelism(),
  }),
);
const peer = await loadPeer();
if (peer === undefined) console.log('@11ty/eleventy-img: not installed');
else
  await time('@11ty/eleventy-img', () =>
    Promise.all(
      photos.map(({ file }) =>
        peer(join(content, file), {
          widths: [...PICTURE_RECIPE.widths],
          formats: ['avif', 'jpeg'],
          outputDir: join(folder, 'peer'),
          useCache: false,
          sharpAvifOptions: { quality: PICTURE_RECIPE.avif.quality[960], effort: PICTURE_RECIPE.avif.effort },
          sharpJpegOptions: { quality: PICTURE_RECIPE.jpg.quality[960], mozjpeg: true },
        }),
      ),
    ),
  );
rmSync(folder, { recursive: true });

/** A photo of 12 megapixels with soft shapes and grain, the same for the same number. */
async function drawPhoto(seed: number): Promise<Buffer> {
  const random = createRandom(seed + 1);
  const [width, height] = [160, 120];
  const coarse = Buffer.from(Array.from({ length: width * height * 3 }, () => random.integer(0, 255)));
  const shapes = sharp(coarse, { raw: { width, height, channels: 3 } })
    .blur(4)
    .normalise();
  return shapes.resize(WIDTH, HEIGHT, { kernel: 'cubic' }).jpeg({ quality: 88 }).toBuffer();
}

type Peer = (file: string, options: object) => Promise<unknown>;

async function loadPeer(): Promise<Peer | undefined> {
  const name = '@11ty/eleventy-img';
  try {
    return ((await import(name)) as { default: Peer }).default;
  } catch {
    return undefined;
  }
}

/** Prints what so many photos take, in five widths and two formats each. */
async function time(what: string, run: () => Promise<unknown>): Promise<void> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await run();
  const { user, system } = process.cpuUsage(cpu);
  const wall = (performance.now() - start) / 1000;
  console.log(
    `${what}: ${count} photos in ${wall.toFixed(1)} s, ${((user + system) / 1e6 / count).toFixed(2)} s of CPU each`,
  );
}
