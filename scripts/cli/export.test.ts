import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportYear } from '../build/year-zip/export-year.ts';
import { PROJECT_DIR } from '../build/project.ts';
import { launchBrowser } from '../fixtures/browser.ts';
import { makeCache } from '../fixtures/warm-cache.ts';
import { makeArticle, makeFolder, writeFiles } from '../fixtures/scratch.ts';
import { compareSite } from '../publish/compare-site.ts';
import { openPlace } from '../publish/place.ts';
import { readManifest } from '../publish/read-manifest.ts';

const NOW = Date.parse('2022-01-01T00:00:00Z');
const contentDir = makeFolder();
const folder = makeFolder();
const zipFile = join(makeFolder(), 'nam.zip');
let files: Record<string, Uint8Array>;
let cacheDir: string;
let browser: Browser;

const exportTo = (file: string, setting: { cacheDir?: string; year?: string } = {}) =>
  exportYear({ contentDir, cacheDir, now: NOW, commit: 'a'.repeat(40), year: '2021', file, ...setting });

beforeAll(async () => {
  cpSync(fileURLToPath(new URL('../fixtures/good-site', import.meta.url)), contentDir, { recursive: true });
  const hostile = '</script><script>window.__hit=1</script> & \u2028 “Chợ phiên”';
  writeFiles(contentDir, {
    'articles/2020/05/nam-truoc.md': makeArticle('Bài năm trước', { date: '2020-05-05' }),
    'articles/2021/10/cho-phien.md': makeArticle(hostile, {
      date: '2021-10-10',
      body: 'Chợ phiên họp ở bản Mẫu. Xem [cây cầu](../08/cau-moi/index.md) và [năm trước](../../2020/05/nam-truoc.md).',
    }),
  });
  cacheDir = await makeCache();
  const { problems, report } = await exportTo(zipFile);
  if (report === undefined) throw new Error(JSON.stringify(problems));
  files = unzipSync(readFileSync(zipFile));
  writeFiles(folder, files);
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe('the zip of a year', () => {
  it('is read without a server: from its first page to an article with its picture', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('requestfailed', (request) => faults.push(request.url()));
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    expect(await page.textContent('h1')).toContain('2021');
    await page.click('main a[href*="2021/08/"]');
    await page.click('.danh-sach a[href*="cau-moi"]');
    await page.waitForSelector('h1:has-text("Cây cầu mới ở bản Mẫu")');
    const widths = await page.$$eval('article figure img', (images) =>
      Promise.all(
        (images as HTMLImageElement[]).map(async (image) => {
          image.loading = 'eager';
          await image.decode();
          return image.naturalWidth;
        }),
      ),
    );
    expect(widths.length).toBe(2);
    expect(Math.min(...widths)).toBeGreaterThan(0);
    // The stylesheet is applied.
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    );
    const attachment = await page.getAttribute('.tep a', 'href');
    expect(existsSync(join(folder, '2021/08/cau-moi', attachment ?? ''))).toBe(true);
    expect(asked.filter((url) => !url.startsWith('file://'))).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is searched by words without marks, and a result leads to its article', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, '2021/08/cau-moi/index.html')).href);
    await page.fill('input[name=q]', 'cho phien hop');
    await page.press('input[name=q]', 'Enter');
    await page.waitForSelector('#ket-qua a');
    await expect.poll(() => page.textContent('main [role=status]')).toBe('Tìm thấy 1 bài.');
    expect(await page.inputValue('main input[name=q]')).toBe('cho phien hop');
    expect(await page.evaluate(() => '__hit' in globalThis)).toBe(false);
    await page.click('#ket-qua a');
    await page.waitForSelector('article.bai');
    expect(page.url()).toContain('/2021/10/cho-phien/index.html');
    await page.click('.bai-viet a');
    await page.waitForSelector('h1:has-text("Cây cầu mới")');
    await page.goto(`${pathToFileURL(join(folder, 'tim-kiem/index.html')).href}?q=khuech+dai`);
    await expect.poll(() => page.textContent('main [role=status]')).toMatch(/^Không tìm thấy bài nào/);
    expect(await page.locator('#ket-qua a').count()).toBe(0);
    await page.fill('main input[name=q]', '?!');
    await page.press('main input[name=q]', 'Enter');
    await expect.poll(() => page.textContent('main [role=status]')).toMatch(/^Mời bạn gõ từ cần tìm/);
    await page.close();
  });

  it('holds the notice of a withdrawn article and none of its words, in the search neither', () => {
    const texts = Object.entries(files).map(([path, bytes]) => ({
      path,
      text: Buffer.from(bytes).toString(),
    }));
    expect(texts.find(({ path }) => path === '2021/09/bai-da-go/index.html')?.text).toContain(
      'Bài có thông tin chưa đúng.',
    );
    expect(texts.filter(({ text }) => /không còn hiện/.test(text))).toEqual([]);
  });

  it('offers nothing that it cannot do: no filters of the search, no keeping of the year', () => {
    const read = (path: string) => new TextDecoder().decode(files[path]);
    expect(read('tim-kiem/index.html')).not.toContain('<select');
    expect(read('index.html')).not.toContain('ngoại tuyến');
  });

  it('leads to the live site for what is not in it, and never out of the folder', () => {
    const text = new TextDecoder();
    for (const [path, bytes] of Object.entries(files)) {
      if (!path.endsWith('.html')) continue;
      const html = text.decode(bytes);
      expect(html).not.toMatch(/ (?:href|src|action)="\/|type="module"|srcset|data-ahead|rel="manifest"/);
      for (const [, address = ''] of html.matchAll(/ (?:href|src|action)="([^"#?]+)[^"]*"/g)) {
        if (/^[a-z]+:/.test(address)) continue;
        expect(files, `${path} leads to ${address}`).toHaveProperty([join(path, '..', address)]);
      }
    }
    const article = text.decode(files['2021/10/cho-phien/index.html']);
    expect(article).toMatch(/href="https:\/\/[^"/]+\/2020\/05\/nam-truoc\/"/);
    expect(Object.keys(files).filter((path) => path.includes('nam-truoc'))).toEqual([]);
    expect(text.decode(files['2021/09/bai-da-go/index.html'])).toContain('đã được rút');
  });

  it('is verified by its manifest once it is unpacked', async () => {
    const site = await readManifest(openPlace(folder));
    expect(site.commit).toBe('a'.repeat(40));
    const listed = [...site.files.keys(), ...site.lists.keys(), 'manifest.json'];
    expect(listed.sort()).toEqual(Object.keys(files).sort());
    expect((await compareSite(openPlace(folder), site)).differences).toEqual([]);
  });

  it('has the same bytes whatever was encoded before, in whatever zone', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    const again = join(makeFolder(), 'nam.zip');
    await exportTo(again, { cacheDir: makeFolder() });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(readFileSync(again).equals(readFileSync(zipFile))).toBe(true);
  });

  it('leaves nothing that its next making does not clear away, when it is killed', async () => {
    const findLeft = (place: string) =>
      readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((path) =>
        /(?:^|\/)(?:export|nam\.zip)[^/]*$/.test(path),
      );
    /** Kills it while both the zip and its pictures are half made, unless it is done too soon. */
    const killHalfWay = async (place: string) => {
      const places = ['--cache', join(place, 'cache'), '--out', join(place, 'nam.zip')];
      const words = ['export', '--content', contentDir, '--year', '2021', ...places];
      const child = spawn(process.execPath, ['scripts/cli/launch.js', ...words], { cwd: PROJECT_DIR });
      const ended = once(child, 'exit');
      while (child.exitCode === null && findLeft(place).length < 2) await setTimeout(1);
      child.kill('SIGKILL');
      await ended;
    };
    let place;
    do await killHalfWay((place = makeFolder()));
    while (findLeft(place).length < 2);
    await exportTo(join(place, 'nam.zip'), { cacheDir: join(place, 'cache') });
    expect(findLeft(place)).toEqual(['nam.zip']);
  });

  it('is not made for a year without articles, and nothing is left behind', async () => {
    const place = makeFolder();
    await expect(exportTo(join(place, 'x.zip'), { year: '1999' })).rejects.toThrow(
      'Không có bài nào của năm 1999',
    );
    expect(existsSync(join(place, 'x.zip'))).toBe(false);
  });
});

describe('npm run export', () => {
  const run = (...args: string[]) => {
    const setting = ['--content', contentDir, '--cache', cacheDir, ...args];
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(NOW / 1000) };
    const command = ['scripts/cli/launch.js', 'export', ...setting];
    return spawnSync(process.execPath, command, { cwd: PROJECT_DIR, encoding: 'utf8', env });
  };

  it('writes the zip where it is told to, and says what is in it', () => {
    const file = join(makeFolder(), 'usb/nam.zip');
    const { status, stderr } = run('--year', '2021', '--out', file);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/nam\.zip: \d+ bài, \d+ tệp\n$/),
    });
    expect(Object.keys(unzipSync(readFileSync(file)))).toContain('index.html');
  });

  it.each([[[]], [['--year', 'hai']], [['--year', '1999']]])('%j is told to be wrong usage', (args) => {
    const { status, stderr } = run(...args, '--out', join(makeFolder(), 'x.zip'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/năm/);
  });
});
