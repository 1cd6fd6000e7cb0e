import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCounterClient, type CounterClient } from '../../bench/counter/counter-client.ts';
import { makeHeadersFile } from '../../build/hosting/headers.ts';
import { writeSampleSite } from '../../bench/counter/sample-site.ts';
import { findFreePort } from '../../fixtures/nginx.ts';

const project = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'self-host-'));
const releases = join(folder, 'site/releases');
const out = join(releases, '000001-a');
/** The link that `npm run deploy` points to another release. */
const current = join(folder, 'site/current');
const NGINX = process.env['NGINX'] ?? '/usr/sbin/nginx';
/** Where a command that runs for the first time is bundled. */
const bundles = join(project, 'node_modules/.cache/kho-bai');
/** What lay there before the service started. */
let bundled: string[];
let runtime: ChildProcess;
let nginx: ChildProcess;
let url: string;
/** Where listen.conf takes readers who come without TLS. */
let plainUrl: string;
let client: CounterClient;

/** Reads a file of this folder with the places and ports of the test in it. */
function readFilled(name: string, replacements: Record<string, string>): string {
  let text = readFileSync(join(import.meta.dirname, name), 'utf8');
  for (const [given, wanted] of Object.entries(replacements)) {
    expect(text).toContain(given);
    text = text.replaceAll(given, wanted);
  }
  return text;
}

/** Starts what `kho-bai.service` starts. */
async function startRuntime(port: number): Promise<void> {
  const unit = readFilled('kho-bai.service', {
    '--port 8080': `--port ${port}`,
    '/srv/kho-bai/site/current': current,
    '--data /var/lib/kho-bai': `--data ${join(folder, 'data')}`,
  });
  // The installer's part: the service may not write into the project.
  execFileSync('npm', ['start', '--', '--help'], { cwd: project });
  bundled = readdirSync(bundles);
  const [, ...args] = /^ExecStart=(.*)$/m.exec(unit)![1]!.split(' ');
  runtime = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(runtime.stdout!, 'data');
}

/** As nginx reads a path with spaces. */
const HEADERS = `"${join(import.meta.dirname, 'headers.conf')}"`;

