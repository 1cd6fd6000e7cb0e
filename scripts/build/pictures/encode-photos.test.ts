import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Photo } from '../../content/archive.ts';
import { openContentFolder } from '../../content/disk/content-folder.ts';
import { hashContent } from '../../content/disk/content-hash.ts';
import { readFiles } from '../../fixtures/output.ts';
import { makeFolder } from '../../fixtures/scratch.ts';
import { pictureFiles } from '../../render/picture.ts';
import { toContentPath } from '../../text/brands.ts';
import { encodePhotos } from './encode-photos.ts';

let work: string;
let contentDir: string;
let cacheDir: string;
let outDir: string;

beforeEach(() => {
  work = makeFolder();
  contentDir = join(work, 'content');
  cacheDir = join(work, 'cache');
  outDir = join(work, 'dist');
  mkdirSync(contentDir);
});

/** Writes a small photo of one colour and describes it. */
async function addPhoto(name: string, background: string, width = 330): Promise<Photo> {
  const bytes = await sharp({ create: { width, height: 220, channels: 3, background } })
    .png()
    .toBuffer();
  writeFileSync(join(contentDir, name), bytes);
  return { file: toContentPath(name), hash: hashContent(bytes), width, height: 220, colour: 0, inBody: true };
}

async function run(
  photos: readonly Photo[],
  { lanes = 2, onProgress = (_done: number, _total: number) => {} } = {},
) {
  return encodePhotos(photos, { folder: openContentFolder(contentDir), cacheDir, outDir, lanes, onProgress });
}

/** Every file below a folder with its bytes. */
function readAll(folder: string): Record<string, string> {
  return Object.fromEntries([...readFiles(folder)].map(([path, bytes]) => [`/${path}`, bytes]));
}

describe('pictures', () => {
  it('are put under their addresses, and encoded once for all builds', async () => {
    const photos = [await addPhoto('a.png', 'red'), await addPhoto('b.png', 'blue', 200)];
    expect(await run(photos)).toEqual({ encoded: 2, files: 6 });
    const urls = photos.flatMap((photo) => pictureFiles(photo).map(({ url }) => url));
    const written = readAll(outDir);
    expect(Object.keys(written)).toEqual(urls.sort());
    expect(await run(photos)).toEqual({ encoded: 0, files: 0 });

    rmSync(outDir, { recursive: true });
    expect(await run(photos)).toEqual({ encoded: 0, files: 6 });
    expect(readAll(outDir)).toEqual(written);

    rmSync(cacheDir, { recursive: true });
    expect(await run(photos)).toEqual({ encoded: 0, files: 0 });
  });

  it('have the same bytes whatever the number of lanes', async () => {
    const photos = await Promise.all(
      ['red', 'lime', 'blue'].map((colour) => addPhoto(`${colour}.png`, colour)),
    );
    await run(photos, { lanes: 1 });
    const alone = readAll(outDir);
    rmSync(outDir, { recursive: true });
    rmSync(cacheDir, { recursive: true });
    await run(photos.reverse(), { lanes: 3 });
    expect(readAll(outDir)).toEqual(alone);
  });

  it('of one photo under two names are encoded once and put there twice', async () => {
    const photos = [await addPhoto('a.png', 'red', 200), await addPhoto('b.png', 'red', 200)];
    expect(await run([...photos, ...photos])).toEqual({ encoded: 1, files: 4 });
  });

  it('of a photo whose name is decomposed on disk are found', async () => {
    const photo = await addPhoto('Ả.png'.normalize('NFD'), 'red', 200);
    expect(await run([photo])).toEqual({ encoded: 1, files: 2 });
  });

  it('are counted while they are made', async () => {
    const photos = [await addPhoto('a.png', 'red', 100), await addPhoto('b.png', 'blue', 100)];
    const steps: string[] = [];
    await run(photos, { lanes: 1, onProgress: (done, total) => steps.push(`${done}/${total}`) });
    expect(steps).toEqual(['1/2', '2/2']);
  });

  it('of no photos touch nothing', async () => {
    expect(await run([])).toEqual({ encoded: 0, files: 0 });
    expect(readdirSync(work)).toEqual(['content']);
  });
});

