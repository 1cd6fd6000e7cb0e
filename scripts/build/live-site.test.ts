import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../fixtures/output.ts';
import { makeArticle, makeFolder, SITE_YAML } from '../fixtures/scratch.ts';
import { toUrl } from '../text/brands.ts';
import { buildSite } from './build-site.ts';
import { type LiveSite, planLiveSite } from './live-site.ts';
import { isManifestPath } from './output/manifest.ts';

const NOW = Date.UTC(2022, 0, 1);
let contentDir: string;
let outDir: string;
let live: LiveSite;

beforeAll(async () => {
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer();
  contentDir = makeFolder({
    'site.yaml': SITE_YAML,
    'articles/2021/08/mot.md': makeArticle('Một', { body: '![](anh.jpg)\n\n[tệp](tep.pdf)' }),
    'articles/2021/08/anh.jpg': photo,
    'articles/2021/08/tep.pdf': '%PDF-1.4',
    'articles/2021/07/hai.md': makeArticle('Hai', { date: '2021-07-01', front: 'tags: [ruộng]\n' }),
  });
  outDir = join(makeFolder(), 'dist');
  await buildSite({ contentDir, outDir, cacheDir: makeFolder(), now: NOW });
  live = await planLiveSite({ contentDir, cacheDir: makeFolder(), now: NOW });
});

describe('the live site', () => {
  it('gives every file of the built one, byte for byte', async () => {
    // The manifest tells what was built; the service worker belongs to a publish.
    const paths = listFiles(outDir).filter((path) => !isManifestPath(path) && path !== 'sw.js');
    expect(paths.length).toBeGreaterThan(60);
    for (const path of paths) {
      const made = await live.read(toUrl(`/${path.replace(/(^|\/)index\.html$/, '$1')}`));
      expect(Buffer.compare(Buffer.from(made ?? []), readFileSync(join(outDir, path))), path).toBe(0);
    }
  });

  it('encodes a photo once, however many of its pictures are asked for at a time', async () => {
    const fresh = await planLiveSite({ contentDir, cacheDir: makeFolder(), now: NOW });
    const names = readdirSync(join(outDir, 'anh'));
    const pictures = await Promise.all(names.map((name) => fresh.read(toUrl(`/anh/${name}`))));
    expect(pictures.map((bytes) => bytes?.length)).toEqual(
      names.map((name) => readFileSync(join(outDir, 'anh', name)).length),
    );
  });

  it('shows what is not out yet at its own address, with its photos and files, and nowhere else', async () => {
    const files = ['anh.jpg', 'tep.pdf'].map((name): [string, Uint8Array] => [
      `articles/2021/09/${name}`,
      readFileSync(join(contentDir, 'articles/2021/08', name)),
    ]);
    const drafts = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/mot.md': makeArticle('Một'),
      'articles/2021/09/nhap.md': makeArticle('Bản thảo', {
        date: '2021-09-01',
        front: 'draft: true\n',
        body: '![](anh.jpg)\n\n[tệp](tep.pdf)',
      }),
      'articles/2022/09/hen.md': makeArticle('Bài hẹn', { date: '2022-09-01' }),
      ...Object.fromEntries(files),
    });
    const site = await planLiveSite({ contentDir: drafts, cacheDir: makeFolder(), now: NOW });
    const read = async (path: string) => Buffer.from((await site.read(toUrl(path))) ?? []).toString();
    expect(site.later.map(({ title, url }) => `${title} ${url}`)).toEqual([
      'Bản thảo /2021/09/nhap/',
      'Bài hẹn /2022/09/hen/',
    ]);
    const draft = await read('/2021/09/nhap/');
    expect(draft).toContain('<h1>Bản thảo</h1>');
    expect(await read('/2022/09/hen/')).toContain('Bài hẹn');
    const [, picture = ''] = /src="(\/anh\/[^"]+)"/.exec(draft) ?? [];
    const [, attachment = ''] = /href="(\/tep\/[^"]+)"/.exec(draft) ?? [];
    expect((await site.read(toUrl(picture)))?.length).toBeGreaterThan(100);
    expect(await read(attachment)).toBe('%PDF-1.4');
    for (const path of ['/', '/2021/', '/2021/08/mot/', '/rss.xml', '/sitemap.xml'])
      expect(await read(path)).not.toMatch(/nhap|hen\b|Bản thảo|Bài hẹn/);
  });

  it('has nothing at an address that is not planned', async () => {
    expect(await live.read(toUrl('/2021/08/ba/'))).toBeUndefined();
    expect(await live.read(toUrl('/tim-kiem/chi-muc/x'))).toBeUndefined();
  });

  it('has nothing to show of content with errors', async () => {
    const broken = makeFolder({ 'site.yaml': SITE_YAML, 'articles/2021/08/x.md': 'không có phần khai báo' });
    const site = await planLiveSite({ contentDir: broken, cacheDir: makeFolder(), now: NOW });
    expect(site.problems.map(({ code }) => code)).toEqual(['front-matter-missing']);
    expect(await site.read(toUrl('/'))).toBeUndefined();
  });
});
