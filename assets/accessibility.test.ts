import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAxe } from '../scripts/fixtures/axe.ts';
import { launchBrowser, openVisit } from '../scripts/fixtures/browser.ts';
import { KINDS_OF_PAGE, type ReadingSite, startReadingSite } from '../scripts/fixtures/reading-site.ts';
import { findLosses, setBrowserTextSize, spaceText } from '../scripts/fixtures/reflow.ts';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
/** A window of 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

let site: ReadingSite;
let browser: Browser;
const table: { kind: string; passes: number; violations: number; 'not judged': number }[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([startReadingSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  console.table(table);
});

async function visit(path: string, look: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults } = await openVisit(browser);
  await page.goto(site.url + path);
  await look(page);
  await page.context().close();
  expect(faults).toEqual([]);
}

describe.each(Object.entries(KINDS_OF_PAGE))('%s', (kind, path) => {
  it('breaks no rule of axe, light or dark, on a phone or on a desk, and loses nothing when enlarged', () =>
    visit(path, async (page) => {
      for (const [screen, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
        await page.setViewportSize(viewport);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          // Dark colours change nothing else: no part of a page comes or goes with them.
          const { passes, violations, incomplete } = await runAxe(
            page,
            colorScheme === 'light' ? 'all' : 'colours',
          );
          table.push({
            kind: `${kind}, ${screen}, ${colorScheme}`,
            passes,
            violations: violations.length,
            'not judged': incomplete.length,
          });
          expect(violations).toEqual([]);
        }
      }
      // Last, because spaced and large text stays.
      await page.setViewportSize(ZOOMED);
      expect(await findLosses(page)).toEqual([]);
      await page.setViewportSize(PHONE);
      await spaceText(page);
      expect(await findLosses(page)).toEqual([]);
      await page.setViewportSize(DESK);
      await setBrowserTextSize(page, 200);
      expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('32px');
      expect(await findLosses(page)).toEqual([]);
    }));
});

describe('forced colours', () => {
  it.each(['/', '/2021/10/du-moi-thu/', '/chuyen-muc/tin-tuc/'])('keep what %s says', (path) =>
    visit(path, async (page) => {
      await page.emulateMedia({ forcedColors: 'active' });
      expect((await runAxe(page)).violations).toEqual([]);
      const current = page.locator('.chuyen-muc [aria-current]');
      if (path === '/') return;
      expect(await current.evaluate((link) => getComputedStyle(link).borderBottomWidth)).toBe('3px');
      expect(await current.evaluate((link) => getComputedStyle(link).borderBottomColor)).not.toMatch(
        /, 0\)$/,
      );
    }),
  );
});

it('nothing moves by itself', () =>
  visit('/2021/10/du-moi-thu/', async (page) => {
    const moving = await page.$$eval(
      '*',
      (elements) =>
        elements.filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth';
        }).length,
    );
    expect(moving).toBe(0);
  }));

it('a caption is read with its photo', () =>
  visit('/2021/08/cau-moi/', async (page) => {
    const figure = page.getByRole('figure', { name: 'Cầu mới ngày thông xe' });
    expect(await figure.getByRole('img', { name: 'Cầu treo bắc qua suối' }).count()).toBe(1);
  }));
