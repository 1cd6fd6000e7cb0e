import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openVisit, type Visit } from '../scripts/fixtures/browser.ts';
import { inspectPage } from '../scripts/fixtures/inspect-page.ts';
import { KINDS_OF_PAGE, type ReadingSite, startReadingSite } from '../scripts/fixtures/reading-site.ts';

let site: ReadingSite;
let browser: Browser;
const table: object[] = [];

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

describe('in any colours on any screen', () => {
  let reader: Visit;

  // One reader goes from page to page: a process for each would take as long as what is looked at.
  beforeAll(async () => {
    reader = await openVisit(browser);
  });
  afterAll(() => reader.page.context().close());

  it.each(Object.entries(KINDS_OF_PAGE))(
    '%s breaks no rule of axe, moves nothing, and loses nothing when enlarged',
    async (kind, path) => {
      await reader.page.goto(site.url + path);
      const inspection = await inspectPage(reader.page);
      table.push(...inspection.table.map((row) => ({ kind, ...row })));
      expect([...inspection.faults, ...reader.faults.splice(0)]).toEqual([]);
    },
  );
});

it.each(['/2021/10/du-moi-thu/', '/chuyen-muc/tin-tuc/'])(
  'forced colours keep the mark of the section of %s',
  (path) =>
    visit(path, async (page) => {
      await page.emulateMedia({ forcedColors: 'active' });
      const current = page.locator('.chuyen-muc [aria-current]');
      expect(await current.evaluate((link) => getComputedStyle(link).borderBottomWidth)).toBe('3px');
      expect(await current.evaluate((link) => getComputedStyle(link).borderBottomColor)).not.toMatch(
        /, 0\)$/,
      );
    }),
);

it('forced colours show what was searched for in results, and which suggestion is chosen', () =>
  visit('/tim-kiem/?q=thu+nghiem', async (page) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const readColours = (selector: string) =>
      page.$$eval(selector, ([element]) => {
        const { backgroundColor, color, forcedColorAdjust } = getComputedStyle(element!);
        return { backgroundColor, color, forcedColorAdjust };
      });
    await page.locator('#ket-qua mark').first().waitFor();
    const hit = await readColours('#ket-qua mark');
    expect(hit.backgroundColor).toMatch(/^rgb\(/);
    expect(hit.color).not.toBe(hit.backgroundColor);
    await page.fill('main input[type=search]', 'th');
    await page.locator('[role=option]').first().waitFor();
    const suggestion = await readColours('[role=option]');
    await page.keyboard.press('ArrowDown');
    const chosen = await readColours('[role=option]');
    expect(chosen.backgroundColor).not.toBe(suggestion.backgroundColor);
    expect(chosen.color).not.toBe(chosen.backgroundColor);
    // Else Chromium lays the colour of the page behind its words, which may be theirs.
    expect(chosen.forcedColorAdjust).toBe('none');
  }));

it('a caption is read with its photo', () =>
  visit('/2021/08/cau-moi/', async (page) => {
    const figure = page.getByRole('figure', { name: 'Cầu mới ngày thông xe' });
    expect(await figure.getByRole('img', { name: 'Cầu treo bắc qua suối' }).count()).toBe(1);
  }));

it('marks that part one thing from the next are seen, and not read aloud', () =>
  visit('/2021/08/', async (page) => {
    expect(await page.locator('main').ariaSnapshot()).not.toMatch(/text: ["']?[/·]/);
  }));
