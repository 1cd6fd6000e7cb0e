import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openVisit, type Visit } from '../scripts/fixtures/browser.ts';
import { type ReadingSite, startReadingSite } from '../scripts/fixtures/reading-site.ts';

let site: ReadingSite;
let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  [site, browser] = await Promise.all([startReadingSite(), launchBrowser()]);
  visit = await openVisit(browser, { javaScriptEnabled: false });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

it('a reader without JavaScript comes from the front page to the archive, and back from a wrong address', async () => {
  const { page, faults } = visit;
  const heading = () => page.locator('h1').innerText();
  const follow = async (name: string | RegExp) => {
    await page.getByRole('link', { name }).first().click();
  };
  await page.goto(`${site.url}/`);
  await follow('Tin tức');
  expect(await heading()).toBe('Tin tức');
  await follow(/^Cũ hơn/);
  await follow(/^Cũ hơn/);
  expect(new URL(page.url()).pathname).toBe('/chuyen-muc/tin-tuc/trang/2/');
  expect(await page.locator('.danh-sach article').count()).toBe(20);

  await page.locator('.danh-sach article h3 a').first().click();
  const first = await heading();
  expect(first).toMatch(/^Tin số \d+/);
  await page.getByRole('navigation', { name: 'Bài liền kề' }).getByRole('link').last().click();
  expect(await heading()).not.toBe(first);

  await follow('Sơ đồ trang');
  await follow('Tháng 1');
  expect(new URL(page.url()).pathname).toMatch(/^\/\d{4}\/\d{2}\/$/);
  expect(await page.locator('.danh-sach article').count()).toBeGreaterThan(0);
  const answer = await page.goto(`${site.url}/khong/co/trang/nay/`);
  expect(answer?.status()).toBe(404);
  expect(await heading()).toBe('Không có trang nào ở địa chỉ này');
  await follow('Tin tức');
  expect(await heading()).toBe('Tin tức');
  expect(faults).toEqual([]);
});

it('an article can be sent as a letter; tools that need a script are absent, and take no room', async () => {
  const { page } = visit;
  await page.goto(`${site.url}/2021/08/cau-moi/`);
  expect(await page.locator('.cong-cu').count()).toBe(2);
  expect(await page.locator('.cong-cu').filter({ visible: true }).allInnerTexts()).toEqual([
    'Gửi bài qua thư',
  ]);
  const letter = new URL((await page.locator('.cong-cu a').getAttribute('href')) ?? '');
  expect(letter.protocol + letter.pathname).toBe('mailto:');
  expect(Object.fromEntries(letter.searchParams)).toEqual({
    subject: 'Cây cầu mới ở bản Mẫu',
    body: 'https://na-mau.example/2021/08/cau-moi/',
  });
  expect(await page.getByRole('button').allInnerTexts()).toEqual(['Tìm']);
  expect(await page.locator('figure img').first().isVisible()).toBe(true);
});
