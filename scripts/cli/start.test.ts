import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUrl } from '../fixtures/read-url.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'start-'));
const folders = [
  '--out',
  join(folder, 'dist'),
  '--data',
  join(folder, 'data'),
  '--cache',
  join(folder, 'cache'),
];
const serving = ['--no-build', '--port', '0', ...folders];
/** Data folders in which something else stands in the place of files of the runtime. */
const [taken, copied] = [join(folder, 'taken'), join(folder, 'copied')];

beforeAll(() => {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), 'home');
  mkdirSync(join(folder, 'cache'));
  mkdirSync(taken);
  writeFileSync(join(taken, '.wrangler'), '');
  mkdirSync(join(copied, '.wrangler/state/workerd/kho-bai-CounterShard/metadata.sqlite'), {
    recursive: true,
  });
  const legacy = { views: [['2021/08/bai', 10_754]], visits: 1000 };
  writeFileSync(join(folder, 'cache/legacy-counts.json'), JSON.stringify(legacy));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('start', () => {
  it('prints the address once it answers with the legacy counts, and ends with 0 on SIGTERM', async () => {
    const child = spawn(process.execPath, ['scripts/cli/launch.js', 'start', ...serving], {
      cwd: root,
    });
    const exit = once(child, 'exit');
    const url = await readUrl(child.stdout);
    expect(await (await fetch(url)).text()).toBe('home');
    expect(await (await fetch(`${url}_v/total`)).json()).toEqual({ views: 10_754, visits: 1000 });
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('ends with the npm that started it', async () => {
    const child = spawn('npm', ['start', '--', ...serving], { cwd: root });
    const url = await readUrl(child.stdout);
    child.kill('SIGTERM');
    const answers = (): Promise<boolean> => fetch(url).then(Boolean, () => false);
    await expect.poll(answers, { timeout: 20_000 }).toBe(false);
  });

  it.each([
    ['nothing, and leaves no empty key behind', 0, []],
    ['little more', 8, ['.wrangler', 'key', 'lock', 'wrangler.json']],
  ])('says that it can write no more where the disk takes %s', (_, blocks, left) => {
    const data = join(folder, `full-${blocks}`);
    const start = `"$0" scripts/cli/launch.js start --help; ulimit -f ${blocks}; exec "$0" scripts/cli/launch.js start "$@"`;
    const words = [...serving, '--data', data];
    const run = spawnSync('sh', ['-c', start, process.execPath, ...words], { cwd: root, encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining(`vào thư mục dữ liệu ${data}`)]);
    expect(readdirSync(data).sort()).toEqual(left);
  });

  it('says at once that Windows needs WSL for it', () => {
    const windows = `data:text/javascript,Object.defineProperty(process, 'platform', { value: 'win32' })`;
    const words = ['--import', windows, 'scripts/cli/launch.js', 'start', ...serving];
    const run = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('hãy chạy npm run dev.')]);
  });

  it.each([
    [['--port', 'x'], 2, '--port cần một số từ 0 đến 65535'],
    [['--khong-co'], 2, '--khong-co'],
    [['--no-build', '--out', join(folder, 'nothing')], 2, 'npm run build'],
    [[...serving, '--data', taken], 2, `vào thư mục dữ liệu ${taken} (Not a directory`],
    [[...serving, '--data', copied], 2, `vào thư mục dữ liệu ${copied} (SQLITE_CANTOPEN)`],
    [['--help'], 0, '--trust-proxy'],
  ])('given %j ends with %i and says why', (args, status, words) => {
    const run = spawnSync(process.execPath, ['scripts/cli/launch.js', 'start', ...args], {
      cwd: root,
    });
    expect(run.status).toBe(status);
    expect(run.stdout.toString() + run.stderr.toString()).toContain(words);
  });
});
