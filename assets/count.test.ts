import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  startChromium,
  type Chromium,
  type Tab,
  type TabRequest,
} from '../scripts/bench/counter/chromium.ts';
import { createCounterClient, FIREFOX, type CounterClient } from '../scripts/bench/counter/counter-client.ts';
import { listSampleIds, writeSampleSite } from '../scripts/bench/counter/sample-site.ts';
import { bundleScripts } from '../scripts/build/bundles/bundle-scripts.ts';
import { startServer, type Server } from '../scripts/cli/serving/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'count-'));
const out = join(folder, 'dist');
const ids = listSampleIds(20);
const LEGACY = 10_754;
// A driven browser is a reader like any other once it doesn't say that it is driven.
const AS_READER = ['--disable-blink-features=AutomationControlled', `--user-agent=${FIREFOX}`];
const CONTENT_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";
/** Long enough for a visible second and the answer after it. */
const AFTER_READING_MS = 2000;

let script: string;
let server: Server;
let client: CounterClient;
let chromium: Chromium;
let nextId = 0;
/** An article that no other test reads. */
let id: string;

function writePage(name: string, body: string): void {
  const tag = '<script type="module" src="/dem.js"></script>';
  writeFileSync(
    join(out, name),
    `<!doctype html><html lang="vi"><title>Trang mẫu</title>${tag}<body>${body}`,
  );
}

beforeAll(async () => {
  const { files, entries } = await bundleScripts();
  script = files.find(({ name }) => name === entries['count'])!.text;
  writeSampleSite(out, ids);
  writeFileSync(join(out, 'dem.js'), script);
  writeFileSync(join(out, '_headers'), `/2026/*\n  Content-Security-Policy: ${CONTENT_POLICY}\n`);
  for (const article of ids) {
    writePage(
      `${article}/index.html`,
      `<article><p>Lượt đọc: <span data-views="${article}">10.754</span></article>
       <section hidden>Tổng truy cập <span data-total-visits></span></section>`,
    );
  }
  server = await startServer({ out, data: join(folder, 'data'), port: 0, log: () => {} });
  client = createCounterClient(server.url);
  const base = JSON.stringify({ views: ids.map((article) => [article, LEGACY]), visits: 1000 });
  await client.send('POST', '/_v/import', { authorization: `Bearer ${server.key}` }, base);
  chromium = await startChromium(AS_READER);
});
afterAll(async () => {
  await chromium.close();
  client.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  id = ids[nextId++]!;
});

async function readCount(article = id): Promise<number> {
  return (await client.figures<Record<string, number>>(`/_v/counts?ids=${article}`))[article]! - LEGACY;
}

const openArticle = (tab: Tab): Promise<void> => tab.open(`${server.url}/${id}/`);
const readShown = (tab: Tab): Promise<string> =>
  tab.evaluate('document.querySelector("[data-views]").textContent');
const listPosts = ({ requests }: Tab): TabRequest[] => requests.filter(({ method }) => method === 'POST');

it('the script weighs at most 1 KB', () => {
  expect(gzipSync(script).length).toBeLessThanOrEqual(1024);
});

describe('reading an article', () => {
  it('counts once after a visible second, and the number on the page rises', async () => {
    const tab = await chromium.openTab();
    await openArticle(tab);
    await expect.poll(() => readShown(tab), { timeout: 10_000 }).toBe('10.755');
    await expect
      .poll(() => tab.evaluate('document.querySelector("[data-total-visits]").textContent'), {
        timeout: 10_000,
      })
      .toMatch(/^1\.\d{3}$/);
    expect(await tab.evaluate('document.querySelector("section").hidden')).toBe(false);
    const [post, ...others] = listPosts(tab);
    const asked = tab.requests.find(({ url }) => url.endsWith('/dem.js'))!;
    expect(post!.at - asked.at).toBeGreaterThan(1);
    expect(others).toEqual([]);
    expect(await readCount()).toBe(1);
    expect(tab.errors).toEqual([]);
  });

  it('is not counted for a page left within the second', async () => {
    const tab = await chromium.openTab();
    const source = `if (location.protocol === 'http:') setTimeout(() => location.replace('about:blank'), 100)`;
    await tab.send('Page.addScriptToEvaluateOnNewDocument', { source });
    await openArticle(tab);
    await wait(AFTER_READING_MS);
    expect(await tab.evaluate('location.href')).toBe('about:blank');
    expect(await readCount()).toBe(0);
  });

  it('is not posted again by a reload, nor by going back and forward', async () => {
    const tab = await chromium.openTab();
    await openArticle(tab);
    await expect.poll(() => readCount(), { timeout: 10_000 }).toBe(1);
    await tab.send('Page.reload');
    await wait(AFTER_READING_MS);
    await tab.open(`${server.url}/`);
    await tab.leave('history.back()');
    await wait(AFTER_READING_MS);
    expect(await tab.evaluate('location.pathname')).toBe(`/${id}/`);
    expect(listPosts(tab)).toHaveLength(1);
    expect(await readShown(tab)).toBe('10.755');
  });
});

