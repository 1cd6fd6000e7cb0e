import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadArchive } from '../content/load-archive.ts';
import { listFiles } from '../fixtures/output.ts';
import { makeCache } from '../fixtures/warm-cache.ts';
import { makeArticle, makeFolder, SITE_YAML } from '../fixtures/scratch.ts';
import { buildSite } from './build-site.ts';

const SECRET = 'Lời bí mật ngoài thư mục nội dung';
const NOW = Date.parse('2022-01-01T00:00:00Z');
let photo: Buffer;

beforeAll(async () => {
  photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#225577' } })
    .jpeg()
    .toBuffer();
});

async function build(contentDir: string, outDir = join(makeFolder(), 'dist')) {
  const result = await buildSite({
    contentDir,
    outDir,
    cacheDir: await makeCache(),
    now: NOW,
    search: false,
  });
  return { ...result, outDir, found: result.problems.map(({ file, code }) => `${file} ${code}`) };
}

async function load(files: Record<string, string>) {
  const setting = { contentDir: makeContent(files), cacheDir: makeFolder(), codeVersion: '1', now: NOW };
  const { archive, problems } = await loadArchive(setting);
  return {
    urls: archive?.articles.map(({ url }) => url),
    found: problems.map(({ file, code }) => `${file} ${code}`),
  };
}

function makeContent(files: Record<string, string | Uint8Array>): string {
  return makeFolder({ 'site.yaml': SITE_YAML, ...files });
}

describe('what stands outside the content folder', () => {
  it.each([
    ['article', 'articles/2021/08/x.md', 'a.md', ['articles/2021/08/x.md file-outside']],
    ['photo', 'articles/2021/08/anh.jpg', 'anh.jpg', ['articles/2021/08/bai.md image-outside']],
    ['attachment', 'articles/2021/08/tep.txt', 'a.txt', ['articles/2021/08/bai.md file-outside']],
    ['page', 'pages/x.md', 'a.md', ['pages/x.md file-outside']],
    ['list of authors', 'authors.yaml', 'a.md', ['authors.yaml file-outside']],
    ['folder of articles', 'articles/2021/09', '.', []],
    ['folder of pages', 'pages/khac', '.', []],
    [
      'article that leads to nothing',
      'articles/2021/08/x.md',
      'khong-co.md',
      ['articles/2021/08/x.md file-outside'],
    ],
  ])('is not read through a link in the place of an %s', async (_name, link, target, expected) => {
    const outside = makeFolder({
      'a.md': makeArticle(SECRET, { body: SECRET }),
      'anh.jpg': photo,
      'a.txt': SECRET,
    });
    const contentDir = makeContent({
      'articles/2021/08/bai.md': makeArticle('Bài', {
        body: link.includes('anh') ? '![](anh.jpg)' : link.includes('tep') ? '[tệp](tep.txt)' : 'Lời.',
      }),
      'pages/co.md': '---\ntitle: Trang\n---\n',
    });
    symlinkSync(join(outside, target), join(contentDir, link));
    const { report, found, outDir } = await build(contentDir);
    expect(found).toEqual(expected);
    if (report === undefined) return;
    expect(listFiles(outDir).filter((file) => readFileSync(join(outDir, file)).includes(SECRET))).toEqual([]);
  });

  it.each([
    '../../../../etc/passwd',
    '/etc/passwd',
    '/../../../../etc/passwd',
    '..%2F..%2F..%2F..%2Fetc%2Fpasswd',
    '%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    String.raw`..\..\..\..\etc\passwd`,
    'file:///etc/passwd',
    'bai.md%00.jpg',
    'bai.md\u0000.jpg',
    `${'a/'.repeat(2000)}x.jpg`,
    'x'.repeat(5000),
    'CON',
    '.',
    '..',
  ])('is not reached by the path %j', async (path) => {
    const src = JSON.stringify(path);
    const front = `images: [{ src: ${src} }]\nattachments: [{ src: ${src} }]\n`;
    const body = `![](<${path}>)\n\n[tệp](<${path}>)`;
    const { report, problems } = await build(
      makeContent({ 'articles/2021/08/bai.md': makeArticle('Bài', { front, body }) }),
    );
    expect(report).toBeUndefined();
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['articles/2021/08/bai.md']));
    expect(problems.every(({ code }) => /^(?:image|file|link|attachment)-/.test(code))).toBe(true);
  });

  it('a pipe among the articles does not stop a build', async () => {
    const contentDir = makeContent({ 'articles/2021/08/bai.md': makeArticle('Bài') });
    execFileSync('mkfifo', [
      join(contentDir, 'articles/2021/08/ong.md'),
      join(contentDir, 'articles/2021/08/anh.jpg'),
    ]);
    expect((await build(contentDir)).found).toEqual([]);
  });
});

