import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { renameSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planLiveSite } from '../../build/live-site.ts';
import { PROJECT_DIR } from '../../build/project.ts';
import { launchBrowser, openVisit } from '../../fixtures/browser.ts';
import { makeArticle, makeFolder, SITE_YAML, writeFiles } from '../../fixtures/scratch.ts';
import { readUrl } from '../../fixtures/read-url.ts';
import { testAssets } from '../../site/assets-fixture.ts';
import { type DevServer, startDevServer } from './dev-server.ts';

const contentDir = makeFolder({ 'site.yaml': SITE_YAML, 'articles/2021/08/bai.md': makeArticle('Bài một') });
const cacheDir = makeFolder();
const plan = () => planLiveSite({ contentDir, cacheDir, now: Date.UTC(2022, 0, 1) });
let server: DevServer;

beforeAll(async () => {
  server = await startDevServer({ port: 0, findAssets: async () => testAssets });
  server.show(await plan());
});
afterAll(() => server.close());

const get = async (path: string) => {
  const response = await fetch(server.url + path);
  return { status: response.status, text: await response.text() };
};

it('shows a page, which loads again when something was saved', async () => {
  const { status, text } = await get('/2021/08/bai/');
  expect(status).toBe(200);
  expect(text).toContain('Bài một');
  expect(text).toContain('/__dev/reload.js');
});

it('asks for patience until the archive is read, and then shows the page', async () => {
  const early = await startDevServer({ port: 0, findAssets: async () => testAssets });
  const browser = await launchBrowser();
  const { page } = await openVisit(browser);
  const [first, script] = await Promise.all([
    page.goto(`${early.url}/2021/08/bai/`),
    fetch(`${early.url}/tai-nguyen/x.js`),
  ]);
  expect([first?.status(), script.status]).toEqual([503, 503]);
  expect(await page.locator('h1').innerText()).toBe('Đang đọc kho bài');
  early.show(await plan());
  await page.getByRole('heading', { name: 'Bài một' }).waitFor();
  await browser.close();
  await early.close();
});

/** What a page hears as the first. */
async function listen(page: string): Promise<string> {
  const edition = /reload\.js(\?[^"]*)/.exec(page)?.[1] ?? '';
  const events = await fetch(`${server.url}/__dev/events${edition}`);
  const { value } = (await events.body?.getReader().read()) ?? {};
  return Buffer.from(value ?? []).toString();
}

it('shows what was saved, and tells every open page', async () => {
  const { text } = await get('/2021/08/bai/');
  let isTold = false;
  const told = listen(text).finally(() => (isTold = true));
  writeFiles(contentDir, { 'articles/2021/08/bai.md': makeArticle('Bài hai') });
  const site = await plan();
  expect(isTold).toBe(false);
  server.show(site);
  expect(await told).toBe('data: reload\n\n');
  expect((await get('/2021/08/bai/')).text).toContain('Bài hai');
});

it('tells a page that was still loading when something was saved, and one of before a restart', async () => {
  const { text } = await get('/2021/08/bai/');
  server.show(await plan());
  expect(await listen(text)).toBe('data: reload\n\n');
  expect(await listen('/__dev/reload.js?b8a2')).toBe('data: reload\n\n');
});

it('shows one page more, however many are open in the background', async () => {
  const browser = await launchBrowser();
  const { page } = await openVisit(browser);
  const context = page.context();
  const hide = () => Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
  for (let index = 0; index < 7; index += 1) {
    const other = await context.newPage();
    await other.addInitScript(hide);
    await other.goto(`${server.url}/2021/08/bai/`);
  }
  await page.goto(`${server.url}/2021/08/bai/`);
  expect(await page.locator('h1').innerText()).toBe('Bài hai');
  await browser.close();
});

it.each([
  ['/2021/08/bai', '/2021/08/bai/'],
  ['/Default.aspx?sid=9&PageId=33', '/2021/08/doi-cho/'],
  ['/tin/b%C3%A0i-33', '/2021/08/doi-cho/'],
])('leads on from %s', async (path, target) => {
  writeFiles(contentDir, {
    'articles/2021/08/doi-cho.md': makeArticle('Bài đổi chỗ', {
      front: 'legacyUrls: [/default.aspx?pageid=33&sid=9, /tin/bài-33/]\n',
    }),
  });
  server.show(await plan());
  const response = await fetch(server.url + path, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([307, target]);
});

it.each(['/khong-co/', '/%ff/', '/%', '//'])(
  'answers %s, which the site does not have, as the site would',
  async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(404);
    expect(text).toContain('Không tìm thấy');
  },
);

it.each([
  ['localhost', 200],
  ['127.0.0.1:8080', 200],
  ['[::1]:8080', 200],
  ['noi-khac.example', 403],
  ['localhost.noi-khac.example:8080', 403],
])(
  'answers who calls it %s with %i, so that no other site reads a draft under a name of its own',
  async (host, status) => {
    for (const path of ['/2021/08/bai/', '/tim-kiem/goi.json', '/sw.js']) {
      const asked = request(server.url + path, { headers: { host } }).end();
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      const text = await readText(answer);
      expect([answer.statusCode, text.includes('Địa chỉ không đúng')]).toEqual([status, status === 403]);
    }
  },
);

it('says on the page what is wrong', async () => {
  server.show(await plan(), 'bai.md:3:1 sai');
  const { status, text } = await get('/2021/08/bai/');
  expect(status).toBe(500);
  expect(text).toContain('bai.md:3:1 sai');
  server.show(await plan());
});

it('says it to whoever has seen the page before', async () => {
  const browser = await launchBrowser();
  const { page } = await openVisit(browser, { serviceWorkers: 'allow' });
  await page.goto(`${server.url}/2021/08/bai/`);
  await page.evaluate(async () => {
    const { installing, waiting, active } = await navigator.serviceWorker.register('/sw.js');
    const worker = installing ?? waiting ?? active;
    await new Promise<void>((resolve) => {
      const look = () => /activated|redundant/.test(worker?.state ?? 'redundant') && resolve();
      worker?.addEventListener('statechange', look);
      look();
    });
  });
  await page.reload();
  await page.locator('h1').waitFor();
  server.show(await plan(), 'bai.md:3:1 sai');
  await expect.poll(() => page.locator('body').innerText(), { timeout: 5000 }).toContain('bai.md:3:1 sai');
  server.show(await plan());
  await browser.close();
});

it('says so where a text changed since it was looked at', async () => {
  server.show(await plan());
  writeFiles(contentDir, { 'articles/2021/08/bai.md': makeArticle('Bài ba') });
  expect((await get('/2021/08/bai/')).status).toBe(500);
});

it('goes on where a script cannot be compiled, and shows why', async () => {
  const broken = await startDevServer({
    port: 0,
    findAssets: () => Promise.reject(new Error('count.ts:1:9: ERROR: Unexpected ";"')),
  });
  for (const path of ['/_mau/', '/_mau/bai-viet/']) {
    const response = await fetch(broken.url + path);
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('count.ts:1:9')]);
  }
  await broken.close();
});

