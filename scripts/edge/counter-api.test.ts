import type { OutgoingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIREFOX, type CounterClient } from '../bench/counter/counter-client.ts';
import { listSampleIds } from '../bench/counter/sample-site.ts';
import type { Server } from '../cli/serving/serve.ts';
import { type CounterSite, startCounterSite } from '../fixtures/counter-site.ts';

const ids = listSampleIds(60);
const [ARTICLE, OTHER, UNREAD] = ids as [string, string, string];
// No window's edge falls into the test.
const TEN_YEARS = '315360000';
let site: CounterSite;
let server: Server;
let client: CounterClient;

beforeAll(async () => {
  site = await startCounterSite(ids, { WINDOW_SECONDS: TEN_YEARS });
  ({ server, client } = site);
});
afterAll(() => site.stop());

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
    ['prefetch', FIREFOX, { purpose: 'prerender' }],
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
    ['2026/00/bai-1', 400],
    ['2026/13/bai-1', 400],
    ['2026/01/-bai', 400],
    ['x2026/01/bai-1', 400],
    ['2026/01/Bai-1', 400],
    ['2026/01/../01/bai-1', 400],
    ['2026/01/bai-1\n', 400],
    ['chuyen-muc/tin', 400],
    ['2026/01/khong-co', 404],
    ['2026/12/a', 404],
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
    ['http://localhost:1', 403],
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
    expect([answer.status, answer.headers['allow'], answer.body]).toEqual([
      405,
      'POST',
      '{"error":"method"}',
    ]);
  });
});

describe('the figures', () => {
  it('may be kept for 30 seconds, from the time that they tell', async () => {
    for (const path of [
      `counts?ids=${ARTICLE}`,
      'total',
      'top?days=7',
      'days?from=2026-01-01&to=2026-01-31',
    ]) {
      const answer = await client.send('GET', `/_v/${path}`);
      expect([path, answer.status, answer.headers['cache-control']]).toEqual([path, 200, 'max-age=30']);
      expect(Math.abs(Date.parse(String(answer.headers['date'])) - Date.now())).toBeLessThan(60_000);
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
    [`/_v/counts?ids=2026/01/${'a'.repeat(192)}`, 200],
    [`/_v/counts?ids=2026/01/${'a'.repeat(193)}`, 400],
    [`/_v/counts?ids=${ids.slice(0, 51).join()}`, 400],
    [`/_v/counts?ids=${Array(51).fill(ARTICLE).join()}`, 200],
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
    const posted = await client.send('POST', '/_v/total');
    expect([posted.status, posted.headers['allow']]).toEqual([405, 'GET, HEAD']);
    expect((await client.send('HEAD', '/_v/total')).status).toBe(200);
  });
});
