import { mkdtempSync, rmSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createCounterClient,
  FIREFOX,
  readExport,
  type CounterClient,
} from '../bench/counter/counter-client.ts';
import { listSampleIds, writeSampleSite } from '../bench/counter/sample-site.ts';
import { startServer, type Server } from '../cli/serving/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'counter-api-'));
const ids = listSampleIds(60);
const [ARTICLE, OTHER, LEGACY, UNREAD] = ids as [string, string, string, string];
// No window's edge falls into the test.
const TEN_YEARS = '315360000';
let server: Server;
let client: CounterClient;

beforeAll(async () => {
  writeSampleSite(join(folder, 'dist'), ids);
  server = await startServer({
    out: join(folder, 'dist'),
    data: join(folder, 'data'),
    port: 0,
    trustProxy: true,
    vars: { WINDOW_SECONDS: TEN_YEARS },
    log: () => {},
  });
  client = createCounterClient(server.url);
});
afterAll(async () => {
  client.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

const key = (): OutgoingHttpHeaders => ({ authorization: `Bearer ${server.key}` });

describe('a hit', () => {
  it('counts once for a reader, and says so', async () => {
    expect(await client.hit(ARTICLE, '203.0.113.1')).toMatchObject({ status: 200, body: '{"counted":true}' });
    expect(await client.hit(ARTICLE, '203.0.113.1')).toMatchObject({
      status: 200,
      body: '{"counted":false,"why":"seen"}',
    });
    expect((await client.hit(ARTICLE, '203.0.113.1')).headers['cache-control']).toBe('no-store');
  });

  it('counts for each reader behind one address', async () => {
    const phone = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0';
    await client.hit(OTHER, '203.0.113.2');
    expect((await client.hit(OTHER, '203.0.113.2', { 'user-agent': phone })).body).toBe('{"counted":true}');
  });

  it('takes the addresses of one /64 for one', async () => {
    await client.hit(ARTICLE, '2001:db8:1:2::1');
    expect((await client.hit(ARTICLE, '2001:0db8:1:2:ffff::9')).body).toBe('{"counted":false,"why":"seen"}');
    expect((await client.hit(ARTICLE, '2001:db8:1:3::1')).body).toBe('{"counted":true}');
  });

  it.each<[string, string, OutgoingHttpHeaders]>([
    ['bot', 'Googlebot/2.1 (+http://www.google.com/bot.html)', {}],
    ['prefetch', FIREFOX, { 'sec-purpose': 'prefetch;prerender' }],
    ['prefetch', FIREFOX, { purpose: 'prefetch' }],
    ['cross-site', FIREFOX, { 'sec-fetch-site': 'cross-site' }],
    ['cross-site', FIREFOX, { 'sec-fetch-site': 'none' }],
  ])('of a %s is not counted (%s, %j)', async (why, agent, headers) => {
    const answer = await client.hit(UNREAD, '203.0.113.3', { 'user-agent': agent, ...headers });
    expect(answer).toMatchObject({ status: 202, body: JSON.stringify({ counted: false, why }) });
    expect(await client.figures(`/_v/counts?ids=${UNREAD}`)).toEqual({ [UNREAD]: 0 });
  });

  it.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/441.0.0.27.107]',
    'Mozilla/5.0 (Linux; Android 13; SM-A135F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.144 Mobile Safari/537.36 Zalo android/12110584',
  ])('from within an app is counted: %s', async (agent) => {
    expect((await client.hit(OTHER, '203.0.113.4', { 'user-agent': agent })).body).toBe('{"counted":true}');
  });

  it.each([
    ['', 400],
    ['2026/01', 400],
    ['/2026/01/bai-1/', 400],
    ['2026/13/bai-1', 400],
    ['2026/01/Bai-1', 400],
    ['2026/01/../01/bai-1', 400],
    ['2026/01/bai-1\n', 400],
    ['chuyen-muc/tin', 400],
    ['2026/01/khong-co', 404],
    [`2026/01/${'a'.repeat(192)}`, 404],
    [`2026/01/${'a'.repeat(193)}`, 413],
    ['ế'.repeat(100), 413],
    ['x'.repeat(100_000), 413],
  ])('for %j is refused with %i', async (id, status) => {
    expect((await client.hit(id, '203.0.113.5')).status).toBe(status);
  });

  it('of unknown length is read no further than an id can reach', async () => {
    const chunked = { 'transfer-encoding': 'chunked' };
    expect((await client.hit('x'.repeat(100_000), '203.0.113.5', chunked)).status).toBe(413);
    for (const [length, status] of [
      [200, 400],
      [201, 413],
    ] as const)
      expect((await client.hit('x'.repeat(length), '203.0.113.5', chunked)).status).toBe(status);
    expect((await client.hit(ARTICLE, '203.0.113.5', chunked)).body).toBe('{"counted":true}');
  });

  it.each([
    ['https://example.com', 403],
    ['null', 403],
  ])('from a page of %s is refused with %i', async (origin, status) => {
    expect((await client.hit(ARTICLE, '203.0.113.6', { origin })).status).toBe(status);
  });

  it('from a page of the site is counted, under https too', async () => {
    const host = new URL(server.url).host;
    expect((await client.hit(ARTICLE, '203.0.113.7', { origin: `https://${host}` })).body).toBe(
      '{"counted":true}',
    );
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('by %s is refused with 405', async (method) => {
    const answer = await client.send(method, '/_v/hit');
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'POST']);
  });
});

