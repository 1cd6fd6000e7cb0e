import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openVisit } from '../scripts/fixtures/browser.ts';
import { KINDS_OF_PAGE, type ReadingSite, startReadingSite } from '../scripts/fixtures/reading-site.ts';

let site: ReadingSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startReadingSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** What has the focus, as a reader sees it. */
interface Stop {
  /** Its place among all elements of the document. */
  place: number;
  name: string;
  /** Whether a ring of at least 2 px stands around it. */
  isRinged: boolean;
  /** Whether a point of it is on the screen and not under something else. */
  isSeen: boolean;
}

function readFocus(): Stop | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const isSeen = [...element.getClientRects()].some(({ left, top, width, height }) => {
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
  return {
    place: [...document.querySelectorAll('*')].indexOf(element),
    name: `${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 40)}`,
    isRinged: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2,
    isSeen,
  };
}

/** Presses Tab until the focus leaves the page. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readFocus);
    if (stop === undefined || stops.length > 300) return stops;
    stops.push(stop);
  }
}

describe.each(Object.entries(KINDS_OF_PAGE))('with the keyboard alone, %s', (_kind, path) => {
  it('is walked from the skip link to the end, in order, and the focus is always seen', async () => {
    const { page } = await openVisit(browser, { viewport: { width: 1280, height: 700 } });
    await page.goto(site.url + path);
    const stops = await walk(page);
    expect(stops[0]?.name).toBe('a Đến nội dung chính');
    const focusable = await page.$$eval(
      'a[href], button, input, select, summary, [tabindex="0"]',
      (elements) => elements.filter((element) => element.checkVisibility()).length,
    );
    expect(stops).toHaveLength(focusable);
    expect(stops.filter(({ isRinged, isSeen }) => !isRinged || !isSeen)).toEqual([]);
    const places = stops.map(({ place }) => place);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    await page.context().close();
  });
});

it('the skip link leads into the main part', async () => {
  const { page } = await openVisit(browser);
  await page.goto(`${site.url}/2021/10/du-moi-thu/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-dung');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await page.context().close();
});

it('a wide table is scrolled by the arrow keys', async () => {
  const { page } = await openVisit(browser, { viewport: { width: 360, height: 700 } });
  await page.goto(`${site.url}/2021/10/du-moi-thu/`);
  const table = page.locator('.bang');
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await page.context().close();
});
