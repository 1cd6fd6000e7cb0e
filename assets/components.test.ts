import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSiteAssets } from '../scripts/build/bundles/site-assets.ts';
import { SAMPLES } from '../scripts/cli/preview/component-pages/samples.tsx';
import { type DevServer, startDevServer } from '../scripts/cli/preview/dev-server.ts';
import { launchBrowser, openVisit, type Visit } from '../scripts/fixtures/browser.ts';
import { inspectPage } from '../scripts/fixtures/inspect-page.ts';
import { type ReadingSite, startReadingSite } from '../scripts/fixtures/reading-site.ts';
import { makeFolder } from '../scripts/fixtures/scratch.ts';
import { outputPath } from '../scripts/site/page.ts';
import type { Url } from '../scripts/text/brands.ts';

/** Sizes of headings, in pixels where nobody has changed the size of text; notes below an article are as small as captions. */
const SCALE = new Set([14, 15, 16, 18, 22, 28, 36, 44]);

const cacheDir = makeFolder();
const table: object[] = [];
let site: ReadingSite;
let server: DevServer;
let browser: Browser;
/** A reader who goes from page to page: a process for each would take as long as what is looked at. */
let reader: Visit;
/** What the server shows beside the component pages: files of a built site. */
const built = { read: (url: Url) => readFile(join(site.outDir, outputPath(url))).catch(() => undefined) };

beforeAll(async () => {
  const [{ assets }, ...started] = await Promise.all([
    makeSiteAssets(cacheDir, 'test'),
    startReadingSite(),
    launchBrowser(),
  ]);
  [site, browser] = started;
  server = await startDevServer({ port: 0, findAssets: async () => assets });
  server.show(built);
  reader = await openVisit(browser);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.stop();
  rmSync(cacheDir, { recursive: true });
  console.table(table);
});

async function findFaults(path: string): Promise<string[]> {
  await reader.page.goto(server.url + path);
  const inspection = await inspectPage(reader.page);
  table.push(...inspection.table.map((row) => ({ path, ...row })));
  return [...inspection.faults, ...reader.faults.splice(0)];
}

it.each(['', ...SAMPLES.map(({ name }) => `${name}/`)])(
  '/_mau/%s breaks no rule of axe in any colours on any screen, moves nothing, and loses nothing when enlarged',
  async (path) => expect(await findFaults(`/_mau/${path}`)).toEqual([]),
);

it('the page that tells an editor of a mistake breaks none either', async () => {
  server.show(
    built,
    'content/articles/2021/08/bai.md:4:7  date-invalid  "31/11/2021" không phải là ngày có thật.',
  );
  const { page } = await openVisit(browser);
  await page.goto(`${server.url}/`);
  expect(await page.locator('h1').innerText()).toBe('Bài viết có lỗi');
  expect((await inspectPage(page)).faults).toEqual([]);
  await page.context().close();
  server.show(built);
});

it.each([360, 768, 1280])(
  'every photo has its place before it comes, on a screen of %i px',
  async (width) => {
    const { page } = await openVisit(browser, { viewport: { width, height: 900 } });
    await page.route('**/anh/**', (route) => route.abort());
    await page.goto(`${server.url}/_mau/bai-du/`);
    const places = await page.$$eval('figure img', (images) =>
      images.map((image) => ({
        width: image.clientWidth,
        ratio: image.clientWidth / image.clientHeight,
        expected: Number(image.getAttribute('width')) / Number(image.getAttribute('height')),
      })),
    );
    expect(places).toHaveLength(4);
    for (const { width: taken, ratio, expected } of places) {
      expect(taken).toBeGreaterThanOrEqual(300);
      expect(ratio).toBeCloseTo(expected, 1);
    }
    await page.context().close();
  },
);

it.each([360, 1280])('every heading has a size of the scale, %i pixels wide', async (width) => {
  const { page } = await openVisit(browser);
  await page.setViewportSize({ width, height: 800 });
  const others: string[] = [];
  for (const { name } of SAMPLES) {
    await page.goto(`${server.url}/_mau/${name}/`);
    const headings = await page.$$eval('h1, h2, h3, h4', (all) =>
      all
        .filter((heading) => !heading.classList.contains('an'))
        .map((heading) => ({ text: heading.textContent, size: getComputedStyle(heading).fontSize })),
    );
    const found = headings.filter(({ size }) => !SCALE.has(parseFloat(size)));
    others.push(...found.map(({ text, size }) => `${name}: ${text} ${size}`));
  }
  await page.context().close();
  expect(others).toEqual([]);
});

it('the published site has no such pages', async () => {
  expect((await fetch(`${server.url}/_mau/`)).status).toBe(200);
  expect((await fetch(`${site.url}/_mau/`)).status).toBe(404);
});