describe('an old address', () => {
  it('takes no address of the site, whatever file stands there', async () => {
    const text = (legacyUrls: readonly string[]) =>
      makeArticle('Bài', {
        front: `images: [anh.jpg]\nattachments: [tep.txt]\nlegacyUrls: ${JSON.stringify(['/cu', ...legacyUrls])}\n`,
      });
    const files = { 'articles/2021/08/anh.jpg': photo, 'articles/2021/08/tep.txt': 'Lời.' };
    const make = async (legacyUrls: readonly string[]) => {
      const contentDir = makeContent({ ...files, 'articles/2021/08/bai.md': text(legacyUrls) });
      const outDir = join(makeFolder(), 'dist');
      await buildSite({ contentDir, outDir, cacheDir: await makeCache(), now: NOW });
      return outDir;
    };
    const first = listFiles(await make([]));
    expect(first).toEqual(expect.arrayContaining(['sw.js', 'tim-kiem/goi.json']));
    const addresses = first.map((file) => `/${file}`);
    const outDir = await make([...addresses, '/_v/total', '/SW.JS', '/tai-nguyen/c%75.css']);
    expect(readFileSync(join(outDir, '_redirects'), 'utf8')).toBe('/cu /2021/08/bai/ 301\n');
  });
});

describe('names of files', () => {
  it('however long or odd they are, become short and tame addresses', async () => {
    const long = 'ề'.repeat(80);
    const odd = ' -rf . \n\t\u202E<b>&"\'|?*:$(x) CON. . ';
    const files: Record<string, string | Uint8Array> = {};
    for (const [index, name] of [long, odd].entries()) {
      const folder = `articles/2021/0${index + 1}/${name}`;
      files[`${folder}/${name}.jpg`] = photo;
      files[`${folder}/${name}.pdf`] = '%PDF-1.4';
      const front = `images: [${JSON.stringify(encodeURIComponent(`${name}.jpg`))}]\nattachments: [${JSON.stringify(encodeURIComponent(`${name}.pdf`))}]\ntags: [${JSON.stringify(name.repeat(9))}]\nplaces: [${JSON.stringify(name.repeat(9))}]\n`;
      files[`${folder}/index.md`] = makeArticle('Bài', { front, date: `2021-0${index + 1}-02` });
    }
    const { report, problems, outDir } = await build(makeContent(files));
    expect(problems).toEqual([]);
    expect(report).toBeDefined();
    for (const file of listFiles(outDir)) {
      expect(file).toMatch(/^[\w./-]+$/);
      expect(Math.max(...file.split('/').map((part) => part.length))).toBeLessThan(130);
    }
  });

  it.each(['con', 'lpt9'])('that Windows keeps for devices (%s) are pointed out', async (slug) => {
    const { found, report } = await build(
      makeContent({ [`articles/2021/08/${slug}.md`]: makeArticle('Bài') }),
    );
    expect(found).toEqual([`articles/2021/08/${slug}.md slug-invalid`]);
    expect(report).toBeDefined();
  });

  it.each(['../../x', '/x', 'a/b', '..', 'x\\y', 'x.', 'X'])('cannot be the slug %j', async (slug) => {
    const front = `slug: ${JSON.stringify(slug)}\n`;
    const { found, urls } = await load({ 'articles/2021/08/bai.md': makeArticle('Bài', { front }) });
    expect({ found, urls }).toEqual({ found: ['articles/2021/08/bai.md slug-invalid'], urls: [] });
  });
});

describe('the output folder', () => {
  it.each([
    ['a folder', '2021', '.'],
    ['a page', '2021/08/bai/index.html', 'index.html'],
    ['a file of the site', '_headers', 'moi'],
  ])('is not written through a link in the place of %s', async (_name, link, target) => {
    const outside = makeFolder({ 'index.html': SECRET });
    const outDir = join(makeFolder(), 'dist');
    mkdirSync(join(outDir, link, '..'), { recursive: true });
    symlinkSync(join(outside, target), join(outDir, link));
    const contentDir = makeContent({ 'articles/2021/08/bai.md': makeArticle('Bài') });
    await expect(build(contentDir, outDir)).rejects.toThrow(`${link} là một liên kết`);
    expect(listFiles(outside)).toEqual(['index.html']);
    expect(readFileSync(join(outside, 'index.html'), 'utf8')).toBe(SECRET);
    const clean = { contentDir, outDir, cacheDir: await makeCache(), now: NOW, search: false, clean: true };
    expect((await buildSite(clean)).report).toBeDefined();
    expect(readFileSync(join(outside, 'index.html'), 'utf8')).toBe(SECRET);
  });

  it('keeps a link of somebody else’s that is in nobody’s way', async () => {
    const outDir = makeFolder();
    symlinkSync('/nonexistent', join(outDir, 'khac'));
    const contentDir = makeContent({ 'articles/2021/08/bai.md': makeArticle('Bài') });
    expect((await build(contentDir, outDir)).foreign).toEqual(['khac']);
  });
});