describe('a page that nobody sees', () => {
  it('in a hidden tab is counted only when the tab comes to the front', async () => {
    const tab = await chromium.openTab(true);
    await openArticle(tab);
    expect(await tab.evaluate('document.visibilityState')).toBe('hidden');
    await wait(AFTER_READING_MS);
    expect(await readCount()).toBe(0);
    await tab.show();
    await expect.poll(() => readCount(), { timeout: 10_000 }).toBe(1);
  });

  it('prerendered is counted only when it is opened', async () => {
    const rules = JSON.stringify({ prerender: [{ urls: [`/${id}/`], eagerness: 'immediate' }] });
    writePage(
      'index.html',
      `<script type="speculationrules">${rules}</script><script src="/mo-bai.js"></script>`,
    );
    writeFileSync(
      join(out, 'mo-bai.js'),
      `setTimeout(() => { location.href = '/${id}/'; }, ${2 * AFTER_READING_MS})`,
    );
    writePage(`${id}/index.html`, `<span data-views="${id}"></span><script src="/tieu-de.js"></script>`);
    writeFileSync(
      join(out, 'tieu-de.js'),
      `document.addEventListener('prerenderingchange', () => { document.title = 'prerendered, then opened'; })`,
    );
    const readTitle = await chromium.openUnwatched(`${server.url}/`);
    await wait(AFTER_READING_MS);
    expect(await readCount()).toBe(0);
    await expect.poll(readTitle, { timeout: 10_000 }).toBe('prerendered, then opened');
    await expect.poll(() => readCount(), { timeout: 10_000 }).toBe(1);
  });
});

describe('a reader who does not want to be counted', () => {
  it.each(['doNotTrack = "1"', 'globalPrivacyControl = true', 'webdriver = true'])(
    'says so by %s',
    async (wish) => {
      const [name, value] = wish.split(' = ');
      const tab = await chromium.openTab();
      const source = `Object.defineProperty(navigator, '${name}', { value: ${value} })`;
      await tab.send('Page.addScriptToEvaluateOnNewDocument', { source });
      await openArticle(tab);
      await wait(AFTER_READING_MS);
      expect(await readCount()).toBe(0);
      expect(await readShown(tab)).toBe('10.754');
    },
  );
});

describe('a counter that does not answer', () => {
  it('leaves the page as it is, without an error', async () => {
    const tab = await chromium.openTab();
    await tab.send('Network.setBlockedURLs', { urls: ['*/_v/*'] });
    await openArticle(tab);
    await wait(AFTER_READING_MS);
    expect(await readShown(tab)).toBe('10.754');
    expect(tab.errors).toEqual([]);
  });
});

describe('a list', () => {
  it('shows the counts of its articles by one request, and none that is smaller than what it knows', async () => {
    writePage(
      'danh-sach.html',
      `<p><span data-views="${ids[18]}">10.754</span> <span data-views="${ids[19]}">20.000</span>
       <span hidden>Lượt đọc: <b data-views="${id}"></b></span>`,
    );
    const tab = await chromium.openTab();
    await tab.open(`${server.url}/danh-sach`);
    await expect
      .poll(() => tab.evaluate('document.querySelector("b").textContent'), { timeout: 10_000 })
      .toBe('10.754');
    expect(await tab.evaluate('document.body.innerText')).toBe('10.754 20.000 Lượt đọc: 10.754');
    const asked = tab.requests.filter(({ url }) => url.includes('/_v/')).map(({ url }) => url);
    expect(asked).toEqual([`${server.url}/_v/counts?ids=${ids[18]},${ids[19]},${id}`]);
  });

  it('adds what an article was read at its former addresses', async () => {
    writePage(
      'da-chuyen.html',
      `<b data-views="2026/11/moi" data-counted="2026/11/moi,${id},${ids[19]},2026/11/chua-ai-doc"></b>`,
    );
    const tab = await chromium.openTab();
    await tab.open(`${server.url}/da-chuyen`);
    await expect
      .poll(() => tab.evaluate('document.querySelector("b").textContent'), { timeout: 10_000 })
      .toBe('21.508');
  });

  it('of more articles than the counter tells at once shows the counts of all', async () => {
    const unread = Array.from({ length: 60 }, (_, index) => `<b data-views="2026/01/chua-doc-${index}"></b>`);
    writePage('trang-nhat.html', `${unread.join('')}<i data-views="${id}"></i>`);
    const tab = await chromium.openTab();
    await tab.open(`${server.url}/trang-nhat`);
    await expect
      .poll(() => tab.evaluate('document.querySelector("i").textContent'), { timeout: 10_000 })
      .toBe('10.754');
    expect(tab.errors).toEqual([]);
  });
});
