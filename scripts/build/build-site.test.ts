import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as readMetadata } from 'exifr';
import { type HTMLElement, parse } from 'node-html-parser';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../fixtures/random.ts';
import { listFiles, readFiles } from '../fixtures/output.ts';
import { makeCache } from '../fixtures/warm-cache.ts';
import { makeArticle, makeFolder, SITE_YAML, writeFiles } from '../fixtures/scratch.ts';
import type { BuildOptions } from './build-options.ts';
import { buildSite } from './build-site.ts';
import { PROJECT_DIR } from './project.ts';

const NOW = Date.UTC(2022, 0, 1);
const GOOD_SITE = join(PROJECT_DIR, 'scripts/fixtures/good-site');
const ARTICLE = '2021/08/cau-moi/index.html';

function makeBuild(contentDir: string): BuildOptions {
  const folder = makeFolder();
  return { contentDir, outDir: join(folder, 'dist'), cacheDir: join(folder, 'cache'), now: NOW };
}

/** For tests that concern neither photos nor cards. */
const makeQuickBuild = async (contentDir: string): Promise<BuildOptions> => ({
  ...makeBuild(contentDir),
  cacheDir: await makeCache(),
});

const page = (build: BuildOptions, file: string): HTMLElement =>
  parse(readFileSync(join(build.outDir, file), 'utf8'));

