import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'node-html-parser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openVisit } from '../scripts/fixtures/browser.ts';
import { BUDGETS } from '../scripts/fixtures/budgets.ts';
import { KINDS_OF_PAGE, type ReadingSite, startReadingSite } from '../scripts/fixtures/reading-site.ts';

/** What a CDN uses for pages that it compresses on their way. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };

interface Weight {
  kind: string;
  html: number;
  css: number;
  js: number;
  fonts: number;
  photos: number;
  requests: number;
  shift: number;
  largest: string;
}

interface LayoutShift {
  value: number;
  hadRecentInput: boolean;
}

let site: ReadingSite;
let browser: Browser;
const weights: Weight[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([startReadingSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  console.table(weights);
});

/** Watches layout shifts and the largest paint from the first moment of a page. */
function watchPaints(): void {
  const seen = { shift: 0, largest: '' };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    // What answers the reader's own press is no jump: https://web.dev/articles/cls
    for (const { value, hadRecentInput } of list.getEntries() as (PerformanceEntry & LayoutShift)[])
      if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    const { element, url } = list.getEntries().at(-1) as unknown as { element: Element; url: string };
    seen.largest = url ? new URL(url).pathname : (element?.textContent ?? '').slice(0, 60);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** Scrolls through the whole page, so that all photos come. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += 500) {
      scrollTo(0, top);
      await new Promise(requestAnimationFrame);
    }
  });
  await page.waitForLoadState('networkidle');
}

async function weigh(
  kind: string,
  path: string,
): Promise<{ weight: Weight; html: string; photos: Map<string, number> }> {
  const { page, faults } = await openVisit(browser, PHONE);
  const bodies: Promise<[type: string, url: string, body: Buffer]>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (type !== 'fetch') bodies.push(response.body().then((body) => [type, response.url(), body]));
  });
  await page.addInitScript(watchPaints);
  const answer = await page.goto(site.url + path);
  await page.waitForLoadState('networkidle');
  const html = (await answer?.text()) ?? '';
  // On a slow machine the first paint may come after the last answer.
  const painted = await page.waitForFunction(
    () => (globalThis as unknown as { seen: { largest: string } }).seen.largest,
  );
  const largest = await painted.jsonValue();
  await readToTheEnd(page);
  const { shift } = await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen);
  const loaded = await Promise.all(bodies);
  const bytesOf = (wanted: string): number =>
    loaded.reduce(
      (sum, [type, , body]) => sum + (type === wanted ? brotliCompressSync(body, QUALITY).length : 0),
      0,
    );
  const photos = new Map(
    loaded.flatMap(([, url, body]) =>
      url.includes('/anh/') ? [[new URL(url).pathname, body.length] as const] : [],
    ),
  );
  await page.context().close();
  expect(faults).toEqual([]);
  const weight = {
    kind,
    html: bytesOf('document'),
    css: bytesOf('stylesheet'),
    js: bytesOf('script'),
    fonts: bytesOf('font'),
    photos: photos.size,
    requests: loaded.length - photos.size,
    shift,
    largest,
  };
  weights.push(weight);
  return { weight, html, photos };
}

