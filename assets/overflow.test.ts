import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite } from '../scripts/build/build-site.ts';
import { type Server, startServer } from '../scripts/cli/serving/serve.ts';
import { launchBrowser, openVisit } from '../scripts/fixtures/browser.ts';
import { makeArticle, makeFolder, SITE_YAML, writeFiles } from '../scripts/fixtures/scratch.ts';
import { makeCache } from '../scripts/fixtures/warm-cache.ts';
import { findSmallTargets } from '../scripts/fixtures/tap-targets.ts';
import { slugify } from '../scripts/text/slug.ts';

/** What an editor pastes for a title or a tag, longer than any screen is wide. */
const LONG = 'diachi'.padEnd(200, 'khongcochongat');
const KINDS_OF_PAGE = {
  home: '/',
  article: '/2021/08/bai-2/',
  section: '/chuyen-muc/tin-tuc/',
  month: '/2021/08/',
  'index of authors': '/tac-gia/',
  'index of subjects': '/chu-de/',
  author: `/tac-gia/${slugify(LONG)}/`,
  subject: `/chu-de/${slugify(LONG)}/`,
  'site map': '/so-do-trang/',
  statistics: '/thong-ke/',
  search: '/tim-kiem/?q=t%C3%B3m+t%E1%BA%AFt',
  offline: '/ngoai-tuyen/',
};
/** Some columns of numbers beside names. */
const makeWideTable = (columns: number, cell: string) =>
  [
    ['Xã, phường', ...Array.from({ length: columns }, (_, index) => `Tháng ${index + 1}`)],
    [':--', ...Array.from({ length: columns }, () => '--:')],
    ['Nà Mẫu, Huổi Sen, Nậm Ngần, Chà Lưới', ...Array.from({ length: columns }, () => cell)],
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
const WIDE_TABLES = [makeWideTable(11, '1.234.567'), makeWideTable(21, '1.234')].join('\n\n');
const TABLE_OF_ADDRESSES = `| Nơi nhận | Nội dung |\n|---|---|\n| https://tinh-mau.example/${LONG} | Hồ sơ |`;
/** What margins of 1 cm leave of A4. */
const SHEET = { width: 718, height: 1047 };
const WIDTHS = [320, 720, 800, 1000, 1280];

let server: Server;
let browser: Browser;

beforeAll(async () => {
  const sections = ['kinh-te', 'xa-hoi', 'giao-duc', 'the-thao'].map(
    (slug) => `  - slug: ${slug}\n    title: Chuyên mục ${slug}\n`,
  );
  sections.push('  - slug: y-te\n    title: Y tế\n');
  const contentDir = makeFolder({ 'site.yaml': SITE_YAML + sections.join('') });
  const outDir = join(makeFolder(), 'dist');
  const articles = Array.from({ length: 14 }, (_, index) => [
    `articles/2021/08/bai-${index}.md`,
    makeArticle(LONG, { front: `tags: [${LONG}]\nlegacyViews: 5\n` })
      .replace('Nguyễn Văn An', LONG)
      .replace('tin-tuc', index % 2 === 0 ? 'tin-tuc' : 'van-hoa'),
  ]);
  const [tower, field] = await Promise.all(
    [1500, 225].map((height) =>
      sharp({ create: { width: 300, height, channels: 3, background: '#8a5a2b' } })
        .jpeg()
        .toBuffer(),
    ),
  );
  writeFiles(contentDir, {
    ...Object.fromEntries(articles),
    'articles/2021/08/thap/index.md': makeArticle('Tháp', { body: '![Tháp](thap.jpg)\n\n![Đồng](dong.jpg)' }),
    'articles/2021/08/thap/dong.jpg': field!,
    'articles/2021/08/thap/thap.jpg': tower!,
    'articles/2021/08/bang-rong.md': makeArticle('Bảng rộng', { body: WIDE_TABLES }),
    'articles/2021/08/bang-dia-chi.md': makeArticle('Bảng địa chỉ', { body: TABLE_OF_ADDRESSES }),
    'articles/2021/08/tram-xa.md': makeArticle('Trạm xá').replace('tin-tuc', 'y-te'),
    'articles/2021/08/mot-minh.md': makeArticle('Một mình', { front: 'legacyViews: 1234567\n' }).replace(
      'tin-tuc',
      'the-thao',
    ),
  });
  const { problems, report } = await buildSite({
    contentDir,
    outDir,
    cacheDir: await makeCache(),
    now: Date.UTC(2022, 0, 1),
  });
  if (report === undefined) throw new Error(JSON.stringify(problems));
  server = await startServer({ out: outDir, data: makeFolder(), port: 0, log: () => {} });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Keeps an article as the service worker does when it was opened. */
async function keepArticle(): Promise<void> {
  const path = '/2021/08/bai-1/';
  await (await caches.open('kho-bai-trang-1')).put(path, await fetch(path));
}

it.each(Object.entries(KINDS_OF_PAGE))(
  'a long word makes no page scroll sideways: %s',
  async (_kind, path) => {
    const { page, faults } = await openVisit(browser);
    await page.goto(server.url + path);
    await page.evaluate(keepArticle);
    await page.reload();
    await page.locator('main').filter({ hasText: LONG }).waitFor();
    const widths: number[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      widths.push(await page.evaluate(() => document.documentElement.scrollWidth));
    }
    expect(widths).toEqual(WIDTHS);
    expect(faults).toEqual([]);
    await page.context().close();
  },
);

it.each([
  ['screen', 360, 0.8],
  ['screen', 1280, 0.8],
  ['print', SHEET.width, 0.4],
] as const)(
  'on %s, %i wide, a tall photo takes no more than %f of the height',
  async (media, width, most) => {
    const { page } = await openVisit(browser, { viewport: { width, height: 1000 } });
    await page.emulateMedia({ media });
    await page.goto(`${server.url}/2021/08/thap/`);
    const box = await page.locator('.anh-dung img').boundingBox();
    expect(box?.height).toBeGreaterThan(0);
    expect(box?.height).toBeLessThanOrEqual(1000 * most);
    await page.context().close();
  },
);

it('a long address in a table leaves the other columns their room on a phone', async () => {
  const { page } = await openVisit(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(`${server.url}/2021/08/bang-dia-chi/`);
  const [table, frame] = await Promise.all(
    ['.bang table', '.bang'].map((part) => page.locator(part).boundingBox()),
  );
  expect(table?.width).toBe(frame?.width);
  await page.context().close();
});

it('all columns of a wide table are on paper, without a shadow at the edge', async () => {
  const { page } = await openVisit(browser, { viewport: SHEET });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${server.url}/2021/08/bang-rong/`);
  const frame = page.locator('.bang').first();
  const { overflowX, backgroundImage } = await frame.evaluate((element) => {
    const style = getComputedStyle(element);
    return { overflowX: style.overflowX, backgroundImage: style.backgroundImage };
  });
  expect({ overflowX, backgroundImage }).toEqual({ overflowX: 'visible', backgroundImage: 'none' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(SHEET.width);
  const lines = await frame.locator('td + td').evaluateAll((cells) =>
    cells.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getClientRects().length;
    }),
  );
  expect(new Set(lines)).toEqual(new Set([1]));
  await page.context().close();
});

it('a sheet laid flat is filled from side to side, and holds a whole photo', async () => {
  const { page } = await openVisit(browser, { viewport: { width: SHEET.height, height: SHEET.width } });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${server.url}/2021/08/thap/`);
  const [article, head, photo] = await Promise.all(
    ['.bai', '.mang-sec', '.bai img[alt=Đồng]'].map((part) => page.locator(part).boundingBox()),
  );
  expect(article?.width).toBe(head?.width);
  expect(photo?.height).toBeLessThanOrEqual(SHEET.width / 2);
  await page.context().close();
});

it('what is to fill a screen fills no sheet', async () => {
  const { page } = await openVisit(browser, { viewport: SHEET });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${server.url}/ngoai-tuyen/`);
  const place = await page.locator('.tim-thay').boundingBox();
  expect(place?.height).toBeLessThan(SHEET.height / 2);
  await page.context().close();
});

it.each([800, 1280])('a story alone in its section takes the whole of its place, %i wide', async (width) => {
  const { page } = await openVisit(browser, { viewport: { width, height: 900 } });
  await page.goto(server.url);
  const widths = await page
    .locator('.khoi-muc', { hasText: 'Một mình' })
    .locator('article')
    .evaluate((story) => [story.clientWidth, story.parentElement!.clientWidth]);
  expect(widths[0]).toBe(widths[1]);
  await page.context().close();
});

it('on a desk every section can be seen, and the page begins at its beginning', async () => {
  const { page } = await openVisit(browser, { viewport: { width: 800, height: 500 } });
  await page.goto(`${server.url}/2021/08/tram-xa/`);
  const rights = await page
    .locator('.chuyen-muc a')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().right));
  expect(Math.max(...rights)).toBeLessThanOrEqual(800);
  expect(new Set(rights).size).toBe(7);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.context().close();
});

it('a section with a short name is found by a thumb', async () => {
  const { page } = await openVisit(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(`${server.url}/2021/08/tram-xa/`);
  expect(await page.getByRole('link', { name: 'Y tế' }).count()).toBe(3);
  expect(await findSmallTargets(page)).toEqual([]);
  await page.context().close();
});

it('a great count keeps clear of the summary beside it', async () => {
  const { page } = await openVisit(browser, { viewport: { width: 800, height: 900 } });
  await page.goto(`${server.url}/chuyen-muc/the-thao/`);
  const [count, words] = await Promise.all([
    page.locator('.luot').evaluate((element) => element.getBoundingClientRect().right),
    page.locator('.tom-tat').evaluate((element) => element.getBoundingClientRect().left),
  ]);
  expect(count).toBeLessThan(words - 16);
  await page.context().close();
});

it.each([
  ['/chuyen-muc/the-thao/', true],
  ['/chuyen-muc/tin-tuc/', false],
])(
  'on a phone the row of sections begins at that of %s, and the page stays where it is',
  async (path, isScrolled) => {
    const { page } = await openVisit(browser, { viewport: { width: 360, height: 740 } });
    await page.goto(server.url + path);
    const { left, right } = await page
      .locator('.chuyen-muc [aria-current]')
      .evaluate((link) => link.getBoundingClientRect().toJSON());
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(360);
    const scrolled = await page.evaluate(() => [
      scrollY,
      document.querySelector('.chuyen-muc ul')!.scrollLeft > 0,
    ]);
    expect(scrolled).toEqual([0, isScrolled]);
    await page.context().close();
  },
);
