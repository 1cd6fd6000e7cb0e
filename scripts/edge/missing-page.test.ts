import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type Server } from '../cli/serving/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'missing-page-'));
const out = join(folder, 'dist');
let server: Server;

function write(name: string, text: string): void {
  mkdirSync(join(out, name, '..'), { recursive: true });
  writeFileSync(join(out, name), text);
}

/** Adds entries to the shard of the map that their common path belongs to. */
function writeOldAddresses(path: string, entries: Record<string, string>): void {
  const shard = createHash('sha256').update(path).digest('hex').slice(0, 2);
  write(`_cu/${shard}.json`, JSON.stringify(entries));
}

beforeAll(async () => {
  write('index.html', 'home');
  write('404.html', 'not found');
  write('_headers', "/*\n  Content-Security-Policy: default-src 'self'\n");
  write('2021/08/rut/index.html', 'withdrawn');
  write('_cu/410/2021/08/rut/index.html', 'withdrawn');
  write('.assetsignore', '/2021/08/rut/index.html\n');
  writeOldAddresses('/default.aspx', {
    '/default.aspx?pageid=33&sid=1249': '/2021/08/bai/',
    '/default.aspx?pageid=34&sid=1249': '/2021/08/hai/',
  });
  writeOldAddresses('/tin/điện.html', { '/tin/điện.html': '/2020/01/dien/' });
  server = await startServer({ out, data: join(folder, 'data'), port: 0 });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('an address that matches no file', () => {
  it.each([
    ['/Default.aspx?sid=1249&pageid=33', '/2021/08/bai/'],
    ['/default.aspx?PageId=34&SID=1249', '/2021/08/hai/'],
    ['/default.aspx?pageid=33&sid=1249&fbclid=x&utm_source=zalo', '/2021/08/bai/'],
    ['/default.aspx?gclid=x&pageid=33&sid=1249&utm_medium=x&zarsrc=30&_gl=x', '/2021/08/bai/'],
    ['/TIN/Điện.html', '/2020/01/dien/'],
    ['/tin/%C4%91i%E1%BB%87n.html?print=1', '/2020/01/dien/'],
    ['/tin/điện.html'.normalize('NFD'), '/2020/01/dien/'],
  ])('leads from the old address %s to %s', async (path, target) => {
    const response = await fetch(server.url + path, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, target]);
    expect(response.headers.get('cache-control')).toBe('max-age=86400');
  });

  it.each([
    '/default.aspx',
    '/default.aspx?pageid=99',
    '/khong/co',
    '/2021/08/khac/',
    '/__proto__',
    '/_vi-du',
    '/_cu/',
    '/%ff',
    '/404',
    '/404.html',
    '/_cu/410/2021/08/khac/',
  ])('shows the 404 page for %s', async (path) => {
    const response = await fetch(server.url + path);
    expect([response.status, await response.text()]).toEqual([404, 'not found']);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.has('etag')).toBe(false);
  });

  it.each(['/2021/08/rut/', '/2021/08/rut', '/_cu/410/2021/08/rut/'])(
    'shows the notice of the withdrawn article %s with 410',
    async (path) => {
      const response = await fetch(server.url + path);
      expect([response.status, await response.text()]).toEqual([410, 'withdrawn']);
    },
  );

  it('takes no other method than GET and HEAD', async () => {
    const response = await fetch(`${server.url}/khong/co`, { method: 'POST', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await fetch(`${server.url}/khong/co`, { method: 'HEAD' })).status).toBe(404);
  });
});
