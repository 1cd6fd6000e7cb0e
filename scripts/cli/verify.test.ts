import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../build/build-site.ts';
import { PROJECT_DIR } from '../build/project.ts';
import { makeCache } from '../fixtures/warm-cache.ts';
import { makeFolder, writeFiles } from '../fixtures/scratch.ts';
import { compressFile } from '../publish/compress.ts';
import { type Server, startServer } from './serving/serve.ts';

const folder = makeFolder();
const dist = join(folder, 'dist');
let cacheDir: string;
let server: Server;

async function verify(...args: string[]): Promise<{ status: unknown; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['scripts/cli/launch.js', 'verify', ...args], { cwd: PROJECT_DIR });
  const [[status], stdout, stderr] = await Promise.all([
    once(child, 'exit'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { status, stdout, stderr };
}

function copyDist(): string {
  const copy = join(makeFolder(), 'dist');
  cpSync(dist, copy, { recursive: true });
  return copy;
}

beforeAll(async () => {
  const contentDir = join(PROJECT_DIR, 'scripts/fixtures/good-site');
  const now = Date.UTC(2022, 0, 1);
  cacheDir = await makeCache();
  await buildSite({ contentDir, outDir: dist, cacheDir, now });
  server = await startServer({ out: dist, data: join(folder, 'data'), port: 0 });
});
afterAll(() => server.stop());

describe('verify of a folder', () => {
  it('finds a fresh build in order, links too', async () => {
    expect(await verify('--dist', dist, '--links')).toMatchObject({ status: 0, stdout: '' });
  });

  it('lists every file that is missing, changed or of no list', async () => {
    const copy = copyDist();
    rmSync(join(copy, '2021/08/cau-moi/index.html'));
    const home = readFileSync(join(copy, 'index.html'), 'utf8');
    writeFileSync(join(copy, 'index.html'), home.replace('Trang', 'Trong'));
    writeFileSync(join(copy, 'la.txt'), '');
    expect(await verify('--dist', copy)).toMatchObject({
      status: 1,
      stdout: `${copy}/2021/08/cau-moi/index.html: thiếu\n${copy}/index.html: khác với danh mục\n${copy}/la.txt: không có trong danh mục\n`,
    });
  });

  it('takes the compressed files of a host for what they are, as long as they hold the same', async () => {
    const copy = copyDist();
    const place = async (path: string) => {
      for (const file of await compressFile(path, readFileSync(join(copy, path)), 1))
        writeFileSync(join(copy, file.path), file.bytes);
    };
    await place('index.html');
    await place('manifest.json');
    expect(await verify('--dist', copy)).toMatchObject({ status: 0, stdout: '' });
    writeFileSync(join(copy, 'index.html.br'), readFileSync(join(copy, 'manifest.json.br')));
    writeFileSync(join(copy, 'index.html.gz'), 'hỏng');
    writeFileSync(join(copy, 'la.html.gz'), gzipSync('lạ'));
    expect(await verify('--dist', copy)).toMatchObject({
      status: 1,
      stdout: `${copy}/index.html.br: khác với danh mục\n${copy}/index.html.gz: khác với danh mục\n${copy}/la.html.gz: không có trong danh mục\n`,
    });
  });

  it('names links that lead nowhere', async () => {
    const copy = copyDist();
    writeFiles(copy, {
      '404.html':
        '<a href="/khong-co/?a=1&amp;b#c">x</a> <a href="//khac.example/">y</a> <a href="/tang-50%/">z</a> <a href="/Cu.aspx?id=1">cũ</a>',
      '_cu/86.json': '{"/cu.aspx?id=1":"/"}',
    });
    const { status, stdout } = await verify('--dist', copy, '--links');
    expect(status).toBe(1);
    expect(stdout).toContain(`${copy}/404.html: liên kết /khong-co/?a=1&b#c không dẫn tới đâu\n`);
    expect(stdout).toContain('liên kết /tang-50%/ không dẫn tới đâu\n');
    expect(stdout).not.toMatch(/khac\.example|liên kết \/Cu/);
  });

  it.each([
    ['a list that does not fit', (copy: string) => writeFileSync(join(copy, 'manifest/2021.json'), '[]')],
    ['a manifest that is no JSON', (copy: string) => writeFileSync(join(copy, 'manifest.json'), '{')],
    [
      'a manifest with an empty entry',
      (copy: string) => writeFileSync(join(copy, 'manifest.json'), '{"format":1,"groups":{"rest":null}}'),
    ],
    [
      'a manifest that names another file',
      (copy: string) =>
        writeFileSync(
          join(copy, 'manifest.json'),
          readFileSync(join(copy, 'manifest.json'), 'utf8').replace('"rest"', '"../../rest"'),
        ),
    ],
  ])('finds %s', async (_name, damage) => {
    const copy = copyDist();
    damage(copy);
    const { status, stdout, stderr } = await verify('--dist', copy);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^\S+\.json bị hỏng.*npm run build -- --clean\n$/);
    expect(stderr).toBe('Chưa so được tệp nào.\n');
  });

  it.each([
    [['--dist', '/khong/co'], 'Không có thư mục'],
    [['--dist', 'package.json'], 'Không có thư mục package.json/'],
    [['--dist', makeFolder()], 'npm run build'],
    [['--dist', 'dist', '--url', 'http://x.example'], 'không dùng cả hai'],
    [['--url', 'khong phai'], 'không phải là một địa chỉ web'],
    [['--url', 'localhost:8080'], 'không phải là một địa chỉ web, bắt đầu bằng https://'],
    [['--dist', dist, '--manifest', 'https://kho bai.example'], 'không phải là một địa chỉ web'],
    [['--url', 'http://127.0.0.1:9'], 'Không tải được'],
  ])('given %j says what is wrong', async (args, words) => {
    const { status, stderr } = await verify(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('verify of a live site', () => {
  it('finds every file that the host serves as it was built', async () => {
    const { status, stdout, stderr } = await verify('--url', server.url);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^Đã so \d{2,} tệp, không có chỗ nào sai\./);
  });

  it('tells a site that is older than the build', async () => {
    const copy = copyDist();
    const contentDir = join(makeFolder(), 'content');
    cpSync(join(PROJECT_DIR, 'scripts/fixtures/good-site'), contentDir, { recursive: true });
    writeFileSync(join(contentDir, 'pages/moi.md'), '---\ntitle: Trang mới\n---\nChữ.\n');
    const now = Date.UTC(2022, 0, 1);
    await buildSite({ contentDir, outDir: copy, cacheDir, now });
    const { status, stdout } = await verify('--url', server.url, '--manifest', copy);
    expect(status).toBe(1);
    expect(stdout).toContain(`${server.url}/moi/index.html: thiếu\n`);
    expect(stdout).toContain(`${server.url}/index.html: khác với danh mục\n`);
  });

  it('compares a sample only', async () => {
    const { status, stderr } = await verify('--url', server.url, '--manifest', dist, '--sample', '10');
    expect(status).toBe(0);
    expect(stderr).toContain('Đã so 10 tệp');
  });
});