describe('the good site', () => {
  const build = makeBuild(GOOD_SITE);
  beforeAll(async () => {
    const { problems, report } = await buildSite(build);
    expect(problems.map(({ code }) => code)).toEqual(['summary-missing']);
    expect(report).toMatchObject({ kept: 0, deleted: 0, picturesEncoded: 2 });
  });

  it('shows every part of an article', () => {
    const article = page(build, ARTICLE).querySelector('article');
    expect(article?.querySelector('h1')?.text).toBe('Cây cầu mới ở bản Mẫu');
    expect(article?.querySelector('time')?.getAttribute('datetime')).toBe('2021-08-26T18:14:44+07:00');
    expect(article?.text).toContain('Thời gian đăng: Thứ Năm, 26/08/2021 18:14 (GMT+7)');
    expect(article?.querySelector('[data-views="2021/08/cau-moi"]')?.text).toContain('1.234');
    expect(article?.querySelector('.sapo')?.text).toBe('Sau hai năm, bản Mẫu có cầu mới.');
    expect(article?.querySelector('.tac-gia')?.text).toBe('Tác giả: Nguyễn Văn An, Văn phòng xã');
    const figures = article
      ?.querySelectorAll('figure')
      .map((figure) => figure.querySelector('figcaption')?.text.trim());
    expect(figures).toEqual([
      expect.stringMatching(/^Cầu mới ngày thông xe\s*–\s*Văn An$/),
      'Bản Mẫu nhìn từ cầu',
    ]);
    expect(article?.querySelectorAll('.bai-viet figure')).toHaveLength(1);
    expect(article?.querySelector('.bai-viet table')?.text).toContain('3,07 tỷ');
    expect(article?.text).toContain('Báo cáo thi công');
  });

  it('gives each photo its turned size, and AVIF and JPEG up to its own width', () => {
    const image = page(build, ARTICLE).querySelector('figure img');
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['600', '900']);
    expect(image?.getAttribute('fetchpriority')).toBe('high');
    const widths = image?.getAttribute('srcset')?.match(/\d+w/g);
    expect(widths).toEqual(['320w', '480w', '600w']);
  });

  it('leaves no metadata in any picture', async () => {
    const pictures = listFiles(build.outDir).filter((file) => file.startsWith('anh/'));
    expect(pictures.length).toBeGreaterThanOrEqual(12);
    for (const picture of pictures) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(join(build.outDir, picture)).metadata();
      expect({ exif, xmp, iptc, icc, orientation }, picture).toEqual({});
    }
    for (const picture of pictures.filter((name) => name.endsWith('.jpg'))) {
      expect(await readMetadata(readFileSync(join(build.outDir, picture))), picture).toBeUndefined();
    }
    const original = readFileSync(join(GOOD_SITE, 'articles/2021/08/cau-moi/IMG_0001.jpg'));
    expect(await readMetadata(original)).toMatchObject({ latitude: 21.383333333333333 });
  });

  it('shows markup in a title and raw HTML in a body as text', () => {
    const root = page(build, '2021/09/hoi-lang/index.html');
    expect(root.querySelector('h1')?.rawText).toContain('&lt;b');
    expect(root.querySelectorAll('h1 b, .bai-viet script')).toHaveLength(0);
    expect(root.querySelector('.bai-viet')?.text).toContain('<script>alert(1)</script>');
    expect(root.querySelector('.tac-gia')?.text).toBe('Tác giả: Lò Thị Mẫu; Quàng Văn Thử');
  });

  it('keeps the address of a withdrawn article, not its words', () => {
    const html = readFileSync(join(build.outDir, '2021/09/bai-da-go/index.html'), 'utf8');
    expect(html).toContain('Bài có thông tin chưa đúng.');
    expect(html).not.toMatch(/Nội dung không còn hiện|Tóm tắt không còn hiện/);
  });

  it('publishes no draft', () => {
    expect(existsSync(join(build.outDir, '2021/09/ban-nhap'))).toBe(false);
  });

  it('fills the side column and the footer', () => {
    const { text } = page(build, 'index.html');
    for (const part of [
      'Bản đồ hành chính',
      'Liên kết web',
      'Thống kê truy cập',
      'Tổng truy cập',
      '120.345',
      'Đây là trang thử.',
    ]) {
      expect(text).toContain(part);
    }
    expect(page(build, 'index.html').querySelector('a[href="/gioi-thieu/"]')?.text).toBe('Giới thiệu');
  });

  it('has no inline style, script or event handler on any page', () => {
    for (const file of listFiles(build.outDir).filter((name) => name.endsWith('.html'))) {
      const root = page(build, file);
      expect(root.querySelectorAll('[style], style'), file).toHaveLength(0);
      expect(
        root
          .querySelectorAll('script:not([src])')
          .filter((script) => script.getAttribute('type') !== 'application/ld+json'),
        file,
      ).toHaveLength(0);
      expect(root.toString(), file).not.toMatch(/\son[a-z]+=["']/);
    }
  });

  it('every local link and every file that a page names is there', () => {
    for (const file of listFiles(build.outDir).filter((name) => name.endsWith('.html'))) {
      const root = page(build, file);
      const targets = root
        .querySelectorAll('[href], [src], [srcset]')
        .flatMap((element) => [
          element.getAttribute('href') ?? '',
          element.getAttribute('src') ?? '',
          ...(element.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(' ')[0] ?? ''),
        ]);
      for (const target of targets.filter((name) => name.startsWith('/'))) {
        const path = target.replace(/[?#].*/, '');
        expect(
          existsSync(join(build.outDir, path.endsWith('/') ? `${path}index.html` : path)),
          `${file} → ${target}`,
        ).toBe(true);
      }
    }
  });

  it('a second build renders nothing and encodes nothing', async () => {
    const { report } = await buildSite(build);
    expect(report).toMatchObject({ rendered: 0, deleted: 0, picturesEncoded: 0 });
  });
});

describe('a build', () => {
  it('writes nothing where the content has an error', async () => {
    const build = makeBuild(join(PROJECT_DIR, 'scripts/fixtures/broken-site'));
    const { problems, report } = await buildSite(build);
    expect(problems.length).toBeGreaterThan(40);
    expect(report).toBeUndefined();
    expect(existsSync(build.outDir)).toBe(false);
  });

  it('makes what changed, deletes what left, and ends as a clean build would', async () => {
    const contentDir = makeFolder();
    cpSync(GOOD_SITE, contentDir, { recursive: true });
    const build = await makeQuickBuild(contentDir);
    await buildSite(build);
    writeFiles(contentDir, { 'articles/2021/10/moi.md': makeArticle('Bài mới', { date: '2021-10-01' }) });
    rmSync(join(contentDir, 'articles/2021/09/hoi-lang.md'));
    writeFiles(contentDir, {
      'articles/2021/08/cau-moi/index.md': readFileSync(
        join(contentDir, 'articles/2021/08/cau-moi/index.md'),
        'utf8',
      ).replace('[bài bên cạnh](../../09/hoi-lang.md)', 'bài'),
    });
    const { report } = await buildSite(build);
    expect(report?.rendered).toBeGreaterThan(2);
    expect(report?.deleted).toBeGreaterThan(0);
    const clean = makeBuild(contentDir);
    await buildSite(clean);
    expect(readFiles(build.outDir)).toEqual(readFiles(clean.outDir));
  });

  it('mends files that somebody changed or deleted, and leaves foreign ones alone', async () => {
    const build = await makeQuickBuild(GOOD_SITE);
    await buildSite(build);
    const before = readFiles(build.outDir);
    rmSync(join(build.outDir, ARTICLE));
    writeFileSync(join(build.outDir, 'index.html'), 'hỏng');
    writeFileSync(join(build.outDir, 'google123.html'), 'của người khác');
    const picture = listFiles(build.outDir).find((file) => file.endsWith('.avif')) ?? '';
    rmSync(join(build.outDir, picture));
    writeFileSync(join(build.outDir, picture), 'hỏng');
    const { report, foreign } = await buildSite(build);
    expect(report?.rendered).toBe(2);
    expect(foreign).toEqual(['google123.html']);
    rmSync(join(build.outDir, 'google123.html'));
    expect(readFiles(build.outDir)).toEqual(before);
  });

  it('what a killed build left half-written is deleted', async () => {
    const build = await makeQuickBuild(GOOD_SITE);
    await buildSite(build);
    const before = readFiles(build.outDir);
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(build.outDir, `${ARTICLE}.${pid}.tmp`), 'nửa');
    const { foreign } = await buildSite(build);
    expect(foreign).toEqual([]);
    expect(readFiles(build.outDir)).toEqual(before);
  });

  it('--clean empties the output folder, foreign files too', async () => {
    const build = await makeQuickBuild(GOOD_SITE);
    await buildSite(build);
    writeFileSync(join(build.outDir, 'la.txt'), '');
    const { report, foreign } = await buildSite({ ...build, clean: true });
    expect(report?.kept).toBe(0);
    expect(foreign).toEqual([]);
    expect(existsSync(join(build.outDir, 'la.txt'))).toBe(false);
  });

  it.each([
    ['the content folder', (content: string) => content],
    ['a folder above the content', (content: string) => join(content, '..')],
    ['a folder in the content', (content: string) => join(content, 'dist')],
    ['the current folder', () => process.cwd()],
  ])('refuses to write to %s', async (_name, outOf) => {
    const contentDir = join(makeFolder({ 'content/site.yaml': SITE_YAML }), 'content');
    await expect(buildSite({ ...makeBuild(contentDir), outDir: outOf(contentDir) })).rejects.toThrow(/--out/);
    expect(existsSync(join(contentDir, 'site.yaml'))).toBe(true);
  });

  it.each([
    ['is the output folder', ({ outDir }: { outDir: string }) => outDir],
    ['holds the output folder', ({ outDir }: { outDir: string }) => join(outDir, '..')],
    ['lies in the content', ({ contentDir }: { contentDir: string }) => join(contentDir, 'articles')],
  ])('refuses a cache that %s', async (_name, cacheOf) => {
    const build = makeBuild(makeFolder({ 'site.yaml': SITE_YAML }));
    await expect(buildSite({ ...build, cacheDir: cacheOf(build) })).rejects.toThrow(/--cache/);
    expect(existsSync(build.outDir)).toBe(false);
  });

  it('refuses an output folder that reaches the content through a link', async () => {
    const contentDir = makeFolder({ 'site.yaml': SITE_YAML });
    const link = join(makeFolder(), 'out');
    symlinkSync(contentDir, link);
    await expect(buildSite({ ...makeBuild(contentDir), outDir: link, clean: true })).rejects.toThrow(/--out/);
  });

  it.each<[what: string, harm: (bytes: Buffer, place: number) => Buffer]>([
    ['with half of its bytes', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['with one other bit', (bytes, place) => bytes.fill((bytes[place] ?? 0) ^ 4, place, place + 1)],
  ])('survives a cache in which every file is left %s', async (_what, harm) => {
    const random = createRandom(20_210_826);
    const build = await makeQuickBuild(GOOD_SITE);
    await buildSite(build);
    const before = readFiles(build.outDir);
    for (const file of listFiles(build.cacheDir)) {
      const path = join(build.cacheDir, file);
      const bytes = readFileSync(path);
      writeFileSync(path, harm(bytes, Math.floor(random() * bytes.length)));
    }
    const { report } = await buildSite(build);
    expect(report?.kept).toBe(0);
    expect(readFiles(build.outDir)).toEqual(before);
  });

  it.each<[what: string, lose: (cacheDir: string) => void]>([
    ['without its cache', (cacheDir) => rmSync(cacheDir, { recursive: true })],
    [
      'with a ledger of another form',
      (cacheDir) => {
        for (const name of listFiles(cacheDir).filter((file) => file.startsWith('ledger')))
          writeFileSync(join(cacheDir, name), 'kho-bai ledger 3\tma\nindex.html\ta\t1\tb\n1\n');
      },
    ],
  ])(
    'knows what builds wrote %s: what is planned no more goes, what is foreign stays',
    async (_what, lose) => {
      const contentDir = makeFolder({
        'site.yaml': SITE_YAML,
        'articles/2021/08/mot.md': makeArticle('Bài một'),
        'articles/2021/08/hai.md': makeArticle('Bài hai'),
      });
      const build = await makeQuickBuild(contentDir);
      await buildSite(build);
      writeFileSync(join(build.outDir, '2021/08/hai/cua-ai.txt'), 'của ai');
      rmSync(join(contentDir, 'articles/2021/08/hai.md'));
      lose(build.cacheDir);
      const { foreign } = await buildSite(build);
      expect(foreign).toEqual(['2021/08/hai/cua-ai.txt']);
      rmSync(join(build.outDir, '2021/08/hai'), { recursive: true });
      const clean = { ...build, outDir: join(makeFolder(), 'dist') };
      await buildSite(clean);
      expect(readFiles(build.outDir)).toEqual(readFiles(clean.outDir));
    },
  );

  it('a site of site.yaml and articles alone has no dead link', async () => {
    const contentDir = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/x.md': makeArticle('Bài một'),
    });
    mkdirSync(join(contentDir, 'trống'));
    const build = await makeQuickBuild(contentDir);
    expect((await buildSite(build)).problems).toEqual([]);
    for (const file of listFiles(build.outDir).filter((name) => name.endsWith('.html'))) {
      for (const link of page(build, file).querySelectorAll('a[href^="/"]')) {
        const path = link.getAttribute('href')?.replace(/[?#].*/, '') ?? '';
        const target = path.endsWith('/') ? `${path}index.html` : path;
        expect(existsSync(join(build.outDir, target)), `${file} → ${path}`).toBe(true);
      }
    }
  });
});