/** Starts nginx on `kho-bai.conf`. */
async function startNginx(port: number, runtimePort: number, plainPort: number): Promise<void> {
  const site = readFilled('kho-bai.conf', {
    '127.0.0.1:8080': `127.0.0.1:${runtimePort}`,
    '/etc/kho-bai/listen.conf': join(folder, 'listen.conf'),
    '/etc/kho-bai/headers.conf': HEADERS,
    '/srv/kho-bai/site/current': current,
  });
  writeFileSync(join(folder, 'kho-bai.conf'), site);
  const plain = readFilled('listen.conf', { 'listen 80;': `listen 127.0.0.1:${plainPort};` });
  const gateway = [...plain.replace('203.0.113.0/24', '127.0.0.1').matchAll(/^# (\S*real_ip.*)$/gm)];
  writeFileSync(
    join(folder, 'listen.conf'),
    [`listen 127.0.0.1:${port};`, ...gateway.map(([, line]) => line)].join('\n'),
  );
  // No certificate here, and IPv6 not everywhere.
  writeFileSync(join(folder, 'plain.conf'), plain.replace(/^(?:ssl_.*|listen (?:443|\[).*)$/gm, ''));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const frame = `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    pid ${folder}/nginx.pid;
    error_log ${folder}/error.log;
    events {}
    http {
      types { text/html html; application/xml xml; }
      access_log ${folder}/access.log;
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
      include ${folder}/kho-bai.conf;
      server { include ${folder}/plain.conf; }
    }`;
  writeFileSync(join(folder, 'nginx.conf'), frame);
  nginx = spawn(NGINX, ['-p', folder, '-e', `${folder}/error.log`, '-c', join(folder, 'nginx.conf')], {
    stdio: 'inherit',
  });
  await vi.waitUntil(async () => (await client.send('GET', '/')).status === 200, { timeout: 20_000 });
}

function write(name: string, text: string | Buffer): void {
  mkdirSync(join(out, name, '..'), { recursive: true });
  writeFileSync(join(out, name), text);
}

beforeAll(async () => {
  writeSampleSite(out, ['2021/08/bai']);
  write('404.html', 'not found');
  write('rss.xml', '<rss/>');
  write('_headers', makeHeadersFile());
  write('tai-nguyen/trang-1.css', 'body {}');
  write('index.html.gz', gzipSync('<!doctype html><title>Trang mẫu</title>\n'));
  write('.assetsignore', '/2021/08/rut/index.html\n');
  write('2021/08/rut/index.html', 'withdrawn');
  write('_cu/410/2021/08/rut/index.html', 'withdrawn');
  // The shard of /cu.html.
  write('_cu/a4.json', '{"/cu.html":"/2021/08/bai/"}');
  symlinkSync('releases/000001-a', current);
  const [port, runtimePort, plainPort] = [await findFreePort(), await findFreePort(), await findFreePort()];
  plainUrl = `http://127.0.0.1:${plainPort}`;
  url = `http://127.0.0.1:${port}`;
  client = createCounterClient(url);
  await startRuntime(runtimePort);
  await startNginx(port, runtimePort, plainPort);
});
afterAll(async () => {
  client.close();
  for (const child of [nginx, runtime]) {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  }
  rmSync(folder, { recursive: true });
});

describe('nginx in front of workerd', () => {
  it.each([
    ['/', 200, 'Trang mẫu'],
    ['/2021/08/bai/', 200, 'Trang mẫu'],
    ['/rss.xml', 200, '<rss/>'],
    ['/2021/08/bai', 307, ''],
    ['/2021/08/bai/index.html', 307, ''],
    ['/khong/co/', 404, 'not found'],
    ['/khong-co', 404, 'not found'],
    ['/_headers', 404, 'not found'],
    ['/.assetsignore', 404, 'not found'],
    ['/2021/', 404, 'not found'],
    ['/2021/08/rut/', 410, 'withdrawn'],
    ['/2021/08/rut', 307, ''],
    ['/_cu/410/2021/08/rut/', 410, 'withdrawn'],
    ['/404', 404, 'not found'],
    ['/404.html', 307, ''],
    ['/cu.html', 301, ''],
    ['/_v/total', 200, '"visits":'],
  ])('answers %s with %i', async (path, status, words) => {
    const answer = await client.send('GET', path);
    expect([answer.status, answer.body]).toEqual([status, expect.stringContaining(words)]);
  });

  it.each([
    ['/2021/08/bai?x=1', '/2021/08/bai/?x=1'],
    ['/2021/08/bai/index.html', '/2021/08/bai/'],
    ['/CU.html', '/2021/08/bai/'],
  ])('leads from %s to %s, whatever host, port and scheme it was asked under', async (path, target) => {
    for (const host of ['kho-bai.example.vn', 'noi-khac.example'])
      expect((await client.send('GET', path, { host })).headers.location).toBe(target);
  });

  it('leads from an old address without TLS to the same one with it', async () => {
    const { status, headers } = await fetch(`${plainUrl}/Default.aspx?id=1%20a`, { redirect: 'manual' });
    expect(status).toBe(301);
    expect(headers.get('location')).toBe('https://kho-bai.example.vn/Default.aspx?id=1%20a');
  });

  it('counts by the connection’s address, whatever the visitor says', async () => {
    const origin = { origin: url };
    expect((await client.hit('2021/08/bai', '203.0.113.1', origin)).body).toBe('{"counted":true}');
    expect((await client.hit('2021/08/bai', '203.0.113.2', origin)).body).toBe(
      '{"counted":false,"why":"seen"}',
    );
    expect((await client.hit('2021/08/bai', '203.0.113.2', { origin: 'https://example.com' })).status).toBe(
      403,
    );
  });

  it('tells readers apart behind a gateway that it is told to believe', async () => {
    const hit = (address: string) =>
      client.hit('2021/08/bai', '', { origin: url, 'cf-connecting-ip': address });
    expect((await hit('203.0.113.9')).body).toBe('{"counted":true}');
    expect((await hit('203.0.113.10')).body).toBe('{"counted":true}');
    expect((await hit('203.0.113.9')).body).toBe('{"counted":false,"why":"seen"}');
  });

  it.each([
    ['/', 'public, max-age=300'],
    ['/tai-nguyen/trang-1.css', 'public, max-age=31536000, immutable'],
    ['/khong-co/', 'public, max-age=300'],
    ['/_v/total', 'max-age=30'],
  ])('guards %s, once, and lets it be kept: %s', async (path, cache) => {
    const { headers } = await client.send('GET', path);
    expect(headers['cache-control']).toBe(cache);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';[^,]*$/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('sends what was compressed at the deploy', async () => {
    const response = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toContain('Trang mẫu');
  });

  it('shows another release, pages and all that the worker answers, once the link leads there', async () => {
    cpSync(out, join(releases, '000002-b'), { recursive: true });
    const next = join(releases, '000002-b');
    writeFileSync(join(next, 'rss.xml'), '<rss>2</rss>');
    writeFileSync(join(next, '404.html'), 'not found in 2');
    writeFileSync(join(next, '_cu/a4.json'), '{"/cu.html":"/"}');
    symlinkSync('releases/000002-b', join(folder, 'site/next'));
    renameSync(join(folder, 'site/next'), current);
    rmSync(out, { recursive: true });
    expect((await client.send('GET', '/rss.xml')).body).toBe('<rss>2</rss>');
    expect((await client.send('GET', '/khong-co')).body).toBe('not found in 2');
    expect(new URL(String((await client.send('GET', '/cu.html')).headers.location), url).pathname).toBe('/');
    expect((await client.hit('2021/08/bai', '203.0.113.1', { origin: url })).status).toBe(200);
  });

  it('takes another site, made of the same files as the README says', () => {
    const [, script = ''] = /`sed '([^']+)'`/.exec(readFilled('../README.md', {})) ?? [];
    const change = (text: string) => execFileSync('sed', [script], { input: text, encoding: 'utf8' });
    expect(change(readFilled('kho-bai.service', {}))).not.toMatch(/kho.bai|8080/);
    const second = change(readFilled('kho-bai.conf', {}))
      .replace('/etc/tan-hoa/listen.conf', join(folder, 'listen.conf'))
      .replace('/etc/tan-hoa/headers.conf', HEADERS);
    writeFileSync(join(folder, 'tan-hoa.conf'), second);
    const both = join(folder, 'both.conf');
    const frame = readFileSync(join(folder, 'nginx.conf'), 'utf8').replace('nginx.pid', 'both.pid');
    writeFileSync(both, frame.replace('server {', `include ${folder}/tan-hoa.conf;\n      server {`));
    execFileSync(NGINX, ['-t', '-q', '-p', folder, '-e', `${folder}/both.log`, '-c', both], {
      stdio: 'pipe',
    });
  });

  it('needs to write nothing into the project', () => {
    expect(readdirSync(bundles)).toEqual(bundled);
  });

  it('keeps the counter out of its log', () => {
    expect(readFileSync(join(folder, 'access.log'), 'utf8')).not.toContain('/_v/');
    expect(readFileSync(join(folder, 'error.log'), 'utf8')).not.toMatch(/\[(?:emerg|alert|crit|error)\]/);
  });
});