describe('the figures', () => {
  it('may be kept for 30 seconds', async () => {
    for (const path of [
      `counts?ids=${ARTICLE}`,
      'total',
      'top?days=7',
      'days?from=2026-01-01&to=2026-01-31',
    ]) {
      const answer = await client.send('GET', `/_v/${path}`);
      expect([path, answer.status, answer.headers['cache-control']]).toEqual([path, 200, 'max-age=30']);
    }
  });

  it('give each id that is asked for, at most 50', async () => {
    expect(await client.figures(`/_v/counts?ids=${ids.slice(3, 53).join()}`)).toEqual(
      Object.fromEntries(ids.slice(3, 53).map((id) => [id, 0])),
    );
  });

  it.each([
    ['/_v/counts', 400],
    ['/_v/counts?ids=', 400],
    ['/_v/counts?ids=2026/01/bai-1,', 400],
    ['/_v/counts?ids=__proto__', 400],
    [`/_v/counts?ids=${ids.slice(0, 51).join()}`, 400],
    ['/_v/days', 400],
    ['/_v/days?from=2026-02-30&to=2026-03-01', 400],
    ['/_v/days?from=2026-03-01&to=2026-02-01', 400],
    ['/_v/days?from=2025-01-01&to=2026-02-04', 200],
    ['/_v/days?from=2025-01-01&to=2026-02-05', 400],
    ['/_v/top', 400],
    ['/_v/top?days=8', 400],
    ['/_v/khac', 404],
    ['/_v/', 404],
  ])('of %s are answered with %i', async (path, status) => {
    expect((await client.send('GET', path)).status).toBe(status);
  });

  it('are only read', async () => {
    expect((await client.send('POST', '/_v/total')).status).toBe(405);
    expect((await client.send('HEAD', '/_v/total')).status).toBe(200);
  });
});

