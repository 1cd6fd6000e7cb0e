import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startChromium } from '../scripts/bench/counter/chromium.ts';
import { bundleScripts } from '../scripts/build/bundles/bundle-scripts.ts';
import { launchBrowser, openVisit } from '../scripts/fixtures/browser.ts';
import { type ReadingSite, startReadingSite } from '../scripts/fixtures/reading-site.ts';

const PHONE = { width: 360, height: 740 };
const ARTICLE = '/2021/08/cau-moi/';

let site: ReadingSite;
let browser: Browser;
let page: Page;
let context: BrowserContext;
let faults: string[];
/** Names of the modules that were fetched, without their hashes. */
let modules: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([startReadingSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(async () => {
  ({ page, faults } = await openVisit(browser, { viewport: PHONE }));
  context = page.context();
  modules = [];
  page.on('request', (request) => {
    const name = /\/tai-nguyen\/([a-z]+)-[^/]+\.js$/.exec(request.url())?.[1];
    if (name !== undefined) modules.push(name);
  });
});
afterEach(async () => {
  await context.close();
});

const tools = () => page.getByRole('group', { name: 'Công cụ đọc' });
const tool = (name: string | RegExp) => tools().getByRole('button', { name });
const textSize = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

it('the script that every page loads weighs at most 1.1 KB, and needs no other', async () => {
  const { files, entries } = await bundleScripts();
  const text = files.find(({ name }) => name === entries['tools'])!.text;
  expect(gzipSync(text).length).toBeLessThanOrEqual(1100);
  expect(text).not.toMatch(/^import\b(?!\()/m);
});

it('what the search page loads comes while a reader types, and no second time', async () => {
  const wanted = /\/(?:search-[^/]+\.js|muc-luc\.json)$/;
  await page.goto(site.url + ARTICLE);
  const ahead: string[] = [];
  page.on('requestfinished', (request) => void (wanted.test(request.url()) && ahead.push(request.url())));
  await page.focus('header input[type=search]');
  await expect.poll(() => ahead.length).toBe(2);
  await page.fill('header input[type=search]', 'cầu');
  await page.press('header input[type=search]', 'Enter');
  await page.locator('#ket-qua a').first().waitFor();
  const loaded = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
      ({ name, transferSize }) => [name, transferSize] as const,
    ),
  );
  expect(new Map(loaded.filter(([name]) => wanted.test(name)))).toEqual(
    new Map(ahead.map((url) => [url, 0])),
  );
  expect(faults).toEqual([]);
});

it('a tool is fetched when it is first used', async () => {
  await page.goto(site.url + ARTICLE);
  expect(await tool('Cỡ chữ').isVisible()).toBe(true);
  expect(modules).toEqual(['tools', 'count']);
  await tool('Cỡ chữ').click();
  await expect.poll(textSize).toBe('18px');
  expect(modules).toContain('size');
  expect(modules).not.toContain('theme');
  expect(faults).toEqual([]);
});

it('text grows in three steps, on the next page too', async () => {
  await page.goto(site.url + ARTICLE);
  await tool('Cỡ chữ').click();
  await tool('Cỡ chữ: lớn').click();
  await tool('Cỡ chữ: rất lớn').waitFor();
  expect(await textSize()).toBe('21px');
  await page.goto(`${site.url}/`);
  expect(await textSize()).toBe('21px');
  await page.getByRole('button', { name: 'Cỡ chữ: rất lớn' }).click();
  await expect.poll(textSize).toBe('16px');
});

it('on a desk, labels beside lists keep room for their words at every size of text', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(site.url + ARTICLE);
  const labels = page.locator('main .khoi h2');
  for (const size of ['', 'large', 'largest']) {
    await page.evaluate((value) => (document.documentElement.dataset['size'] = value), size);
    const widths = await labels.evaluateAll((all) => all.map((label) => label.clientWidth));
    expect(Math.min(...widths)).toBeGreaterThan(160);
  }
});

it('what leads about on a screen is left out on paper', async () => {
  await page.goto(`${site.url}/2021/10/du-moi-thu/`);
  const arrow = page.locator('[role=doc-backlink]').first();
  expect(await arrow.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await arrow.isVisible()).toBe(false);
  expect(await tools().isVisible()).toBe(false);
});

