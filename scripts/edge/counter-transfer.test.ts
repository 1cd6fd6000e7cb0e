import type { OutgoingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExport, type CounterClient } from '../bench/counter/counter-client.ts';
import { listSampleIds } from '../bench/counter/sample-site.ts';
import type { Server } from '../cli/serving/serve.ts';
import { type CounterSite, startCounterSite } from '../fixtures/counter-site.ts';

const ids = listSampleIds(2);
const [LEGACY, OTHER] = ids as [string, string];
let site: CounterSite;
let server: Server;
let client: CounterClient;

beforeAll(async () => {
  site = await startCounterSite(ids);
  ({ server, client } = site);
});
afterAll(() => site.stop());

/** A base that says so many times of an article that it has none. */
const makeBase = (rows: number): string =>
  JSON.stringify({ views: Array.from({ length: rows }, () => [LEGACY, 0]) });
const key = (): OutgoingHttpHeaders => ({ authorization: `Bearer ${server.key}` });

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

  it.each([
    ['POST', '/_v/export', 'GET'],
    ['POST', '/_v/legacy', 'GET'],
    ['GET', '/_v/import', 'POST'],
  ])('are not done by %s %s', async (method, path, allowed) => {
    const answer = await client.send(method, path, key());
    expect([answer.status, answer.headers['allow']]).toEqual([405, allowed]);
  });

  it('store a base once, however often it comes', async () => {
    const before = await client.figures<{ views: number; visits: number }>('/_v/total');
    expect(await client.figures('/_v/top?days=0')).toEqual([]);
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
    expect(await client.figures('/_v/top?days=0')).toEqual([[LEGACY, 10_755]]);
  });

  it('give a backup that outlives the import of legacy counts, which alone are told apart', async () => {
    for (const views of [6, 7]) {
      const backup = { from: 'backup', views: [[LEGACY, 20_000]], days: [['2025-12-31', views, 3]] };
      await client.send('POST', '/_v/import', key(), JSON.stringify(backup));
    }
    await client.send('POST', '/_v/import', key(), JSON.stringify({ views: [[LEGACY, 754]] }));
    expect(await client.figures(`/_v/counts?ids=${LEGACY}`)).toEqual({ [LEGACY]: 20_755 });
    expect(await client.figures('/_v/total')).toEqual({ views: 20_755, visits: 1001 });
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
    '{"views":[["2026/01/bai-1",1e16]]}',
    '{"views":[["2026/01/bai-1",1,1]]}',
    '{"views":[[["2026/01/bai-1"],1]]}',
    '{"visits":-1}',
    '{"from":"elsewhere"}',
    '{"whole":true}',
    '{"whole":null}',
    '{"whole":{"after":"x"}}',
    '{"whole":{"after":"","upTo":7}}',
    '{"days":[["2026-02-30",1,1]]}',
    '{"days":[["2026-02-01",1,1,1]]}',
    '{"days":[["2026-02-01",-1,1]]}',
    '{"days":[["2026-02-01",1,-1]]}',
  ])('refuse the base %s and store nothing of it', async (body) => {
    const before = await client.figures('/_v/total');
    expect((await client.send('POST', '/_v/import', key(), body)).status).toBe(400);
    expect(await client.figures('/_v/total')).toEqual(before);
  });

  it.each([
    ['5,000 ids', 200, makeBase(5000)],
    ['5,001 ids', 400, makeBase(5001)],
    ['a megabyte', 200, '{}'.padEnd(1_000_000)],
    ['a byte more', 413, '{}'.padEnd(1_000_001)],
  ])('answer a base of %s with %i', async (_, status, body) => {
    expect((await client.send('POST', '/_v/import', key(), body)).status).toBe(status);
  });

  it('list every count in the order of ids, and no article that has none any more', async () => {
    const [first, last] = ['2019/01/a', '2031/01/c'];
    const views = [last, first].map((id) => [id, 5]);
    await client.send('POST', '/_v/import', key(), JSON.stringify({ views }));
    await client.hit(OTHER, '203.0.113.8');
    expect(await readExport(client, server.key)).toEqual([
      [first, 5],
      [LEGACY, 20_001],
      [OTHER, 1],
      [last, 5],
    ]);
  });
});