describe('export and import', () => {
  it.each<[string, OutgoingHttpHeaders]>([
    ['no key', {}],
    ['a wrong key', { authorization: 'Bearer wrong' }],
    ['an empty key', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: 'Basic Og==' }],
  ])('are not there for %s', async (_, headers) => {
    expect((await client.send('GET', '/_v/export', headers)).status).toBe(404);
    expect((await client.send('GET', '/_v/legacy', headers)).status).toBe(404);
    expect((await client.send('POST', '/_v/import', headers, '{}')).status).toBe(404);
  });

  it('store a base once, however often it comes', async () => {
    const before = await client.figures<{ views: number; visits: number }>('/_v/total');
    for (const views of [99, 10_754, 10_754]) {
      const base = JSON.stringify({ views: [[LEGACY, views]], visits: 1000 });
      expect((await client.send('POST', '/_v/import', key(), base)).body).toBe('{"imported":1}');
    }
    await client.hit(LEGACY, '203.0.113.8');
    expect(await client.figures(`/_v/counts?ids=${LEGACY}`)).toEqual({ [LEGACY]: 10_755 });
    expect(await client.figures('/_v/total')).toEqual({
      views: before.views + 10_755,
      visits: before.visits + 1001,
    });
    expect(await client.figures<unknown[]>('/_v/top?days=0')).toContainEqual([LEGACY, 10_755]);
  });

  it('give a backup that outlives the import of legacy counts, which alone are told apart', async () => {
    const backup = { from: 'backup', views: [[LEGACY, 20_000]], days: [['2025-12-31', 7, 3]] };
    await client.send('POST', '/_v/import', key(), JSON.stringify(backup));
    await client.send('POST', '/_v/import', key(), JSON.stringify({ views: [[LEGACY, 754]] }));
    expect(await client.figures(`/_v/counts?ids=${LEGACY}`)).toEqual({ [LEGACY]: 20_755 });
    expect(await client.figures('/_v/legacy', server.key)).toEqual([[LEGACY, 754]]);
    expect(await client.figures(`/_v/legacy?after=${LEGACY}`, server.key)).toEqual([]);
    expect(await client.figures('/_v/days?from=2025-12-01&to=2025-12-31')).toEqual([['2025-12-31', 7, 3]]);
  });

  it('forget what is in none of the parts of a whole base, and of the rest nothing', async () => {
    const store = (base: object) => client.send('POST', '/_v/import', key(), JSON.stringify(base));
    const count = async (...asked: string[]) =>
      Object.values(await client.figures<Record<string, number>>(`/_v/counts?ids=${asked.join()}`));
    const { views } = await client.figures<{ views: number }>('/_v/total');
    const [before, moved, here, after] = ['2019/01/a', '2020/02/b', '2020/03/b', '2031/01/c'];
    await store({ views: [before, moved, after].map((id) => [id, 7]), visits: 1000 });
    const range = { after: before, upTo: here };
    await store({ views: [[here, 7]], whole: range });
    expect(await count(before, moved, here, after)).toEqual([7, 0, 7, 7]);
    expect(await client.figures('/_v/total')).toMatchObject({ views: views + 21 });
    await store({ from: 'backup', views: [[here, 3]] });
    await store({ views: [], whole: { after: before } });
    expect(await count(before, moved, here, after, LEGACY)).toEqual([7, 0, 3, 0, 20_001]);
    await store({ views: [], whole: { after: '' } });
    await store({ from: 'backup', views: [], whole: range });
    expect(await count(before, moved, here, after, LEGACY)).toEqual([0, 0, 0, 0, 20_001]);
    expect(await client.figures('/_v/total')).toMatchObject({ views: views - 754 });
  });

  it.each([
    'not json',
    'null',
    '[]x',
    '[]',
    '{"counts":[["2026/01/bai-1",1]]}',
    '{"views":[["x",1]]}',
    '{"views":[["2026/01/bai-1",-1]]}',
    '{"views":[["2026/01/bai-1",1.5]]}',
    '{"views":[["2026/01/bai-1","1"]]}',
    '{"visits":-1}',
    '{"from":"elsewhere"}',
    '{"whole":true}',
    '{"whole":null}',
    '{"whole":{"after":"x"}}',
    '{"whole":{"after":"","upTo":7}}',
    '{"days":[["2026-02-30",1,1]]}',
  ])('refuse the base %s and store nothing of it', async (body) => {
    const before = await client.figures('/_v/total');
    expect((await client.send('POST', '/_v/import', key(), body)).status).toBe(400);
    expect(await client.figures('/_v/total')).toEqual(before);
  });

  it('refuse a base of more than a megabyte', async () => {
    expect((await client.send('POST', '/_v/import', key(), ' '.repeat(1_000_001))).status).toBe(413);
  });

  it('list every count in the order of ids', async () => {
    const counts = await readExport(client, server.key);
    expect(counts.map(([id]) => id)).toEqual(counts.map(([id]) => id).sort());
    expect(Object.fromEntries(counts)).toMatchObject({ [LEGACY]: 20_001 });
  });
});