describe('after an accident', () => {
  it('an empty picture in the output folder is replaced', async () => {
    const photo = await addPhoto('a.png', 'red', 100);
    await run([photo]);
    const [file] = pictureFiles(photo);
    const target = join(outDir, file?.url ?? '');
    rmSync(target);
    writeFileSync(target, '');
    expect(await run([photo])).toEqual({ encoded: 0, files: 1 });
    expect(statSync(target).size).toBeGreaterThan(0);
  });

  it('an emptied picture in the cache is encoded again', async () => {
    const photo = await addPhoto('a.png', 'red', 100);
    await run([photo]);
    rmSync(outDir, { recursive: true });
    truncateSync(join(cacheDir, Object.keys(readAll(cacheDir))[0] ?? ''));
    expect(await run([photo])).toEqual({ encoded: 1, files: 2 });
  });

  it('a picture in the cache that lost its end or a byte is encoded again', async () => {
    const photo = await addPhoto('a.png', 'red', 100);
    await run([photo]);
    const right = readAll(outDir);
    const kept = Object.keys(readAll(cacheDir)).filter((name) => name.endsWith('.jpg'));
    const spoil = [
      (bytes: Buffer) => bytes.subarray(0, -1),
      (bytes: Buffer) => bytes.fill(~(bytes[40] ?? 0), 40, 41),
    ];
    for (const change of spoil) {
      rmSync(outDir, { recursive: true });
      for (const name of kept) {
        const bytes = readFileSync(join(cacheDir, name));
        writeFileSync(join(cacheDir, name), change(bytes));
      }
      expect(await run([photo])).toEqual({ encoded: 1, files: 2 });
      expect(readAll(outDir)).toEqual(right);
    }
  });

  it('what a killed build left half-written is cleared away', async () => {
    const photo = await addPhoto('a.png', 'red', 100);
    const abandoned = join(cacheDir, 'pictures', `${'0'.repeat(32)}.999999999.tmp`);
    mkdirSync(abandoned, { recursive: true });
    writeFileSync(join(abandoned, '320.avif'), 'x');
    await run([photo]);
    expect(readdirSync(join(cacheDir, 'pictures'))).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  });

  it('a photo that changed since it was inspected is named, and nothing is kept for it', async () => {
    const photo = await addPhoto('a.png', 'red', 100);
    await addPhoto('a.png', 'blue', 100);
    await expect(run([photo])).rejects.toThrow('a.png đã thay đổi trong khi đang dựng trang. Hãy chạy lại.');
    expect(readAll(cacheDir)).toEqual({});
  });

  it('a build that is killed leaves whole pictures, and the next one makes only the rest', async () => {
    const photos = await Promise.all(
      Array.from({ length: 12 }, (_, index) => addPhoto(`${index}.png`, `rgb(${index * 20},0,0)`, 640)),
    );
    const child = startRun(photos);
    while (countPictures() < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    child.process.kill('SIGKILL');
    await child.ended;
    const before = countPictures();
    expect(before).toBeLessThan(12);
    const { encoded } = await run(photos);
    expect(encoded).toBe(12 - before);
    const interrupted = readAll(outDir);
    rmSync(outDir, { recursive: true });
    rmSync(cacheDir, { recursive: true });
    await run(photos);
    expect(interrupted).toEqual(readAll(outDir));
  });

  it('a disk that takes no more is told, what is done stays, and the next build makes only the rest', async () => {
    const small = await addPhoto('a.png', 'red', 60);
    const noise = Buffer.from(
      Array.from({ length: 640 * 427 * 3 }, (_, at) => Math.imul(at + 1, 2_654_435_761) >>> 24),
    );
    const bytes = await sharp(noise, { raw: { width: 640, height: 427, channels: 3 } })
      .jpeg()
      .toBuffer();
    writeFileSync(join(contentDir, 'b.jpg'), bytes);
    const large = {
      ...small,
      file: toContentPath('b.jpg'),
      hash: hashContent(bytes),
      width: 640,
      height: 427,
    };

    const { ended } = startRun([small, large], { largestFile: 16 });
    const { code, errors } = await ended;
    expect(code).toBe(1);
    expect(errors).toContain(`Không ghi được vào ${cacheDir}: tệp lớn quá giới hạn của hệ thống.`);
    expect(Object.keys(readAll(outDir))).toEqual(pictureFiles(small).map(({ url }) => url));
    expect(countPictures()).toBe(1);
    expect(await run([small, large])).toMatchObject({ encoded: 1 });
  });
});

function countPictures(): number {
  try {
    return readdirSync(join(cacheDir, 'pictures')).filter((name) => !name.endsWith('.tmp')).length;
  } catch {
    return 0;
  }
}

/**
 * Runs the same in a process of its own, on one lane.
 * @param largestFile what the process may write to one file, in blocks of 512 bytes, as of a disk that is full
 */
function startRun(photos: readonly Photo[], { largestFile }: { largestFile?: number } = {}) {
  const script = `
    import { encodePhotos } from ${JSON.stringify(join(import.meta.dirname, 'encode-photos.ts'))};
    import { openContentFolder } from ${JSON.stringify(join(import.meta.dirname, '../../content/disk/content-folder.ts'))};
    const folder = openContentFolder(${JSON.stringify(contentDir)});
    const options = { folder, cacheDir: ${JSON.stringify(cacheDir)}, outDir: ${JSON.stringify(outDir)}, lanes: 1 };
    await encodePhotos(${JSON.stringify(photos)}, options).catch((error) => {
      console.error(error.message);
      process.exit(1);
    });`;
  const file = join(work, 'run.mts');
  writeFileSync(file, script);
  const limit = largestFile === undefined ? '' : `trap '' XFSZ; ulimit -f ${largestFile}; `;
  const child = spawn('sh', ['-c', `${limit}exec node --import tsx "$0"`, file], {
    cwd: join(import.meta.dirname, '../../..'),
    env: { ...process.env, TSX_DISABLE_CACHE: '1' },
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, errors }));
  });
  return { process: child, ended };
}
