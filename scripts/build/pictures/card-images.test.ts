import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Photo } from '../../content/archive.ts';
import { openContentFolder } from '../../content/disk/content-folder.ts';
import { hashContent } from '../../content/disk/content-hash.ts';
import { makeFolder } from '../../fixtures/scratch.ts';
import { makeArchive, makeArticle } from '../../site/archive-fixture.ts';
import { type SiteDate, toContentPath } from '../../text/brands.ts';
import { planCardImages } from './card-images.ts';

const folder = makeFolder();
const cacheDir = join(folder, '.cache');
let cover: Photo;

beforeAll(async () => {
  const bytes = await sharp({ create: { width: 900, height: 1600, channels: 3, background: '#3a6' } })
    .jpeg()
    .toBuffer();
  writeFileSync(join(folder, 'anh.jpg'), bytes);
  cover = {
    file: toContentPath('anh.jpg'),
    hash: hashContent(bytes),
    width: 900,
    height: 1600,
    colour: 0,
    inBody: true,
  };
});

const plan = (photo: Photo, withdrawn?: { date: SiteDate; reason: string }) => {
  const article = makeArticle(0, { photos: [photo], ...(withdrawn === undefined ? {} : { withdrawn }) });
  return planCardImages(makeArchive([article]), { folder: openContentFolder(folder), cacheDir });
};

describe('planCardImages', () => {
  it('makes a card of 1200 × 630 of a cover, and one for the site and each section', async () => {
    const files = plan(cover);
    expect(files.map(({ url }) => url.replace(/-[0-9a-f]{10}/, ''))).toEqual([
      '/anh/anh-the.jpg',
      '/anh/the-kho-bai-thu.png',
      '/anh/the-thoi-su.png',
      '/anh/the-kinh-te.png',
      '/anh/the-van-hoa.png',
      '/anh/the-giao-duc.png',
    ]);
    for (const { bytes } of files) {
      const { width, height } = await sharp(await bytes()).metadata();
      expect([width, height]).toEqual([1200, 630]);
    }
  });

  it('crops a cover with a fault that leaves it whole, as some phones write', async () => {
    const bytes = readFileSync(join(folder, 'anh.jpg'));
    const scan = bytes.indexOf(Buffer.from('ffda', 'hex'));
    bytes[scan + bytes.readUInt16BE(scan + 2)] = 0;
    writeFileSync(join(folder, 'may.jpg'), bytes);
    const [file] = plan({ ...cover, file: toContentPath('may.jpg'), hash: hashContent(bytes) });
    expect(await sharp(await file?.bytes()).metadata()).toMatchObject({ width: 1200, height: 630 });
  });

  it('gives the same bytes again, from the cache and without it', async () => {
    for (const file of plan(cover)) {
      const made = await file.bytes();
      expect(await file.bytes()).toEqual(made);
      rmSync(join(cacheDir, 'cards'), { recursive: true });
      expect(await file.bytes()).toEqual(made);
    }
  });

  it('draws a card again that was spoilt in the cache', async () => {
    const [file] = plan(cover);
    const made = await file?.bytes();
    const name = readdirSync(join(cacheDir, 'cards')).find((one) => one.endsWith('.jpg')) ?? '';
    const kept = join(cacheDir, 'cards', name);
    writeFileSync(kept, readFileSync(kept).subarray(0, -1));
    expect(await file?.bytes()).toEqual(made);
  });

  it('makes none of a small cover, nor of a withdrawn article', () => {
    const isCover = ({ url }: { url: string }) => url.endsWith('-the.jpg');
    expect(plan({ ...cover, width: 599 }).filter(isCover)).toEqual([]);
    expect(plan(cover, { date: '2016-02-01' as SiteDate, reason: 'x' }).filter(isCover)).toEqual([]);
  });

  it('refuses a cover that was changed since it was inspected', async () => {
    rmSync(join(cacheDir, 'cards'), { recursive: true, force: true });
    const [file] = plan({ ...cover, hash: '0'.repeat(32) });
    await expect(file?.bytes()).rejects.toThrow('anh.jpg');
  });
});