it('a sheet of search results says what was searched', async () => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site.url}/tim-kiem/?q=cau`);
  const [masthead, field] = ['.mang-sec', 'main'].map((part) => page.locator(`${part} [name=q]`));
  expect([await masthead!.isVisible(), await field!.isVisible()]).toEqual([false, true]);
});

it('on paper the address of a link follows it, but not where it is its words already', async () => {
  await page.goto(`${site.url}/2021/10/du-moi-thu/`);
  await page.emulateMedia({ media: 'print' });
  const links = page.locator('.bai-viet a[href^="https://tinh-mau.example/"]');
  const added = await links.evaluateAll((all) =>
    all.map((link) => getComputedStyle(link, '::after').content),
  );
  expect(added).toEqual([expect.stringContaining('https://tinh-mau.example/mot-dia-chi'), 'none']);
});

it('colours change to dark, to light and back to the system’s', async () => {
  await page.goto(site.url + ARTICLE);
  await tool('Nền').click();
  await expect.poll(paper).toBe('rgb(20, 17, 15)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await tool('Nền: tối').click();
  await expect.poll(paper).toBe('rgb(255, 253, 248)');
  await tool('Nền: sáng').click();
  await expect.poll(paper).toBe('rgb(20, 17, 15)');
});

it('what was chosen stands before the first paint, and the row of tools moves nothing', async () => {
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'dark');
    const seen = { shift: 0, papers: [] as string[] };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      if (document.body) seen.papers.push(getComputedStyle(document.body).backgroundColor);
      if (seen.papers.length < 5) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(site.url + ARTICLE);
  await tool('Nền: tối').waitFor();
  const seen = () =>
    page.evaluate(() => (globalThis as unknown as { seen: { shift: number; papers: string[] } }).seen);
  await expect.poll(async () => (await seen()).papers.length).toBe(5);
  expect(new Set((await seen()).papers)).toEqual(new Set(['rgb(20, 17, 15)']));
  expect((await seen()).shift).toBe(0);
  // Of these, browsers that do not know `blocking=render` (Firefox, Safari before 18) run some only after they have painted.
  const waits = page.locator('head > script[src*="/tools-"]:is([type=module], [async], [defer])');
  expect(await waits.count()).toBe(0);
});

it('a page that is shown again as it was left follows what was chosen meanwhile', async () => {
  const chromium = await startChromium([]);
  const tab = await chromium.openTab();
  await tab.open(site.url + ARTICLE);
  // A worker that begins its work lets no page that was left be shown again.
  await tab.evaluate(`navigator.serviceWorker.controller ??
    new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve)).then(() => {})`);
  await tab.evaluate('addEventListener("pageshow", ({ persisted }) => (window.isBack = persisted))');
  await tab.open(`${site.url}/`);
  const labels = () =>
    tab.evaluate<string>(
      '[...document.querySelectorAll(".cong-cu button")].map((b) => b.textContent).join()',
    );
  for (const label of ['Cỡ chữ', 'Tiết kiệm dữ liệu']) {
    const button = `[...document.querySelectorAll('.cong-cu button')].find((b) => b.textContent === '${label}')`;
    await tab.evaluate(`${button}.click()`);
    await expect.poll(labels).toContain(`${label}: `);
  }
  await tab.leave('history.back()');
  await expect.poll(() => tab.evaluate('window.isBack')).toBe(true);
  await expect.poll(labels).toMatch(/Cỡ chữ: lớn.*Tiết kiệm dữ liệu: bật/);
  expect(await tab.evaluate('getComputedStyle(document.documentElement).fontSize')).toMatch(/^(18|20)/);
  const waiting = 'document.querySelectorAll("figure picture:not(.da-tai)").length';
  await expect.poll(() => tab.evaluate(waiting)).toBe(0);
  await chromium.close();
});

it('a browser that keeps nothing still has the tools', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(site.url + ARTICLE);
  await tool('Cỡ chữ').click();
  await expect.poll(textSize).toBe('18px');
  expect(faults).toEqual([]);
});

it('a value that nobody can have chosen is passed over', async () => {
  await page.addInitScript(() => localStorage.setItem('size', 'toString'));
  await page.goto(site.url + ARTICLE);
  await tool('Cỡ chữ').waitFor();
  expect(await textSize()).toBe('16px');
});

it('says so when a tool cannot be fetched', async () => {
  await page.goto(site.url + ARTICLE);
  await page.route('**/size-*.js', (route) => route.abort());
  await tool('Cỡ chữ').click();
  await expect.poll(() => page.getByRole('status').first().innerText()).toContain('Chưa tải được');
});

it('prints with the photos that nobody has scrolled to', async () => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.classList.add('printed');
  });
  await page.route(site.url + ARTICLE, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.replace('</table>', `$&${'<br>'.repeat(900)}`) });
  });
  await page.goto(site.url + ARTICLE);
  const photos = () =>
    page.locator('article img').evaluateAll((all: HTMLImageElement[]) => all.map(({ complete }) => complete));
  expect(await photos()).toEqual([true, false]);
  await tool('In bài').click();
  await expect.poll(() => page.locator('html.printed').count()).toBe(1);
  expect(await photos()).toEqual([true, true]);
});

describe('sharing', () => {
  it('copies the address of the article, and says so', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site.url}${ARTICLE}?fbclid=1#noi-dung`);
    await tools().getByRole('link', { name: 'Chia sẻ' }).click();
    await expect.poll(() => page.getByRole('status').first().innerText()).toBe('Đã chép địa chỉ của bài.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `https://na-mau.example${ARTICLE}`,
    );
  });

  it('shows the address where it may not be copied', async () => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    });
    await page.goto(site.url + ARTICLE);
    await tools().getByRole('link', { name: 'Chia sẻ' }).click();
    await expect
      .poll(() => page.getByRole('status').first().innerText())
      .toBe(`Địa chỉ của bài: https://na-mau.example${ARTICLE}`);
  });
});

