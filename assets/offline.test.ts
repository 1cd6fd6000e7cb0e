import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildSite } from '../scripts/build/build-site.ts';
import { type Server, startServer } from '../scripts/cli/serving/serve.ts';
import { runAxe } from '../scripts/fixtures/axe.ts';
import { launchBrowser, openVisit } from '../scripts/fixtures/browser.ts';
import { BUDGETS } from '../scripts/fixtures/budgets.ts';
import { readFiles } from '../scripts/fixtures/output.ts';
import { makeCache } from '../scripts/fixtures/warm-cache.ts';
import { makeArticle, makeFolder, writeFiles } from '../scripts/fixtures/scratch.ts';

const GOOD_SITE = fileURLToPath(new URL('../scripts/fixtures/good-site', import.meta.url));
const folder = makeFolder();
const contentDir = join(folder, 'content');
const outDir = join(folder, 'dist');
const WAIT = { timeout: 15_000 };

let cacheDir: string;
let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;

async function build(): Promise<void> {
  const now = Date.parse('2022-01-01T00:00:00Z');
  const { report, problems } = await buildSite({ contentDir, outDir, cacheDir, now });
  if (report === undefined) throw new Error(JSON.stringify(problems));
}

async function connect(port = 0): Promise<void> {
  server = await startServer({ out: outDir, data: join(folder, 'data'), port, log: () => {} });
}

beforeAll(async () => {
  cpSync(GOOD_SITE, contentDir, { recursive: true });
  writeFiles(contentDir, {
    'articles/2020/03/suoi.md': makeArticle('Suối cạn ở bản Nà Mẫu', {
      date: '2020-03-01',
      body: 'Nước về muộn.',
    }),
    'articles/2020/04/ruong.md': makeArticle('Ruộng bậc thang', {
      date: '2020-04-01',
      body: 'Lúa nếp khuếch.',
    }),
  });
  cacheDir = await makeCache();
  await build();
  [, browser] = await Promise.all([connect(), launchBrowser()]);
  ({ page } = await openVisit(browser, { serviceWorkers: 'allow', viewport: { width: 360, height: 740 } }));
  context = page.context();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

const open = (path: string): Promise<Response | null> => page.goto(server.url + path);
const heading = (): Promise<string> => page.locator('h1').innerText();
const focused = () => page.evaluate(() => document.activeElement?.textContent);
const status = (text: string | RegExp) => page.locator('main [role=status]').filter({ hasText: text });

/** Waits until the worker of the newest publish answers for the page. */
async function waitForWorker(): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

/** Paths that the browser keeps, by cache. */
function listKept(): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const kept: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      kept[name] = requests.map(({ url }) => new URL(url).pathname);
    }
    return kept;
  });
}

const versions = async (): Promise<string[]> =>
  Object.keys(await listKept()).filter((name) => name.startsWith('kho-bai-trang-'));

/** Has the browser look for a new worker until it has taken its place: one that fails to install is tried again later. */
async function updateWorker(isDone: () => Promise<boolean>): Promise<void> {
  const update = async () => {
    await (await navigator.serviceWorker.ready).update().catch(() => {});
  };
  await vi.waitUntil(
    async () => {
      await page.evaluate(update);
      return isDone();
    },
    { ...WAIT, interval: 500 },
  );
}

