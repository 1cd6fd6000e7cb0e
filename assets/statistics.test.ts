import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeStatistics } from '../layouts/sample-props.ts';
import { StatisticsPage } from '../layouts/statistics.tsx';
import { bundleScripts } from '../scripts/build/bundles/bundle-scripts.ts';
import { type Server, startServer } from '../scripts/cli/serving/serve.ts';
import { readStyles } from '../scripts/fixtures/stylesheet.ts';
import { makeFolder, writeFiles } from '../scripts/fixtures/scratch.ts';
import { launchBrowser, openVisit, type Visit } from '../scripts/fixtures/browser.ts';
import { shardOldAddresses } from '../scripts/site/old-addresses.ts';
import { toUrl } from '../scripts/text/brands.ts';
import { readOldAddress } from '../scripts/text/old-address.ts';

const folder = makeFolder();
const out = join(folder, 'dist');
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const KNOWN = '2021/08/cau-treo';
const UNKNOWN = '2021/09/truong-moi';
/** Leads to the one that the page does not know. */
const FORMER = '2021/08/truong-moi';

let server: Server;
let browser: Browser;

const writeFile = (path: string, content: string) => writeFiles(out, { [path]: content });

function writePage(path: string, main: string): void {
  const head =
    '<meta charset="utf-8"><title>Trang mẫu</title><link rel="stylesheet" href="/trang.css"><link rel="stylesheet" href="/danh-sach.css">';
  writeFile(`${path}index.html`, `<!doctype html><html lang="vi">${head}<body><main>${main}</main>`);
}

async function importCounts(figures: object): Promise<void> {
  const response = await fetch(`${server.url}/_v/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.key}` },
    body: JSON.stringify(figures),
  });
  expect(response.status).toBe(200);
}

beforeAll(async () => {
  const { files, entries } = await bundleScripts();
  for (const { name, text } of files) writeFile(name, text);
  writeFile('trang.css', readStyles('style.css'));
  writeFile('danh-sach.css', readStyles('lists.css'));
  const script = toUrl(`/${entries['statistics']}`);
  writePage('thong-ke/', renderToString(h(StatisticsPage, makeStatistics({ script }))));
  writePage('', '<h1>Trang chủ</h1>');
  writePage(`${KNOWN}/`, '<h1>Cầu treo</h1>');
  writePage(`${UNKNOWN}/`, '<h1>Trường mới &amp; bản Mẫu</h1>');
  const moved = { ...readOldAddress(`/${FORMER}/`)!, target: toUrl(`/${UNKNOWN}/`) };
  for (const [shard, json] of shardOldAddresses([moved])) writeFile(`_cu/${shard}.json`, json);
  writeFile('404.html', '<!doctype html><title>Không tìm thấy trang</title>');
  writeFile('_headers', `/*\n  Content-Security-Policy: ${POLICY}\n`);
  server = await startServer({ out, data: join(folder, 'data'), port: 0, log: () => {} });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** @param clock How far the reader's clock is ahead, in milliseconds. */
async function open(clock = 0): Promise<Visit> {
  const visit = await openVisit(browser);
  await visit.page.clock.setFixedTime(Date.now() + clock);
  await visit.page.goto(`${server.url}/thong-ke/`, { waitUntil: 'networkidle' });
  return visit;
}

const readTotals = ({ page }: Visit) => page.locator('.tong-so dd').allTextContents();

describe('the statistics page in a browser', () => {
  it('keeps the figures that it came with while the counter knows less', async () => {
    const visit = await open();
    expect(await readTotals(visit)).toEqual(['20.000', '9.000']);
    expect(visit.faults).toEqual([]);
    await visit.page.context().close();
  });

  it('keeps them when the counter cannot be reached', async () => {
    const visit = await openVisit(browser);
    await visit.page.route('**/_v/**', (route) => route.fulfill({ status: 503, body: '{}' }));
    await visit.page.goto(`${server.url}/thong-ke/`, { waitUntil: 'networkidle' });
    expect(await readTotals(visit)).toEqual(['20.000', '9.000']);
    await visit.page.context().close();
  });

  it('draws live totals, plots, tables and rankings, whatever day the reader’s clock says, with the titles of articles that it did not name and the reads of their former addresses', async () => {
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    await importCounts({
      from: 'backup',
      views: [
        [UNKNOWN, 30_000],
        [KNOWN, 12_345],
        [FORMER, 500],
        ['2021/10/da-go', 9],
      ],
      visits: 23_456,
      days: [[today, 1234, 567]],
    });
    const visit = await open(86_400_000);
    const { page, faults } = visit;
    expect(await readTotals(visit)).toEqual(['42.854', '23.456']);
    const [year, month, day] = today.split('-');
    expect(await page.locator('#so-lieu > p').allTextContents()).toEqual([
      `Số liệu đến ngày ${day}/${month}/${year}.`,
    ]);
    expect(await page.locator('svg').count()).toBe(2);
    expect(await page.locator('svg').first().locator('rect').count()).toBe(30);
    expect(await page.locator('svg .dinh').allTextContents()).toEqual(['1.234', '1.234']);
    expect(await page.locator('tbody tr:last-child').first().locator('td').allTextContents()).toEqual([
      `${day}/${month}`,
      '1.234',
      '567',
    ]);
    expect(await page.locator('.doc-nhieu li').allTextContents()).toEqual([
      'Trường mới & bản Mẫu 30.500 lượt đọc',
      'Cầu treo 12.345 lượt đọc',
    ]);
    // The browser itself writes a line for the page that is gone.
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    await page.context().close();
  });

  it('takes no table out of the hands of a reader on a slow line', async () => {
    const visit = await openVisit(browser);
    const { page } = visit;
    let answer = (): void => {};
    await page.route('**/_v/total', async (route) => {
      await new Promise<void>((resolve) => (answer = resolve));
      await route.continue();
    });
    await page.goto(`${server.url}/thong-ke/`);
    await page.locator('summary').first().click();
    await expect.poll(() => page.locator('details[open]').count()).toBe(1);
    answer();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('details[open]').count()).toBe(1);
    expect(await readTotals(visit)).toEqual(['20.000', '9.000']);
    await page.context().close();
  });

  it('has no fault that axe can find, before and after its tables are opened', async () => {
    const visit = await openVisit(browser, { bypassCSP: true });
    const { page } = visit;
    await page.goto(`${server.url}/thong-ke/`, { waitUntil: 'networkidle' });
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    const violations = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id }) => id))',
    );
    expect(violations).toEqual([]);
    await page.context().close();
  });
});