describe.each(Object.entries({ ...KINDS_OF_PAGE, 'long article': '/2021/10/bai-dai/' }))(
  '%s',
  (kind, path) => {
    it('keeps its budget, does not jump, and names its largest part in the HTML', async () => {
      const { weight, html, photos } = await weigh(kind, path);
      const { css, js, fonts, requests, shift, largest } = weight;
      const leadsToTexts = html.includes('/tai-nguyen/danh-sach-');
      const isSearch = kind === 'search';
      const most = isSearch ? BUDGETS.searchBytes : leadsToTexts ? BUDGETS.listBytes : BUDGETS.pageBytes;
      const isStatistics = kind === 'statistics';
      const mostScript = isStatistics ? BUDGETS.statisticsScriptBytes : BUDGETS.scriptBytes;
      const mostRequests = leadsToTexts ? BUDGETS.listRequests : BUDGETS.requests;
      expect(weight.html + css + js).toBeLessThanOrEqual(most);
      expect(css).toBeLessThanOrEqual(leadsToTexts ? BUDGETS.listStylesheetsBytes : BUDGETS.stylesheetBytes);
      expect(js).toBeLessThanOrEqual(isSearch ? BUDGETS.searchScriptBytes : mostScript);
      expect(fonts).toBe(BUDGETS.fontBytes);
      expect(requests).toBeLessThanOrEqual(
        isSearch ? BUDGETS.searchRequests : isStatistics ? BUDGETS.statisticsRequests : mostRequests,
      );
      expect(shift).toBeLessThanOrEqual(BUDGETS.layoutShift);
      expect(largest).not.toBe('');
      expect(html + parse(html).text).toContain(largest);
      expect(photos.size > 0).toBe(html.includes('<picture'));
      for (const [url, bytes] of photos) {
        expect(url).toMatch(/\.avif$/);
        expect(bytes).toBeLessThanOrEqual(BUDGETS.avifBytes);
        expect(statSync(join(site.outDir, url.replace(/avif$/, 'jpg'))).size).toBeLessThanOrEqual(
          BUDGETS.jpegBytes,
        );
      }
    });
  },
);

it.each([
  ['on a phone', PHONE],
  ['on a desk', { viewport: { width: 1280, height: 900 } }],
])('a search moves nothing %s, however late its script and its index come', async (_, screen) => {
  const { page, faults } = await openVisit(browser, screen);
  for (const late of ['**/search-*.js', '**/tim-kiem/chi-muc/**'])
    await page.route(late, (route) => setTimeout(300).then(() => route.continue()));
  await page.addInitScript(watchPaints);
  const status = page.locator('main [role=status]');
  await page.goto(`${site.url}/tim-kiem/?q=${encodeURIComponent('tin số')}`);
  await status.filter({ hasText: 'Tìm thấy 80 bài.' }).waitFor();
  await page.fill('main input[type=search]', 'khuếch');
  await status.filter({ hasText: 'Không tìm thấy bài nào.' }).waitFor();
  await page.fill('main input[type=search]', 'nà mẫu khuếch');
  await status.filter({ hasText: 'Không bài nào có đủ 3 từ.' }).waitFor();
  await page.click('#xem-them');
  await page.locator('#ket-qua li').nth(19).waitFor();
  const { shift } = await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen);
  expect(shift).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
});

it.each([320, 360, 390, 412, 768, 1280])('a count that comes late moves nothing at %i px', async (width) => {
  const { page, faults } = await openVisit(browser, { viewport: { width, height: 740 } });
  await page.route(/\/_v\/counts/, async (route) => {
    const ids = new URL(route.request().url()).searchParams.get('ids')!.split(',');
    await setTimeout(300);
    await route.fulfill({ json: Object.fromEntries(ids.map((id) => [id, 10_754])) });
  });
  await page.addInitScript(watchPaints);
  for (const path of ['/2021/09/hoi-lang/', '/', '/chuyen-muc/tin-tuc/']) {
    await page.goto(site.url + path);
    await page.locator('.luot', { hasText: '10.754' }).first().waitFor();
    expect(await page.locator('.luot[hidden]').count()).toBe(0);
    const { shift } = await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen);
    // Behind a number that was known already the words give way by the width of a digit.
    expect(shift, path).toBeLessThan(0.0005);
  }
  expect(faults).toEqual([]);
  await page.context().close();
});

it('photos of an article say how much room they take before they come', async () => {
  const { page } = await openVisit(browser, PHONE);
  await page.route('**/anh/**', (route) => route.abort());
  await page.goto(`${site.url}/2021/08/cau-moi/`);
  const places = await page.$$eval('figure img', (images) =>
    images.map((image) => ({
      width: image.clientWidth,
      ratio: image.clientWidth / image.clientHeight,
      expected: Number(image.getAttribute('width')) / Number(image.getAttribute('height')),
    })),
  );
  expect(places).toHaveLength(2);
  for (const { width, ratio, expected } of places) {
    expect(width).toBeGreaterThanOrEqual(300);
    expect(ratio).toBeCloseTo(expected, 1);
  }
  await page.context().close();
});