describe('without the network', () => {
  beforeAll(async () => {
    await open('/2021/08/cau-moi/');
    await waitForWorker();
    await vi.waitUntil(
      async () =>
        Object.values(await listKept())
          .flat()
          .includes('/2021/08/cau-moi/'),
      WAIT,
    );
    await open(`/tim-kiem/?q=${encodeURIComponent('cầu mới')}`);
    await status('Tìm thấy 1 bài.').waitFor();
    await open('/ngoai-tuyen/');
    await page.getByRole('button', { name: 'Lưu năm 2020 để đọc ngoại tuyến' }).click();
    await status('Đã lưu năm 2020.').waitFor();
    await server.stop();
  });

  it('an article that was read opens, even if it was the first page of all', async () => {
    const answer = await open('/2021/08/cau-moi/');
    expect(answer?.fromServiceWorker()).toBe(true);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(await heading()).toContain('cầu');
    const rules = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'),
        ({ sheet }) => sheet?.cssRules.length ?? 0,
      ),
    );
    expect(Math.min(...rules)).toBeGreaterThan(0);
  });

  it.each(['/2021/08/cau-moi', '/2020/03/suoi'])(
    'an address without its last slash leads on: %s',
    async (path) => {
      await open(path);
      expect(new URL(page.url()).pathname).toBe(`${path}/`);
      expect(await heading()).not.toBe('Đọc ngoại tuyến');
    },
  );

  it('a search that was made before finds what it found', async () => {
    await open(`/tim-kiem/?q=${encodeURIComponent('cầu mới')}`);
    await status('Tìm thấy 1 bài.').waitFor();
    expect(await page.locator('#ket-qua a').first().getAttribute('href')).toBe('/2021/08/cau-moi/');
  });

  it('articles and lists of a year that was taken along open under the site’s own headers, with its looks', async () => {
    const answer = await open('/2020/03/suoi/');
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(await heading()).toBe('Suối cạn ở bản Nà Mẫu');
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(1);
    await open('/2020/');
    await page.getByRole('link', { name: 'Tháng 4' }).click();
    await page.getByRole('link', { name: 'Ruộng bậc thang' }).first().click();
    expect(await heading()).toBe('Ruộng bậc thang');
  });

  it('tools that were never used before work in an article that was taken along', async () => {
    await open('/2020/03/suoi/');
    await page.getByRole('button', { name: 'Cỡ chữ' }).first().click();
    await page.getByRole('button', { name: 'Cỡ chữ: lớn' }).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['size'])).toBe('large');
  });

  it.each([
    ['without a network', true, 'Không có mạng'],
    ['of a server that does not answer', false, 'Không tải được mục lục tìm kiếm'],
  ])(
    'a new search %s finds what was taken along, and says that it looked no further',
    async (_, isOffline, why) => {
      await open('/tim-kiem/?q=lua+nep');
      await context.setOffline(isOffline);
      await page.getByRole('button', { name: 'Tìm' }).last().click();
      await status(`Tìm thấy 1 bài. ${why} nên chỉ tìm trong bài đã lưu của năm 2020.`).waitFor();
      await context.setOffline(false);
      expect(await page.locator('#ket-qua a').first().innerText()).toBe('Ruộng bậc thang');
    },
  );

  it('a page whose part of the year was damaged is as one that was not kept', async () => {
    await open('/2020/');
    await page.evaluate(async () => {
      const cache = await caches.open('kho-bai-nam-2020');
      const requests = await cache.keys();
      const part = requests.find(({ url }) => url.includes('/goi/2020-04-'))!;
      const bytes = await (await cache.match(part))!.arrayBuffer();
      await cache.put(part, new Response(bytes.slice(0, 40)));
    });
    expect((await open('/2020/04/ruong/'))?.status()).toBe(503);
    expect((await open('/2020/03/suoi/'))?.status()).toBe(200);
  });

  it('a page that was not read says so, and leads to what is kept', async () => {
    const answer = await open('/2021/10/chua-doc/');
    expect(answer?.status()).toBe(503);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    await status('trang bạn vừa mở chưa được lưu trên máy này').waitFor();
    await page.getByText('Đã lưu 2 bài.').waitFor();

    expect((await runAxe(page)).violations).toEqual([]);
    await page.locator('[aria-labelledby=da-mo] a').first().click();
    expect(await heading()).toContain('cầu');
  });
});

