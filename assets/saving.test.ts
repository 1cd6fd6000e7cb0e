import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser, openVisit } from '../scripts/fixtures/browser.ts';
import { type ReadingSite, startReadingSite } from '../scripts/fixtures/reading-site.ts';
import { formatBytes } from '../scripts/text/number.ts';

const ARTICLE = '/2021/08/cau-moi/';

let site: ReadingSite;
let browser: Browser;
let page: Page;
let faults: string[];
/** Paths of the photos that came to their end. */
let photos: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([startReadingSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(async () => {
  ({ page, faults } = await openVisit(browser, { viewport: { width: 360, height: 740 } }));
  photos = [];
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'GET' && pathname.startsWith('/anh/')) photos.push(pathname);
  });
});
afterEach(async () => {
  await page.context().close();
});

/** Says that the reader's system saves data, as a browser does in the header `Save-Data` too. */
async function saveData(): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send(
    'Emulation.setDataSaverOverride' as 'Emulation.setEmulatedMedia',
    { dataSaverEnabled: true } as object,
  );
}

/** Holds photos back for as long as a slow line does. */
async function slowPhotos(): Promise<void> {
  await page.route('**/anh/**', async (route) => {
    if (route.request().method() === 'GET') await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => {});
  });
}

const buttons = () => page.locator('figure').getByRole('button', { name: /^Xem ảnh/ });

it('with Save-Data no photo comes until it is asked for, and its size is told', async () => {
  await saveData();
  await slowPhotos();
  await page.goto(site.url + ARTICLE, { waitUntil: 'domcontentloaded' });
  await expect.poll(() => buttons().count()).toBe(2);
  const first = buttons().first();
  await first.scrollIntoViewIfNeeded();
  await expect.poll(() => first.innerText()).toMatch(/^Xem ảnh, \d+ KB$/);
  const label = await first.innerText();
  expect(await first.getAttribute('aria-label')).toBe(`${label}: Cầu treo bắc qua suối`);
  expect(photos).toEqual([]);

  await first.click();
  await expect.poll(() => photos.length).toBe(1);
  expect(label).toBe(`Xem ảnh, ${formatBytes(statSync(join(site.outDir, photos[0]!)).size)}`);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('alt'))).toBe(
    'Cầu treo bắc qua suối',
  );
  expect(await buttons().count()).toBe(1);
  expect(faults.filter((fault) => !fault.includes('ERR_ABORTED'))).toEqual([]);
});

it('a list shows no small photos, and its items lose no words', async () => {
  await saveData();
  await slowPhotos();
  await page.goto(`${site.url}/chuyen-muc/tin-tuc/`);
  await page.getByRole('button', { name: 'Tiết kiệm dữ liệu: bật' }).waitFor();
  await page.waitForTimeout(2000);
  expect(photos).toEqual([]);
  expect(await page.getByRole('button', { name: /^Xem ảnh/ }).count()).toBe(0);
  const [item, list] = await Promise.all([
    page.locator('.co-anh .loi').evaluate(({ clientWidth }) => clientWidth),
    page.locator('.danh-sach').evaluate(({ clientWidth }) => clientWidth),
  ]);
  expect(item).toBe(list);
});

it('the site’s own switch does the same, is remembered, and is stronger than Save-Data', async () => {
  await page.goto(site.url + ARTICLE);
  await page.getByRole('button', { name: 'Tiết kiệm dữ liệu' }).click();
  await page.getByRole('button', { name: 'Tiết kiệm dữ liệu: bật' }).waitFor();
  await page.goto(`${site.url}/2021/09/hoi-lang/`);
  expect(await page.evaluate(() => document.documentElement.dataset['saving'])).toBe('on');
  await page.goto(site.url + ARTICLE);
  await page.getByRole('button', { name: 'Tiết kiệm dữ liệu: bật' }).click();
  await expect.poll(() => buttons().count()).toBe(0);
  expect(await page.locator('figure img').count()).toBe(2);
  await saveData();
  await page.goto(`${site.url}/2021/09/hoi-lang/`);
  expect(await page.evaluate(() => document.documentElement.dataset['saving'])).toBe('off');
});

it('photos that were already there stay', async () => {
  await page.goto(site.url + ARTICLE);
  await page.locator('figure img').last().scrollIntoViewIfNeeded();
  await expect.poll(() => photos.length).toBe(2);
  await page.getByRole('button', { name: 'Tiết kiệm dữ liệu' }).click();
  await page.getByRole('button', { name: 'Tiết kiệm dữ liệu: bật' }).waitFor();
  expect(await buttons().count()).toBe(0);
  expect(await page.locator('figure img').filter({ visible: true }).count()).toBe(2);
});