it.each([
  '/_v/counts?ids=2021/08/bai',
  '/_v/total',
  '/_v/days?from=2026-01-01&to=2026-01-02',
  '/_v/top?days=7',
])('answers %s with nothing known, so that the scripts leave the page as it is', async (path) => {
  const response = await fetch(server.url + path);
  expect([response.status, await response.json()]).toEqual([200, {}]);
});

it('takes a reading and counts nothing', async () => {
  const response = await fetch(`${server.url}/_v/hit`, { method: 'POST', body: '2021/08/bai' });
  expect([response.status, await response.text()]).toEqual([204, '']);
});

it('ends with the npm that started it', async () => {
  const folders = ['--content', contentDir, '--cache', cacheDir];
  const child = spawn('npm', ['run', 'dev', '--', '--port', '0', ...folders], { cwd: PROJECT_DIR });
  const url = await readUrl(child.stdout);
  child.kill('SIGTERM');
  const answers = (): Promise<boolean> => fetch(url).then(Boolean, () => false);
  await expect.poll(answers, { timeout: 20_000 }).toBe(false);
});

it('names the address of a draft, which no list shows', async () => {
  const draft = makeArticle('Bản thảo', { front: 'draft: true\n' });
  const content = makeFolder({ 'site.yaml': SITE_YAML, 'articles/2021/08/nhap.md': draft });
  const words = ['dev', '--port', '0', '--content', content, '--cache', makeFolder()];
  const child = spawn(process.execPath, ['scripts/cli/launch.js', ...words], { cwd: PROJECT_DIR });
  let told = '';
  child.stderr.on('data', (text: Buffer) => (told += text.toString()));
  const url = await readUrl(child.stdout);
  expect(told).toContain(`Chưa đăng, chỉ xem được ở đây:\n  ${url}/2021/08/nhap/  Bản thảo\n`);
  expect(await (await fetch(`${url}/2021/08/nhap/`)).text()).toContain('Bản thảo');
  child.kill('SIGTERM');
  await once(child, 'exit');
});

it('says that there is nothing to show once the content is gone, and shows it once it is back', async () => {
  const content = makeFolder({
    'kho/site.yaml': SITE_YAML,
    'kho/articles/2021/08/bai.md': makeArticle('Bài'),
  });
  const words = ['dev', '--port', '0', '--content', `${content}/kho`, '--cache', makeFolder()];
  const child = spawn(process.execPath, ['scripts/cli/launch.js', ...words], { cwd: PROJECT_DIR });
  let told = '';
  child.stderr.on('data', (text: Buffer) => (told += text.toString()));
  const url = await readUrl(child.stdout);
  const read = async () => (await fetch(`${url}/2021/08/bai/`)).text();
  const sentence = `Không có thư mục nội dung ${content}/kho`;
  // The watch begins a moment after the address is printed.
  await expect
    .poll(() => {
      renameSync(`${content}/kho`, `${content}/khac`);
      renameSync(`${content}/khac`, `${content}/kho`);
      return told.match(/Không có lỗi/g)?.length ?? 0;
    })
    .toBeGreaterThan(1);
  renameSync(`${content}/kho`, `${content}/khac`);
  await expect.poll(read).toContain(`<h1>Chưa xem được kho bài</h1><pre>${sentence}</pre>`);
  expect(told).toContain(`\n${sentence}\n`);
  renameSync(`${content}/khac`, `${content}/kho`);
  await expect.poll(read).toContain('<h1>Bài</h1>');
  child.kill('SIGTERM');
  await once(child, 'exit');
});

it('ends where there is nothing to show', () => {
  const words = ['scripts/cli/launch.js', 'dev', '--port', '0', '--content', '/khong/co'];
  const run = spawnSync(process.execPath, words, { cwd: PROJECT_DIR, encoding: 'utf8', timeout: 20_000 });
  expect(run).toMatchObject({ status: 2, stdout: '' });
  expect(run.stderr).toContain('Không có thư mục nội dung /khong/co\n');
});

it('a port that is taken is told in one line, with a way out', () => {
  const port = Number(new URL(server.url).port);
  const run = spawnSync(process.execPath, ['scripts/cli/launch.js', 'dev', '--port', String(port)], {
    cwd: PROJECT_DIR,
    encoding: 'utf8',
  });
  expect([run.status, run.stdout, run.stderr]).toEqual([
    2,
    '',
    `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: npm run dev -- --port ${port + 1}\n`,
  ]);
});
