import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, startChromium, type Tab } from '../scripts/bench/counter/chromium.ts';
import { writeSearchSite } from '../scripts/bench/search/search-site.ts';
import { type Server, startServer } from '../scripts/cli/serving/serve.ts';
import { makeFolder } from '../scripts/fixtures/scratch.ts';
import { makeDocument, toEntries } from '../scripts/search/fixture-index.ts';
import { createMemoryStore } from '../scripts/search/indexing/index-store.ts';
import { planIndex } from '../scripts/search/indexing/plan-index.ts';
import type { SiteDate } from '../scripts/text/brands.ts';

const folder = makeFolder();
const out = join(folder, 'dist');
const DOCUMENTS = [
  {
    title: 'Hiệu quả từ chủ trương giúp đỡ các xã đặc biệt khó khăn',
    summary: 'Toàn tỉnh Điện Biên có 101 xã đặc biệt khó khăn theo Quyết định 582/QĐ-TTg.',
    date: '2021-08-26T18:14:44+07:00' as SiteDate,
    section: 'kinh-te',
    authors: ['Phan Văn Mẫu'],
    terms: ['nông thôn mới', 'Điện Biên'],
  },
  { title: 'Khó khăn <b>đã</b> qua', summary: 'Một bài ở Điện Biên.', terms: ['khó khăn'] },
  ...Array.from({ length: 25 }, (_, number) => ({
    title: `Bài thứ ${number}`,
    summary: 'Chuyện làng.',
    text: `nông thôn ${number}`,
    date: '2022-01-01' as SiteDate,
    terms: ['nông nghiệp'],
  })),
].map((fields, number) => makeDocument(number, fields));

let server: Server;
let chromium: Chromium;

beforeAll(async () => {
  const files = planIndex(toEntries(DOCUMENTS), {
    store: createMemoryStore(),
    abbreviations: [],
    version: '',
  });
  await writeSearchSite(out, {
    files,
    pages: DOCUMENTS.map(({ url }) => url),
    sections: [
      { title: 'Thời sự', slug: 'thoi-su' },
      { title: 'Kinh tế', slug: 'kinh-te' },
    ],
    years: ['2022', '2021'],
  });
  server = await startServer({ out, data: join(folder, 'data'), port: 0, log: () => {} });
  // A telephone that is short of memory keeps no page as it was left.
  chromium = await startChromium(['--disable-back-forward-cache']);
});

afterAll(async () => {
  await chromium.close();
  await server.stop();
});

/** Opens the search page in a new tab. */
async function openSearch(query = ''): Promise<Tab> {
  const tab = await chromium.openTab();
  await tab.open(`${server.url}/tim-kiem/${query}`);
  return tab;
}

