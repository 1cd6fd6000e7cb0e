import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCounterClient, type CounterClient } from '../bench/counter/counter-client.ts';
import { listSampleIds, writeSampleSite } from '../bench/counter/sample-site.ts';
import { startServer, type Server } from '../cli/serving/serve.ts';
import { fetchFigures, postBase, postFigures, postLegacyCounts } from './counter-client.ts';
import type { IdCount } from './counter.ts';

// More than one page of the export, and more than an import may hold.
const ids = listSampleIds(5100).sort();
const [A, B, C] = ids as [string, string, string];
let folder: string;
let server: Server;
let client: CounterClient;

const setClock = (moment: number) => client.send('POST', '/clock', {}, String(moment - Date.now()));
const readLegacy = async () => (await fetchFigures(server.url, server.key)).legacy;
const count = (some: readonly string[]): IdCount[] => some.map((id) => [id, 2]);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counter-client-'));
  writeSampleSite(join(folder, 'dist'), [A, B]);
  server = await startServer({
    out: join(folder, 'dist'),
    data: join(folder, 'data'),
    port: 0,
    trustProxy: true,
    main: join(import.meta.dirname, 'clock-worker.ts'),
  });
  client = createCounterClient(server.url);
});
afterEach(async () => {
  client.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

it('figures are those of the counter’s own day and of 400 days, whatever the clock here says', async () => {
  const days = ['2029-11-27', '2029-11-28'].map((day): [string, number, number] => [day, 7, 3]);
  await postBase(server.url, server.key, { from: 'backup', views: [], days });
  await setClock(Date.UTC(2030, 11, 12, 5));
  await client.hit(B, '203.0.113.1');
  await setClock(Date.UTC(2031, 0, 1, 5));
  for (const address of ['203.0.113.1', '203.0.113.2']) await client.hit(A, address);
  const all = [
    [A, 2],
    [B, 1],
  ];
  const figures = {
    asOf: '2031-01-01',
    total: { views: 3, visits: 3 },
    days: [
      ['2029-11-28', 7, 3],
      ['2030-12-12', 1, 1],
      ['2031-01-01', 2, 2],
    ],
    top: { week: [[A, 2]], month: all, ever: all },
  };
  expect(await fetchFigures(server.url, server.key)).toEqual({ ...figures, views: all, legacy: [] });
  expect(await fetchFigures(server.url, undefined)).toEqual({ ...figures, views: [] });
});

it('earlier counts take the place of all that were given before, in whatever order they come', async () => {
  for (const some of [ids, ids.slice(1, 4001), [...ids.slice(0, 100), ...ids.slice(2500)], []]) {
    await postLegacyCounts(server.url, server.key, { views: count(some.toReversed()), visits: 9 });
    expect(await readLegacy()).toEqual(count(some));
  }
  expect((await fetchFigures(server.url, undefined)).total).toEqual({ views: 0, visits: 9 });
  await postLegacyCounts(server.url, server.key, { views: [] });
  expect((await fetchFigures(server.url, undefined)).total).toEqual({ views: 0, visits: 0 });
});

it('figures that are given to another counter keep earlier counts apart from its own', async () => {
  const figures = await fetchFigures(server.url, undefined);
  const views: IdCount[] = [
    [A, 5],
    [B, 1],
  ];
  const legacy: IdCount[] = [
    [A, 3],
    [B, 4],
  ];
  await postFigures(server.url, server.key, { ...figures, total: { views: 6, visits: 5 }, views, legacy });
  await postLegacyCounts(server.url, server.key, { views: [[C, 3]], visits: 2 });
  expect(await fetchFigures(server.url, server.key)).toMatchObject({
    total: { views: 5, visits: 5 },
    views: [
      [A, 2],
      [C, 3],
    ],
    legacy: [[C, 3]],
  });
});

it('a counter that fails when it is asked for earlier counts gives no figures at all', async () => {
  const failing = createServer(async ({ url = '', headers }, response) => {
    const { authorization = '' } = headers;
    const answer = await fetch(server.url + url, { headers: authorization ? { authorization } : {} });
    response.writeHead(url.startsWith('/_v/legacy') ? 503 : answer.status).end(await answer.text());
  }).listen(0, '127.0.0.1');
  await once(failing, 'listening');
  const url = `http://127.0.0.1:${(failing.address() as AddressInfo).port}`;
  await expect(fetchFigures(url, server.key)).rejects.toMatchObject({
    path: '/_v/legacy?after=',
    status: 503,
  });
  failing.close();
});