describe('after another publish', () => {
  let before: string[];

  beforeAll(async () => {
    before = await versions();
    writeFiles(contentDir, {
      'articles/2020/03/suoi.md': makeArticle('Suối đầy lại', { date: '2020-03-01', body: 'Nước về sớm.' }),
      'articles/2021/11/moi.md': makeArticle('Cầu mới thứ hai', { date: '2021-11-01' }),
    });
    await build();
    await connect(Number(new URL(server.url).port));
    await open('/');
    await updateWorker(async () => {
      const now = await versions();
      return now.length === 1 && now[0] !== before[0];
    });
  });

  it('all that is kept is of that publish', async () => {
    const files = readFiles(outDir);
    const [name = ''] = await versions();
    const kept = await page.evaluate(async (cacheName) => {
      const cache = await caches.open(cacheName);
      const texts: [string, string][] = [];
      for (const request of await cache.keys()) {
        const bytes = new Uint8Array(await (await cache.match(request))!.arrayBuffer());
        texts.push([
          new URL(request.url).pathname,
          bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''),
        ]);
      }
      return texts;
    }, name);
    const paths = kept.map(([path]) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['/ngoai-tuyen/', '/2021/08/cau-moi/', '/tim-kiem/chi-muc/muc-luc.json']),
    );
    const wrong = kept.filter(([path, bytes]) => {
      const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
      return Buffer.from(bytes, 'latin1').toString('base64') !== files.get(file);
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  it('a year that changed is renewed by what changed of it, and keeps nothing of before', async () => {
    await open('/ngoai-tuyen/');
    await page.getByRole('button', { name: /^Cập nhật năm 2020 \(/ }).press('Enter');
    await status('Đã lưu năm 2020.').waitFor();
    await expect.poll(focused, WAIT).toBe('Năm 2020');
    const year = (await listKept())['kho-bai-nam-2020'] ?? [];
    const parts = [...readFiles(outDir).keys()].filter((path) => path.startsWith('tim-kiem/goi/2020-'));
    expect(year.filter((path) => path.endsWith('.bin')).sort()).toEqual(parts.map((path) => `/${path}`));
    await server.stop();
    await open('/2020/03/suoi/');
    expect(await heading()).toBe('Suối đầy lại');
    // Its part had not changed, but was damaged.
    await open('/2020/04/ruong/');
    expect(await heading()).toBe('Ruộng bậc thang');
    await open('/tim-kiem/?q=nuoc+ve+som');
    await status('Tìm thấy 1 bài. Không tải được').waitFor();
    await connect(Number(new URL(server.url).port));
  });

  it('a year can be dropped', async () => {
    await open('/ngoai-tuyen/');
    await page.getByRole('button', { name: 'Xóa năm 2020 khỏi máy' }).press('Enter');
    await status('Đã xóa năm 2020 khỏi máy này.').waitFor();
    await expect.poll(focused, WAIT).toBe('Năm 2020');
    expect(Object.keys(await listKept())).not.toContain('kho-bai-nam-2020');
  });

  it('years are offered as soon as the network returns', async () => {
    await server.stop();
    await open('/ngoai-tuyen/');
    await status('Không có mạng').waitFor();
    const offer = page.getByRole('button', { name: 'Lưu năm 2020 để đọc ngoại tuyến' });
    expect(await offer.count()).toBe(0);
    await connect(Number(new URL(server.url).port));
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await offer.waitFor();
    expect(await page.locator('#bao').innerText()).toBe('');
  });

  it('a new article changes the worker, the list of years and its month’s part, and no other part', async () => {
    const old = readFiles(outDir);
    writeFiles(contentDir, { 'articles/2021/12/nua.md': makeArticle('Bài nữa', { date: '2021-12-15' }) });
    await build();
    const added = readFiles(outDir);
    const changed = [...added].filter(([path, bytes]) => old.get(path) !== bytes).map(([path]) => path);
    const ofOffline = changed.filter((path) => /^(sw\.js|tim-kiem\/goi)/.test(path));
    expect(ofOffline.map((path) => path.replace(/-[0-9a-f]{10}\.bin$/, ''))).toEqual([
      'sw.js',
      'tim-kiem/goi.json',
      'tim-kiem/goi/2021-00',
      'tim-kiem/goi/2021-11',
      'tim-kiem/goi/2021-12',
    ]);
    expect(added.get('sw.js')?.length).toBe(old.get('sw.js')?.length);
  });

  it('a page that the server fails to give stays as it was', async () => {
    const [old] = await versions();
    await context.route('**/2021/08/cau-moi/', (route) => route.fulfill({ status: 503 }));
    await server.stop();
    await connect(Number(new URL(server.url).port));
    await open('/');
    await updateWorker(async () => !(await versions()).includes(old ?? ''));
    expect(Object.values(await listKept()).flat()).toContain('/2021/08/cau-moi/');
    await context.unroute('**/2021/08/cau-moi/');
  });
});

it('the counter hears of a reading through the worker, which keeps nothing of it', async () => {
  await context.addInitScript(() => Object.defineProperty(navigator, 'webdriver', { get: () => false }));
  const hit = page.waitForResponse(/\/_v\/hit$/);
  await open('/2020/04/ruong/');
  expect((await hit).status()).toBeLessThan(300);
  expect(
    Object.values(await listKept())
      .flat()
      .filter((path) => path.startsWith('/_v/')),
  ).toEqual([]);
});

it('a year that two tabs take along at once is whole', async () => {
  const { page: one } = await openVisit(browser, { serviceWorkers: 'allow' });
  const tabs = [one, await one.context().newPage()];
  for (const tab of tabs) await tab.goto(`${server.url}/ngoai-tuyen/`);
  await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: /^Lưu năm 2020/ }).click()));
  for (const tab of tabs) await tab.getByText('Đã lưu năm 2020.').waitFor();
  await one.goto(`${server.url}/tim-kiem/`);
  await one.context().setOffline(true);
  await one.locator('main input[name=q]').fill('lua nep');
  await one.getByText('chỉ tìm trong bài đã lưu của năm 2020').waitFor();
  expect(await one.locator('#ket-qua a').allInnerTexts()).toEqual(['Ruộng bậc thang']);
  await one.context().close();
});