const read = (tab: Tab, selector: string): Promise<string[]> =>
  tab.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((found) => found.textContent)`,
  );

async function type(tab: Tab, text: string): Promise<void> {
  await tab.evaluate('document.querySelector("main input[name=q]").focus()');
  for (const letter of text) await tab.send('Input.insertText', { text: letter });
}

async function press(tab: Tab, key: string): Promise<void> {
  const text = key === 'Enter' ? '\r' : undefined;
  const code = { Enter: 13, Escape: 27, ArrowDown: 40, ArrowUp: 38 }[key];
  await tab.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text, windowsVirtualKeyCode: code });
  await tab.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code });
}

const WAIT = { timeout: 10_000 };
const readTitles = (tab: Tab) => () => read(tab, '#ket-qua a');
const readStatus = (tab: Tab) => () => read(tab, '[role=status]');

const SEED = 'Hiệu quả từ chủ trương giúp đỡ các xã đặc biệt khó khăn';
const OTHER = 'Khó khăn <b>đã</b> qua';

describe('a search by address', () => {
  test('shows articles as links, with what was searched for marked', async () => {
    const tab = await openSearch('?q=kho+khan');
    await expect.poll(readTitles(tab), WAIT).toEqual([SEED, OTHER]);
    expect(await read(tab, '[role=status]')).toEqual(['Tìm thấy 2 bài.']);
    expect(await read(tab, 'mark')).toEqual(['khó khăn', 'khó khăn', 'Khó khăn']);
    expect(await read(tab, '#ket-qua time, #ket-qua .muc')).toEqual([
      '26/08/2021',
      'Kinh tế',
      '26/08/2021',
      'Thời sự',
    ]);
    expect(await tab.evaluate('document.querySelector("#ket-qua a").pathname')).toBe('/2021/08/bai-0/');
    expect(await tab.evaluate('document.querySelector("main input[name=q]").value')).toBe('kho khan');
    expect(tab.errors).toEqual([]);
  });

  test('finds what was published on a day', async () => {
    const tab = await openSearch('?q=ngày 26/08/2021');
    await expect.poll(readTitles(tab), WAIT).toEqual([OTHER, SEED]);
    expect(await read(tab, '[role=status]')).toEqual(['Tìm thấy 2 bài.']);
  });

  test('tells when no article has all the words', async () => {
    const tab = await openSearch('?q=đặc biệt làng');
    await expect
      .poll(readStatus(tab), WAIT)
      .toEqual(['Không bài nào có đủ 3 từ. Dưới đây là 1 bài có 2 từ.']);
  });

  test('offers nearby spellings when a word is nowhere', async () => {
    const tab = await openSearch('?q=nông+thnô');
    await expect.poll(() => read(tab, 'main p a'), WAIT).toEqual(['nông thôn', 'nông theo']);
    await tab.evaluate('document.querySelector("main p a").click()');
    await expect.poll(readStatus(tab), WAIT).toEqual(['Tìm thấy 26 bài.']);
  });

  test('shows what is found, though other spellings cannot be had', async () => {
    const tab = await chromium.openTab();
    await tab.send('Network.setBlockedURLs', { urls: ['*/tu-vung.bin'] });
    await tab.open(`${server.url}/tim-kiem/?q=đặc+biệt+thnô`);
    await expect
      .poll(readStatus(tab), WAIT)
      .toEqual(['Không bài nào có đủ 3 từ. Dưới đây là 1 bài có 2 từ.']);
    expect(await read(tab, '#ket-qua a')).toEqual([SEED]);
  });

  test('offers spellings within the filters that were chosen', async () => {
    const tab = await openSearch('?q=nông+thnô&nam=2022&xep=ngay');
    const first = () => tab.evaluate<string>('document.querySelector("main p a")?.search ?? ""');
    await expect
      .poll(async () => Object.fromEntries(new URLSearchParams(await first())), WAIT)
      .toEqual({ q: 'nông thôn', nam: '2022', xep: 'ngay' });
  });

  test('asks for words where there are none', async () => {
    const tab = await openSearch('?q=???');
    await expect
      .poll(readStatus(tab), WAIT)
      .toEqual(['Mời bạn gõ từ cần tìm, hoặc xem bài theo năm, theo chuyên mục dưới đây.']);
    expect(await tab.evaluate('document.querySelector("#loi-di").hidden')).toBe(false);
  });

  test.each([
    ['?nam=2021', [OTHER, SEED]],
    ['?chuyen-muc=kinh-te&nam=2021', [SEED]],
  ])('lists the newest articles of filters without words, in %s', async (query, titles) => {
    const tab = await openSearch(query);
    await expect.poll(readTitles(tab), WAIT).toEqual(titles);
    expect(await read(tab, '[role=status]')).toEqual([`Tìm thấy ${titles.length} bài.`]);
    expect(await read(tab, 'mark')).toEqual([]);
    expect(await tab.evaluate('document.querySelector("#loi-di").hidden')).toBe(true);
  });

  test('says nothing of a search before anything is asked', async () => {
    const tab = await openSearch();
    await expect
      .poll(() => tab.requests.filter(({ url }) => url.includes('muc-luc.json')).length, WAIT)
      .toBeGreaterThan(0);
    expect(await read(tab, '[role=status]')).toEqual(['']);
  });

  test.each([
    ['?q=khuếch', 'Mời bạn bớt từ hoặc thử từ khác.'],
    ['?q=khuếch&nam=2021', 'Mời bạn bớt điều kiện hoặc thử từ khác.'],
    ['?chuyen-muc=kinh-te&nam=2022', 'Mời bạn bớt điều kiện.'],
  ])('says when nothing is found, and what to do, in %s', async (query, advice) => {
    const tab = await openSearch(query);
    await expect.poll(readStatus(tab), WAIT).toEqual([`Không tìm thấy bài nào. ${advice}`]);
    expect(await tab.evaluate('document.querySelector("#ket-qua").hidden')).toBe(true);
  });

  test('keeps filters and order', async () => {
    const tab = await openSearch('?q=khó+khăn&chuyen-muc=thoi-su&nam=2021&xep=ngay');
    await expect.poll(readTitles(tab), WAIT).toEqual([OTHER]);
  });

  test('a filter that the page does not have narrows nothing, and looks so', async () => {
    const tab = await openSearch('?q=khó+khăn&chuyen-muc=da-bo&nam=1999&xep=la');
    await expect.poll(readStatus(tab), WAIT).toEqual(['Tìm thấy 2 bài.']);
    expect(
      await tab.evaluate('[...document.querySelectorAll(".bo-loc option:checked")].map((o) => o.text)'),
    ).toEqual(['Mọi chuyên mục', 'Mọi năm', 'Phù hợp nhất']);
  });

  test('shows ten articles, and ten more when asked', async () => {
    const tab = await openSearch('?q=bài+thứ');
    const count = () => tab.evaluate('document.querySelectorAll("#ket-qua a").length');
    for (const expected of [10, 20, 25]) {
      await expect.poll(count, WAIT).toBe(expected);
      await tab.evaluate('document.querySelector("#ket-qua + button").click()');
    }
    expect(await tab.evaluate('document.querySelector("#ket-qua + button").hidden')).toBe(true);
    expect(await tab.evaluate('document.activeElement.textContent')).toBe('Bài thứ 4');
  });
});

describe('typing', () => {
  test('finds an article without a tone mark and without Enter', async () => {
    const tab = await openSearch();
    await type(tab, 'dien bien dac biet kho kha');
    await expect.poll(readTitles(tab), WAIT).toEqual([SEED]);
    expect(await tab.evaluate('location.search')).toBe('?q=dien+bien+dac+biet+kho+kha');
    expect(tab.errors).toEqual([]);
  });

  test('is suggested tags that arrows and Enter take', async () => {
    const tab = await openSearch();
    await type(tab, 'nong');
    await expect.poll(() => read(tab, '[role=option]')).toEqual(['nông nghiệp', 'nông thôn mới']);
    await press(tab, 'ArrowDown');
    await press(tab, 'ArrowDown');
    const active = 'document.getElementById(document.activeElement.getAttribute("aria-activedescendant"))';
    expect(await tab.evaluate(`${active}.textContent`)).toBe('nông thôn mới');
    expect(await tab.evaluate(`${active}.getAttribute("aria-selected")`)).toBe('true');
    await press(tab, 'Enter');
    await expect.poll(readTitles(tab), WAIT).toEqual([SEED]);
    expect(await tab.evaluate('location.search')).toBe(
      '?q=nông+thôn+mới'.replace(/[^?=+a-z]+/g, encodeURIComponent),
    );
    expect(await read(tab, '[role=option]')).toEqual([]);
  });

  test.each([
    ['lets go of the keyboard on a telephone, where it would cover the answer', true, 'BODY'],
    ['has the next one ready on a desk', false, 'INPUT'],
  ])('who has asked a question %s', async (_, mobile, active) => {
    const tab = await chromium.openTab();
    const screen = { width: 360, height: 740, deviceScaleFactor: 2, mobile };
    await tab.send('Emulation.setDeviceMetricsOverride', screen);
    await tab.send('Emulation.setTouchEmulationEnabled', { enabled: mobile });
    await tab.open(`${server.url}/tim-kiem/`);
    await type(tab, 'kho khan');
    await press(tab, 'Enter');
    await expect.poll(readTitles(tab), WAIT).toEqual([SEED, OTHER]);
    expect(await tab.evaluate('document.activeElement.tagName')).toBe(active);
  });

  test('suggestions that come after the question do not cover its answer', async () => {
    const tab = await openSearch();
    await tab.evaluate(`{
      const { fetch, JSON: { parse } } = window;
      window.fetch = async (name, options) => {
        if (name.includes('goi-y')) await new Promise((resolve) => (window.release = resolve));
        return fetch(name, options);
      };
      JSON.parse = (text) => {
        window.hasSuggestions ||= text.includes('nông nghiệp');
        return parse(text);
      };
    }`);
    await type(tab, 'nong');
    await press(tab, 'Enter');
    await expect.poll(readStatus(tab), WAIT).toEqual(['Tìm thấy 26 bài.']);
    await tab.evaluate('hasSuggestions = false, release()');
    await expect.poll(() => tab.evaluate('hasSuggestions'), WAIT).toBe(true);
    expect(await read(tab, '[role=option]')).toEqual([]);
    await type(tab, ' ');
    await expect.poll(() => read(tab, '[role=option]')).toEqual(['nông nghiệp', 'nông thôn mới']);
  });

  test('Escape closes the suggestions and leaves what was typed', async () => {
    const tab = await openSearch();
    await type(tab, 'nong');
    const expanded = () => tab.evaluate('document.activeElement.getAttribute("aria-expanded")');
    await expect.poll(expanded).toBe('true');
    await press(tab, 'Escape');
    expect(await expanded()).toBe('false');
    expect(await tab.evaluate('document.activeElement.value')).toBe('nong');
  });
});

test('nothing that it loads looks behind in an expression, which telephones of before 2023 cannot parse', async () => {
  const tab = await openSearch('?q=khó+khăn');
  await expect.poll(readTitles(tab), WAIT).toEqual([SEED, OTHER]);
  const scripts = (await tab.evaluate(`Promise.all(
    performance.getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .map(async ({ name }) => (await fetch(name)).text()))`)) as string[];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.flatMap((text) => text.match(/\(\?<[=!].{20}/g) ?? [])).toEqual([]);
});

test('a browser of 2021 searches, and keeps a plain address where nothing is asked', async () => {
  const tab = await chromium.openTab();
  const source = `
    for (const { prototype } of [Array, String, Object.getPrototypeOf(Uint8Array)])
      for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']) delete prototype[name];
    delete URLSearchParams.prototype.size;
    for (const name of ['hasOwn', 'groupBy']) delete Object[name];
    for (const name of ['structuredClone', 'DecompressionStream', 'navigation']) delete window[name];`;
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source });
  await tab.open(`${server.url}/tim-kiem/?q=kho+khan`);
  await expect.poll(readTitles(tab), WAIT).toEqual([SEED, OTHER]);
  await tab.open(`${server.url}/tim-kiem/`);
  await type(tab, 'dac biet kho kha');
  await expect.poll(readTitles(tab), WAIT).toEqual([SEED]);
  await tab.evaluate('document.querySelector("main input[name=q]").value = ""');
  await press(tab, 'Enter');
  await expect.poll(readTitles(tab), WAIT).toEqual([]);
  expect(await tab.evaluate('location.href')).toBe(`${server.url}/tim-kiem/`);
  expect(tab.errors).toEqual([]);
});

test('the way back leads to the search before', async () => {
  const tab = await openSearch('?q=khó+khăn');
  await expect.poll(readTitles(tab), WAIT).toEqual([SEED, OTHER]);
  await tab.evaluate('document.querySelector("main select[name=chuyen-muc]").value = "kinh-te"');
  await tab.evaluate(
    'document.querySelector("main select").dispatchEvent(new Event("change", { bubbles: true }))',
  );
  await expect.poll(readTitles(tab), WAIT).toEqual([SEED]);
  await tab.evaluate('history.back()');
  await expect.poll(readTitles(tab), WAIT).toEqual([SEED, OTHER]);
});

test('the way back from an article leads to the place that was left, however far down and after the skip link', async () => {
  const tab = await openSearch('?q=bài+thứ');
  const count = () => tab.evaluate('document.querySelectorAll("#ket-qua a").length');
  await expect.poll(count, WAIT).toBe(10);
  await tab.evaluate('document.querySelector("#xem-them").click()');
  await expect.poll(count, WAIT).toBe(20);
  await tab.evaluate('location.hash = "noi-dung"');
  await setTimeout(500);
  expect(await count()).toBe(20);
  const top = await tab.evaluate(
    'document.querySelector("#ket-qua li:nth-child(15)").scrollIntoView(), scrollY',
  );
  const articles = await read(tab, '#ket-qua a');
  await tab.leave('document.querySelector("#ket-qua li:nth-child(15) a").click()');
  await expect.poll(() => tab.evaluate('document.title'), WAIT).toBe('Trang mẫu');
  await tab.leave('history.back()');
  await expect.poll(readTitles(tab), WAIT).toEqual(articles);
  expect(await tab.evaluate('scrollY')).toBe(top);
});

test('what is typed takes no place of what was asked for before', async () => {
  const tab = await openSearch();
  await type(tab, 'kho khan');
  await press(tab, 'Enter');
  await expect.poll(readTitles(tab), WAIT).toEqual([SEED, OTHER]);
  await tab.evaluate('document.querySelector("main input[name=q]").select()');
  for (const text of ['dac', ' biet']) {
    await type(tab, text);
    await expect.poll(() => tab.evaluate('location.search'), WAIT).toMatch(/dac.*t?$/);
    await expect.poll(readTitles(tab), WAIT).toEqual([SEED]);
  }
  await expect.poll(() => tab.evaluate('location.search'), WAIT).toBe('?q=dac+biet');
  await press(tab, 'Enter');
  await type(tab, ' nong');
  await expect.poll(() => read(tab, '[role=option]')).toHaveLength(2);
  await tab.evaluate('history.back()');
  await expect.poll(readTitles(tab), WAIT).toEqual([SEED, OTHER]);
  expect(await tab.evaluate('location.search')).toBe('?q=kho+khan');
  expect(await read(tab, '[role=option]')).toEqual([]);
});

test('a search without the network says so, and works again with it', async () => {
  const tab = await openSearch();
  await tab.send('Network.enable');
  const emulate = (offline: boolean) =>
    tab.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  await emulate(true);
  await type(tab, 'dien bien');
  await press(tab, 'Enter');
  await expect
    .poll(readStatus(tab), WAIT)
    .toEqual([
      'Không có mạng nên chưa tìm được. Mời bạn thử lại khi có mạng, hoặc xem những bài đã lưu trên máy này.',
    ]);
  expect(await tab.evaluate('document.querySelector("[role=status] a").pathname')).toBe('/ngoai-tuyen/');
  await emulate(false);
  await press(tab, 'Enter');
  await expect.poll(readTitles(tab), WAIT).toEqual([OTHER, SEED]);
});

test('a search whose index cannot be loaded says so, where whoever comes back sees it', async () => {
  const tab = await chromium.openTab();
  await tab.send('Network.setBlockedURLs', { urls: ['*/chi-muc/*'] });
  const failure = ['Không tải được mục lục tìm kiếm. Mời bạn thử lại sau ít phút.'];
  await tab.open(`${server.url}/tim-kiem/?q=dien`);
  await expect.poll(readStatus(tab), WAIT).toEqual(failure);
  await tab.leave('history.replaceState({ shown: 20, height: 9000 }, ""), location.reload()');
  await expect
    .poll(() => tab.evaluate('document.readyState === "complete" && history.state?.height'), WAIT)
    .toBe(9000);
  await expect.poll(readStatus(tab), WAIT).toEqual(failure);
  expect(await tab.evaluate('document.querySelector(".tim-thay").offsetHeight')).toBeLessThan(9000);
});

test('nothing about the page is in the way of assistive technology', async () => {
  const tab = await openSearch('?q=khó+khăn');
  await expect.poll(readTitles(tab), WAIT).toEqual([SEED, OTHER]);
  await type(tab, ' nong');
  await expect.poll(() => read(tab, '[role=option]')).toHaveLength(2);
  await tab.evaluate(readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8'));
  const found = await tab.evaluate<{ id: string; html: string }[]>(
    'axe.run("main").then(({ violations }) => violations.map(({ id, nodes }) => ({ id, html: nodes[0].html })))',
  );
  expect(found).toEqual([]);
});