it('reading aloud is not offered where no voice is Vietnamese', async () => {
  await page.goto(site.url + ARTICLE);
  await tools().getByRole('link', { name: 'Chia sẻ' }).waitFor();
  expect(await tool('Nghe bài').count()).toBe(0);
});

describe('reading aloud', () => {
  // Chromium on a server has no voice; this one keeps what it is given to say.
  beforeEach(() =>
    page.addInitScript(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      speechSynthesis.getVoices = () => [{ lang: 'en-GB' }, { lang: 'vi-VN' }] as SpeechSynthesisVoice[];
      speechSynthesis.speak = ({ text }) => said.push(text);
      speechSynthesis.cancel = () => said.push('(im lặng)');
      Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set() {} });
    }),
  );
  const readSaid = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

  it('says the article’s words by a Vietnamese voice, and stops', async () => {
    await page.goto(site.url + ARTICLE);
    await tool('Nghe bài').click();
    await tool('Dừng đọc').click();
    await tool('Nghe bài').waitFor();
    expect(await readSaid()).toEqual([
      'Cây cầu mới ở bản Mẫu',
      'Sau hai năm, bản Mẫu có cầu mới.',
      'Đoạn một, có chữ đậm và bài bên cạnh.',
      'Cầu mới ngày thông xe – Văn An',
      'Bản Mẫu nhìn từ cầu',
      'Tác giả: Nguyễn Văn An, Văn phòng xã',
      '(im lặng)',
    ]);
    expect(faults).toEqual([]);
  });

  it('says an item of a list before the list inside it', async () => {
    await page.goto(`${site.url}/2021/10/du-moi-thu/`);
    await tool('Nghe bài').click();
    await tool('Dừng đọc').waitFor();
    const said = await readSaid();
    const start = said.indexOf('Mục thứ nhất của danh sách');
    expect(said.slice(start, start + 4)).toEqual([
      'Mục thứ nhất của danh sách',
      'Mục thứ hai, dài hơn một dòng trên màn hình điện thoại để thấy cách xuống dòng',
      'Mục con',
      'Khảo sát',
    ]);
  });
});
