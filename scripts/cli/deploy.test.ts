import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { makeBuiltSite } from '../fixtures/built-site.ts';
import { makeFolder } from '../fixtures/scratch.ts';

const LOG = join(makeFolder(), 'log');
const tools = makeFolder({
  npx: `#!/bin/sh\nprintf '%s\\n' "$@" >>"${LOG}"\necho "metrics: $WRANGLER_SEND_METRICS"\ncase $* in *rollback*) exit 0 ;; esac\n[ "$NPX_EXIT" != KILL ] || kill -9 $$\nexit "\${NPX_EXIT:-0}"\n`,
});
const dist = makeBuiltSite({ 'index.html': 'trang', _headers: '/*', '2021/a.html': 'bài' });
const target = () => `directory:${join(makeFolder(), 'site')}`;
let api: Server;
const purged: string[] = [];

async function deploy(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/cli/launch.js', 'deploy', ...args], {
    cwd: PROJECT_DIR,
    env: { ...process.env, PATH: `${tools}:${process.env['PATH']}`, ...env },
  });
  const [[status], stdout, stderr] = await Promise.all([
    once(child, 'exit'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { status, stdout, stderr };
}

beforeAll(async () => {
  chmodSync(join(tools, 'npx'), 0o755);
  api = createServer(async (request, response) => {
    const { authorization, 'content-type': type } = request.headers;
    purged.push(`${request.method} ${request.url} ${authorization} ${type} ${await text(request)}`);
    response.writeHead(request.url?.includes('khac') === true ? 403 : 200).end('{}');
  }).listen(0, '127.0.0.1');
  await once(api, 'listening');
});
afterAll(() => api.close());

describe('deploy to a folder', () => {
  it('tells what it would do, does it, and goes back', async () => {
    const place = target();
    const folder = place.replace('directory:', '');
    const dry = await deploy(['--target', place, '--dist', dist, '--dry-run']);
    expect(dry).toMatchObject({
      status: 0,
      stdout:
        '+ 2021/a.html\n+ _headers\n+ index.html\n+ manifest/2021.json\n+ manifest/rest.json\n+ manifest.json\n',
    });
    expect(existsSync(folder)).toBe(false);
    const first = await deploy(['--target', place, '--dist', dist]);
    expect(first).toMatchObject({ status: 0, stdout: '' });
    expect(first.stderr).toMatch(
      /^Đã công bố bản 000001-[0-9a-f]{10}: gửi 6 tệp, bỏ 0 tệp, \d+,\d giây\.\n$/,
    );
    expect((await deploy(['--target', place, '--dist', dist])).stderr).toContain('không có gì để gửi');
    const next = makeBuiltSite({ 'index.html': 'trang mới' });
    expect(await deploy(['--target', place, '--dist', next, '--dry-run'])).toMatchObject({
      stdout:
        '+ index.html\n+ manifest/rest.json\n+ manifest.json\n- 2021/a.html\n- _headers\n- manifest/2021.json\n',
    });
    await deploy(['--target', place, '--dist', next]);
    expect(readFileSync(join(folder, 'current/index.html'), 'utf8')).toBe('trang mới');
    const back = await deploy(['--target', place, '--rollback']);
    expect(back.stderr).toMatch(/^Đã quay lại bản 000001-\w+ \(bản vừa bỏ: 000002-\w+\)\.\n$/);
    expect(readFileSync(join(folder, 'current/index.html'), 'utf8')).toBe('trang');
  });

  it('sends nothing of a folder that is not what its manifest says', async () => {
    const damaged = makeBuiltSite({ 'index.html': 'trang', 'a.txt': '' });
    writeFileSync(join(damaged, 'index.html'), 'trong');
    rmSync(join(damaged, 'a.txt'));
    const place = target();
    const { status, stdout, stderr } = await deploy(['--target', place, '--dist', damaged]);
    expect(status).toBe(1);
    expect(stdout).toBe(`${damaged}/a.txt: thiếu\n${damaged}/index.html: khác với danh mục\n`);
    expect(stderr).toMatch(/^2 tệp .* npm run build -- --clean\n$/);
    expect(existsSync(place.replace('directory:', ''))).toBe(false);
  });

  it.each(['', '/ban-dang'])('keeps no releases in the site itself: dist%s', async (below) => {
    const built = makeBuiltSite({ 'index.html': 'trang' });
    const link = join(makeFolder(), 'dist');
    symlinkSync(built, link);
    const { status, stderr } = await deploy(['--target', `directory:${link}${below}`, '--dist', built]);
    expect(status).toBe(2);
    expect(stderr).toContain('không được nằm trong');
    expect(readdirSync(built).sort()).toEqual(['index.html', 'manifest', 'manifest.json']);
  });
});

describe('deploy to Cloudflare', () => {
  it('without a network tells what would be there, and runs nothing', async () => {
    rmSync(LOG, { force: true });
    const { status, stdout, stderr } = await deploy(['--target', 'cloudflare', '--dist', dist, '--dry-run']);
    expect(status).toBe(0);
    expect(stdout).toBe(
      '+ 2021/a.html\n+ index.html\n+ manifest.json\n+ manifest/2021.json\n+ manifest/rest.json\n',
    );
    expect(stderr).toContain('5 tệp');
    expect(existsSync(LOG)).toBe(false);
  });

  it('calls one version of wrangler with the site and the settings, then empties the cache', async () => {
    rmSync(LOG, { force: true });
    purged.length = 0;
    const { port } = api.address() as AddressInfo;
    const zone = { CLOUDFLARE_ZONE_ID: 'vung', CLOUDFLARE_API_TOKEN: 'khoa' };
    const env = { ...zone, CLOUDFLARE_API_BASE_URL: `http://127.0.0.1:${port}` };
    const args = ['--target', 'cloudflare', '--dist', dist];
    const { status, stdout, stderr } = await deploy(args, env);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^metrics: false\nĐã xóa bộ nhớ đệm/);
    const config = join(PROJECT_DIR, 'wrangler.jsonc');
    const words = readFileSync(LOG, 'utf8').trim().split('\n');
    expect(words).toEqual([
      '--yes',
      expect.stringMatching(/^wrangler@\d+\.\d+\.\d+$/),
      'deploy',
      '--assets',
      dist,
      '--config',
      config,
    ]);
    const everything = 'application/json {"purge_everything":true}';
    expect(purged).toEqual([`POST /zones/vung/purge_cache Bearer khoa ${everything}`]);
    await deploy(['--target', 'cloudflare', '--rollback'], env);
    expect(readFileSync(LOG, 'utf8')).toContain('rollback\n--yes\n--message\nnpm run deploy\n');
    expect(purged).toHaveLength(2);
    for (const [change, reason] of [
      [{ CLOUDFLARE_ZONE_ID: 'khac' }, '(403)'],
      [{ CLOUDFLARE_API_BASE_URL: 'http://127.0.0.1:9' }, 'không bao giờ gọi tới cổng ấy'],
    ] as const) {
      const refused = await deploy(args, { ...env, ...change });
      expect(refused).toMatchObject({ status: 70, stderr: expect.stringContaining('Cache Purge') });
      expect(refused.stderr).toContain(reason);
    }
  });

  it('sends nothing that readers have already', async () => {
    const manifest = readFileSync(join(dist, 'manifest.json'));
    const live = createServer((request, response) =>
      request.url === '/manifest.json' ? response.end(manifest) : response.writeHead(404).end(),
    ).listen(0, '127.0.0.1');
    await once(live, 'listening');
    const url = `http://127.0.0.1:${(live.address() as AddressInfo).port}`;
    const deployTo = (site: string) =>
      deploy(['--target', 'cloudflare', '--dist', dist], { SITE_URL: site, NPX_EXIT: '1' });
    for (const site of [url, `${url}/`]) {
      const { status, stderr } = await deployTo(site);
      expect([status, stderr]).toEqual([0, 'Trang đang đăng đã đúng là bản này, không có gì để gửi.\n']);
    }
    for (const site of [`${url}/khac`, 'kho-bai.example']) expect((await deployTo(site)).status).toBe(70);
    live.close();
    expect((await deployTo(url)).status).toBe(70);
  });

  it.each([
    [{ NPX_EXIT: '1' }, '1'],
    [{ NPX_EXIT: 'KILL' }, 'SIGKILL'],
  ])('says that wrangler failed, and with what: %o', async (env, told) => {
    const { status, stderr } = await deploy(['--target', 'cloudflare', '--dist', dist], env);
    expect(status).toBe(70);
    expect(stderr).toContain(`wrangler không làm được (${told}). Hãy xem lý do`);
  });

  it('sends nothing of a site whose manifest is damaged', async () => {
    const broken = makeFolder({ 'index.html': '', 'manifest.json': '{' });
    const { status, stderr } = await deploy(['--target', 'cloudflare', '--dist', broken]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\S+manifest\.json bị hỏng\. Hãy dựng lại trang từ đầu: [^\n]+\n$/);
  });

  it('says that a machine has no npx', async () => {
    const { status, stderr } = await deploy(['--target', 'cloudflare', '--dist', dist], {
      PATH: '/khong/co',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('Máy này không chạy được lệnh npx (ENOENT).');
  });
});

it.each([
  [[], '--target'],
  [['--target', 'ftp:x'], 'không phải "ftp:x"'],
  [['--target', 'ssh:-oProxyCommand=x:/srv'], 'không phải là tên một máy chủ'],
  [['--target', 'cloudflare', '--dist', '/khong/co'], 'Không có thư mục'],
  [['--target', 'cloudflare', '--dist', makeFolder()], 'npm run build'],
  [['--target', 'cloudflare', '--rollback', '--dry-run'], 'không dùng cùng nhau'],
  [['--target', 'directory:/khong/co', '--dist', dist], 'thư mục cha không có'],
])('given %j says what is wrong', async (args, words) => {
  const { status, stderr } = await deploy(args);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
});