it('a browser that lets no site keep anything says so where years are offered', async () => {
  const visit = await openVisit(browser);
  await visit.page.addInitScript(() => {
    caches.keys = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  });
  await visit.page.goto(`${server.url}/ngoai-tuyen/`);
  await visit.page.getByText('Trình duyệt này không lưu được bài để đọc ngoại tuyến.').waitFor();
  expect(visit.faults).toEqual([]);
  await visit.page.context().close();
});

it.each([
  ['Firefox, which fails whatever page it preloads without a network, preloads none', 'Firefox/153.0', false],
  ['other browsers preload pages while the worker starts', 'Chrome/150.0.0.0', true],
])('%s', async (_, userAgent, enabled) => {
  // Only the browser's own flag reaches the worker.
  const other = await launchBrowser([`--user-agent=Mozilla/5.0 (X11; Linux x86_64) ${userAgent}`]);
  const visit = await openVisit(other, { serviceWorkers: 'allow' });
  await visit.page.goto(`${server.url}/2021/08/cau-moi/`);
  const preload = () =>
    visit.page.evaluate(async () => {
      const { active, navigationPreload } = await navigator.serviceWorker.ready;
      return active?.state === 'activated' ? (await navigationPreload.getState()).enabled : undefined;
    });
  await expect.poll(preload).toBe(enabled);
  await other.close();
});

it('the worker and what it fetches unasked are small', () => {
  const weigh = (path: string) => brotliCompressSync(readFileSync(join(outDir, path))).length;
  const [line = ''] = readFileSync(join(outDir, 'sw.js'), 'utf8').split('\n');
  const { frame } = JSON.parse(line.slice(line.indexOf('{'), -1)) as { frame: string[] };
  const paths = ['sw.js', ...frame.map((path) => (path.endsWith('/') ? `${path}index.html` : path))];
  expect(weigh('sw.js')).toBeLessThanOrEqual(BUDGETS.workerBytes);
  expect(paths.reduce((sum, path) => sum + weigh(path), 0)).toBeLessThanOrEqual(BUDGETS.offlineBytes);
});
