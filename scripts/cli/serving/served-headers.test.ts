import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeHeadersFile, makeNginxHeaders } from '../../build/hosting/headers.ts';
import { ATTACHMENT_EXTENSIONS } from '../../content/files/attachment.ts';
import { startNginx } from '../../fixtures/nginx.ts';
import { makeFolder } from '../../fixtures/scratch.ts';
import { startServer } from './serve.ts';

const PAGE = `<!doctype html><title>Trang</title><p>${'Chữ. '.repeat(200)}`;
const COMPRESSED = gzipSync(PAGE);
const PICTURE = '/anh/cau-moi-0123456789-320.jpg';
const STYLES = '/tai-nguyen/trang-0123456789.css';
const nameAttachment = (extension: string) => `/tep/bao-cao-01234567.${extension}`;
const ATTACHMENT = nameAttachment('pdf');

type Host = Awaited<ReturnType<typeof startNginx>>;
const hosts: Record<string, Host> = {};

beforeAll(async () => {
  const site = makeFolder({
    'index.html': PAGE,
    'index.html.gz': COMPRESSED,
    '404.html': 'không có',
    'rss.xml': '<rss/>',
    [PICTURE]: 'ảnh',
    [STYLES]: 'body{}',
    ...Object.fromEntries(ATTACHMENT_EXTENSIONS.map((extension) => [nameAttachment(extension), 'tệp'])),
    _headers: makeHeadersFile(),
  });
  const include = join(makeFolder({ 'headers.conf': makeNginxHeaders() }), 'headers.conf');
  hosts['nginx'] = await startNginx(`root ${site}; error_page 404 /404.html; include ${include};`);
  hosts['workerd'] = await startServer({ out: site, data: makeFolder(), port: 0 });
});
afterAll(async () => {
  for (const host of Object.values(hosts)) await host.stop();
});

describe.each(['workerd', 'nginx'])('%s', (name) => {
  const ask = (path: string) => fetch(`${hosts[name]?.url}${path}`);

  it.each(['/', '/rss.xml', PICTURE, '/khong-co/'])('guards %s', async (path) => {
    const { headers } = await ask(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';[^,]*frame-ancestors 'none'$/,
    );
    expect(policy).not.toMatch(/unsafe|sha256|nonce/);
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  it.each([
    ['/', 'public, max-age=300'],
    ['/rss.xml', 'public, max-age=300'],
    [PICTURE, 'public, max-age=31536000, immutable'],
    [STYLES, 'public, max-age=31536000, immutable'],
    [ATTACHMENT, 'public, max-age=31536000, immutable'],
  ])('lets %s be kept: %s', async (path, cache) => {
    expect((await ask(path)).headers.get('cache-control')).toBe(cache);
  });

  it('lets nobody keep for ever that a picture is missing', async () => {
    const { status, headers } = await ask('/anh/khong-co-0123456789-320.jpg');
    expect(status).toBe(404);
    expect(headers.get('cache-control') ?? '').not.toContain('immutable');
  });
});

it.each(ATTACHMENT_EXTENSIONS)('workerd says of what type an attached %s is', async (extension) => {
  const { headers } = await fetch(`${hosts['workerd']!.url}${nameAttachment(extension)}`);
  const type = /^(?:txt|csv)$/.test(extension) ? /^text\// : /^(?:application|audio)\//;
  expect(headers.get('content-type')).toMatch(type);
});

it('nginx sends the file that was compressed beforehand', async () => {
  const response = await fetch(hosts['nginx']!.url, { headers: { 'accept-encoding': 'gzip' } });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('vary')).toBe('Accept-Encoding');
  expect(response.headers.get('content-length')).toBe(String(COMPRESSED.length));
  expect(await response.text()).toBe(PAGE);
});
