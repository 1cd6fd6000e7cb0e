import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../build/build-site.ts';
import { launchBrowser, openVisit } from '../fixtures/browser.ts';
import { HOSTILE_TEXTS, makeHostileContent } from '../fixtures/hostile-site.ts';
import { listFiles } from '../fixtures/output.ts';
import { makeCache } from '../fixtures/warm-cache.ts';
import { makeFolder } from '../fixtures/scratch.ts';
import { type Server, startServer } from './serving/serve.ts';

let server: Server;
let browser: Browser;
let files: string[];
let pages: string[];
/** Every kind of page, and every article. */
let visited: string[];
let articles: string[];
const outDir = makeFolder();
const read = (file: string) => readFileSync(join(outDir, file), 'utf8');

beforeAll(async () => {
  const contentDir = await makeHostileContent();
  const now = Date.parse('2022-01-01T00:00:00Z');
  const { problems, report } = await buildSite({ contentDir, outDir, cacheDir: await makeCache(), now });
  if (report === undefined) throw new Error(JSON.stringify(problems, null, 1));
  files = listFiles(outDir);
  pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('_'));
  articles = pages.filter((file) => /^2021\/08\/bai-\d+\/index\.html$/.test(file));
  const kinds =
    /^(?:index|404|(?:thong-ke|ban-do-hanh-chinh|lien-ket|so-do-trang|trang-la|tac-gia|chu-de)\/index|chuyen-muc\/muc\/index|chu-de\/[^/]*script[^/]*\/index)\.html$/;
  visited = [
    ...articles.filter((_, place) => place % 2 === 0),
    ...pages.filter((file) => kinds.test(file)).slice(0, 14),
  ];
  server = await startServer({ out: outDir, data: makeFolder(), port: 0, log: () => {} });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens pages one after the other and tells what they did that an article must not be able to do. */
async function visitAll(paths: readonly string[], options: BrowserContextOptions = {}): Promise<string[]> {
  const { page, faults } = await openVisit(browser, options);
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) seen.push(`asked ${request.url()}`);
  });
  await page.addInitScript(() => {
    const breaches: string[] = [];
    Object.assign(globalThis, { breaches });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      breaches.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  for (const path of paths) {
    await page.goto(`${server.url}/${path.replace(/(?:^|(?<=\/))index\.html$/, '')}`);
    const { breaches, hasRun } = await page.evaluate(() => {
      const own = globalThis as unknown as { breaches: string[] };
      return { breaches: own.breaches, hasRun: '__hit' in globalThis };
    });
    seen.push(...[...breaches, ...(hasRun ? ['a script ran'] : [])].map((harm) => `${path}: ${harm}`));
  }
  await page.context().close();
  // A page that is left behind takes its requests with it.
  return [...seen, ...faults.filter((fault) => !fault.endsWith('net::ERR_ABORTED'))];
}

/** Runs in a page: what a document holds that no text may bring into it. */
function findHarm(html: string): string[] {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const harm: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const { localName } = element;
    if (/^(?:iframe|frame|object|embed|base|style|applet|math|textarea|details)$/.test(localName))
      harm.push(localName);
    if (localName === 'script' && !element.hasAttribute('src')) {
      if (element.getAttribute('type') === 'application/ld+json') JSON.parse(element.textContent ?? '');
      else harm.push('script');
    }
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$|^autofocus$/.test(name)) harm.push(`${localName} ${name}=${value}`);
      if (!/^(?:href|action|src|formaction)$/.test(name) || !URL.canParse(value, 'https://thu.example'))
        continue;
      const { protocol } = new URL(value, 'https://thu.example');
      if (!/^(?:https?|mailto|tel):$/.test(protocol)) harm.push(`${localName} ${name}=${value}`);
    }
  }
  return harm;
}

describe('a site made of hostile content', () => {
  it('has a page for each article, and for each name that an article brings', () => {
    expect(articles).toHaveLength(HOSTILE_TEXTS.length);
    expect(
      pages.filter((file) => /^(?:chu-de|tac-gia|dia-danh)\/[^/]+\/index\.html$/.test(file)).length,
    ).toBeGreaterThan(2 * HOSTILE_TEXTS.length);
  });

  it('has no element and no attribute that a text brought', async () => {
    const { page } = await openVisit(browser);
    const harm: string[] = [];
    for (const file of pages) {
      const found = await page.evaluate(findHarm, read(file));
      harm.push(...found.map((what) => `${file}: ${what}`));
    }
    expect(harm).toEqual([]);
    await page.context().close();
  });

  it('runs nothing, asks for nothing elsewhere and breaks no policy', async () => {
    expect(await visitAll(visited)).toEqual([]);
  });

  it('runs nothing even in a browser that knows no policy', async () => {
    expect(
      await visitAll([...articles.filter((_, place) => place % 2 === 1), 'trang-la/index.html'], {
        bypassCSP: true,
      }),
    ).toEqual([]);
  });

  it('is searched without harm', async () => {
    const queries = [...HOSTILE_TEXTS.slice(0, 6), 'script window'].map(
      (text) => `tim-kiem/?q=${encodeURIComponent(text)}`,
    );
    expect(await visitAll(queries)).toEqual([]);
    const { page } = await openVisit(browser);
    await page.goto(`${server.url}/tim-kiem/?q=script`);
    await page.waitForSelector('#ket-qua mark');
    expect(await page.evaluate(findHarmIn)).toBe(0);
    await page.context().close();
  });

  it('shows titles as they were written', async () => {
    const { page } = await openVisit(browser);
    for (const index of [0, 3, 9, 11, 12]) {
      await page.goto(`${server.url}/2021/08/bai-${index}/`);
      expect(await page.textContent('h1')).toBe(HOSTILE_TEXTS[index]);
    }
    await page.context().close();
  });

  it('has feeds and sitemaps that two parsers read', async () => {
    const feeds = files.filter((file) => file.endsWith('.xml'));
    expect(feeds.length).toBeGreaterThan(5);
    const { page } = await openVisit(browser);
    for (const feed of feeds) {
      const xml = read(feed);
      expect([feed, XMLValidator.validate(xml)]).toEqual([feed, true]);
      const fault = await page.evaluate(
        (text) =>
          new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent,
        xml,
      );
      expect([feed, fault]).toEqual([feed, undefined]);
    }
    const { channel } = new XMLParser({ processEntities: true }).parse(read('rss.xml')).rss;
    expect(channel.item).toHaveLength(HOSTILE_TEXTS.length - 1);
    await page.context().close();
  });

  it('has a JSON feed and structured data that are JSON, with the words as they were written', () => {
    const { items } = JSON.parse(read('feed.json')) as { items: { title: string }[] };
    const titles = items.map(({ title }) => title);
    expect(titles).toContain(HOSTILE_TEXTS[1]);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
      read('2021/08/bai-1/index.html'),
    )?.[1];
    expect(JSON.parse(data ?? '')['@graph'][0].headline).toBe(HOSTILE_TEXTS[1]);
    for (const file of files.filter((name) => /\.(?:json|webmanifest)$/.test(name))) JSON.parse(read(file));
  });

  it('gives feed readers texts that run nothing', async () => {
    const { items } = JSON.parse(read('feed.json')) as { items: { content_html: string }[] };
    const { page } = await openVisit(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route('**/*', (route) => route.abort());
    for (const { content_html: html } of items) {
      await page.setContent(html);
      expect(await page.evaluate(() => '__hit' in globalThis)).toBe(false);
    }
    expect(asked.filter((url) => !url.startsWith('https://thu.example/anh/'))).toEqual([]);
    await page.context().close();
  });

  it('has only tame names of files, and lines of hosts’ files that say what they should', () => {
    expect(files.filter((file) => !/^[\w./-]+$/.test(file) || file.includes('..'))).toEqual([]);
    for (const line of read('_redirects').trimEnd().split('\n')) {
      expect(line).toMatch(/^\/\S* \/2021\/08\/bai-\d+\/ 301$/);
    }
    expect(read('.assetsignore')).toBe('/2021/08/bai-2/index.html\n');
  });
});

/** Runs in the page: elements of results that a text brought. */
function findHarmIn(): number {
  return document.querySelectorAll('#ket-qua :is(script, img, svg, iframe, style, [onerror], [onload])')
    .length;
}
