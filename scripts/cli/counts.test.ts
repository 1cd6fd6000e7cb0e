import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCounterClient, readExport } from '../bench/counter/counter-client.ts';
import { listSampleIds, writeSampleSite } from '../bench/counter/sample-site.ts';
import { parseCountsSnapshot } from '../site/counts/counts-snapshot.ts';
import { postBase, postLegacyCounts } from '../edge/counter-client.ts';
import { startServer, type Server } from './serving/serve.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'counts-'));
const cache = join(folder, 'cache');
const keyFile = join(folder, 'data/key');
// More than one page of the export, and more than one part of an import.
const ids = listSampleIds(4500);
let server: Server;

const start = (data: string): Promise<Server> =>
  startServer({ out: join(folder, 'dist'), data: join(folder, data), port: 0, trustProxy: true });

/** Runs the command in a process of its own, while this one goes on answering. */
async function runCounts(...args: string[]): Promise<{ status: number | null; stderr: string }> {
  const command = ['scripts/cli/launch.js', 'counts', '--cache', cache, ...args];
  const env = { ...process.env, KHO_BAI_KEY: '' };
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stderr };
}

const readSnapshot = (): ReturnType<typeof parseCountsSnapshot> =>
  parseCountsSnapshot(readFileSync(join(cache, 'counts.json'), 'utf8'));

beforeAll(async () => {
  writeSampleSite(join(folder, 'dist'), ids.slice(0, 2));
  server = await start('data');
  await postBase(server.url, server.key, {
    from: 'legacy',
    views: ids.map((id, index) => [id, index]),
    visits: 500,
  });
  const client = createCounterClient(server.url);
  await client.hit(ids[0]!, '203.0.113.1');
  client.close();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('counts', () => {
  it('takes nothing from a counter that cannot be reached, and does not fail', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    const run = await runCounts('--from', `http://127.0.0.1:${port}`);
    expect(run.status).toBe(0);
    expect(run.stderr).toContain('không có máy chủ nào nhận kết nối ở đó; chưa có bản nào trước đó');
  });

  it('takes everything from a counter whose key is at hand', async () => {
    const run = await runCounts('--from', server.url, '--key-file', keyFile);
    expect(run).toEqual({ status: 0, stderr: expect.stringContaining('4.500 bài') });
    const snapshot = readSnapshot()!;
    expect(snapshot.total).toEqual({ views: 1 + (4499 * 4500) / 2, visits: 501 });
    expect(snapshot.views).toHaveLength(4500);
    expect(snapshot.top.ever[0]).toEqual([ids.at(-1), 4499]);
    expect(snapshot.top.week).toEqual([[ids[0], 1]]);
    expect(snapshot.days).toEqual([[snapshot.asOf, 1, 1]]);
  });

  it.each(['--from', '--to'])('says with %s that the key may be wrong', async (flag) => {
    writeFileSync(join(folder, 'wrong-key'), 'khoa khac');
    const run = await runCounts(flag, server.url, '--key-file', join(folder, 'wrong-key'));
    expect(run.stderr).toContain('khóa không đúng');
    expect(run.status).toBe(flag === '--from' ? 0 : 70);
  });

  it.each(['--from', '--to'])('says with %s that the counter is at another address', async (flag) => {
    const location = server.url;
    const other = createServer(({ url }, response) =>
      response.writeHead(301, { location: location + url }).end(),
    ).listen(0);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const run = await runCounts(flag, `http://127.0.0.1:${port}`, '--key-file', keyFile);
    other.close();
    expect(run.stderr).toContain(`địa chỉ này dẫn sang ${location}: hãy dùng địa chỉ đó`);
  });

  it('refuses a key that no counter can have', async () => {
    writeFileSync(join(folder, 'odd-key'), 'khóa có dấu');
    const run = await runCounts('--from', server.url, '--key-file', join(folder, 'odd-key'));
    expect(run.stderr).toContain('không phải là khóa của bộ đếm');
    expect(run.status).toBe(2);
  });

  it('keeps the last counts of articles where the key is missing', async () => {
    expect((await runCounts('--from', server.url)).status).toBe(0);
    expect(readSnapshot()!.views).toHaveLength(4500);
  });

  it.each([
    ['answers something else', '<!doctype html>', 200],
    ['fails', '{}', 503],
    ['answers figures of another form', '{"views":"1"}', 200],
  ])('keeps the last snapshot when the counter %s', async (_, body, status) => {
    const before = readFileSync(join(cache, 'counts.json'), 'utf8');
    const other = createServer((_request, response) => response.writeHead(status).end(body)).listen(0);
    await once(other, 'listening');
    const run = await runCounts('--from', `http://127.0.0.1:${(other.address() as AddressInfo).port}`);
    other.close();
    expect(run).toEqual({ status: 0, stderr: expect.stringContaining('dùng tiếp bản ngày') });
    expect(readFileSync(join(cache, 'counts.json'), 'utf8')).toBe(before);
  });

  it('keeps the last snapshot where a cache in between gives the same page of counts for ever', async () => {
    const before = readFileSync(join(cache, 'counts.json'), 'utf8');
    const cached = createServer(({ url = '' }, response) => {
      const total = url.startsWith('/_v/total') ? { views: 1, visits: 1 } : [];
      response.end(JSON.stringify(url.startsWith('/_v/export') ? [[ids[0], 1]] : total));
    }).listen(0);
    await once(cached, 'listening');
    const { port } = cached.address() as AddressInfo;
    const run = await runCounts('--from', `http://127.0.0.1:${port}`, '--key-file', keyFile);
    cached.close();
    expect(run).toEqual({ status: 0, stderr: expect.stringContaining('không phải của bộ đếm; dùng tiếp') });
    expect(readFileSync(join(cache, 'counts.json'), 'utf8')).toBe(before);
  });

  it('restores a snapshot into an empty counter, and articles that move later count their old reads once', async () => {
    const restored = await start('restored');
    const run = await runCounts('--to', restored.url, '--key-file', join(folder, 'restored/key'));
    expect(run.status).toBe(0);
    const client = createCounterClient(restored.url);
    expect(await readExport(client, restored.key)).toEqual(readSnapshot()!.views);
    expect(await client.figures('/_v/total')).toEqual(readSnapshot()!.total);
    const { asOf } = readSnapshot()!;
    expect(await client.figures(`/_v/days?from=${asOf}&to=${asOf}`)).toEqual([[asOf, 1, 1]]);
    const views = ids.map((id, index): [string, number] => [`${id}-moi`, index]);
    await postLegacyCounts(restored.url, restored.key, { views, visits: 500 });
    expect(await client.figures('/_v/total')).toEqual(readSnapshot()!.total);
    expect(await client.figures(`/_v/counts?ids=${ids[0]},${ids[9]},${ids[9]}-moi`)).toEqual({
      [ids[0]!]: 1,
      [ids[9]!]: 0,
      [`${ids[9]}-moi`]: 9,
    });
    client.close();
    await restored.stop();
  });

  it('takes all from a counter that does not tell earlier reads apart, and restores them by what the last build says', async () => {
    const before = createServer(async ({ url = '', headers }, response) => {
      const { authorization = '' } = headers;
      const answer = await fetch(server.url + url, { headers: authorization ? { authorization } : {} });
      response.writeHead(url.startsWith('/_v/legacy') ? 404 : answer.status).end(await answer.text());
    }).listen(0);
    await once(before, 'listening');
    const { port } = before.address() as AddressInfo;
    const run = await runCounts('--from', `http://127.0.0.1:${port}`, '--key-file', keyFile);
    before.close();
    expect(run).toEqual({ status: 0, stderr: expect.stringContaining('4.500 bài') });
    expect(readSnapshot()).not.toHaveProperty('legacy');

    const views = ids.map((id, index): [string, number] => [id, index]);
    writeFileSync(join(cache, 'legacy-counts.json'), JSON.stringify({ views, visits: 500 }));
    const restored = await start('restored-by-build');
    await runCounts('--to', restored.url, '--key-file', join(folder, 'restored-by-build/key'));
    await postLegacyCounts(restored.url, restored.key, { views, visits: 500 });
    const client = createCounterClient(restored.url);
    expect(await readExport(client, restored.key)).toEqual(readSnapshot()!.views);
    expect(await client.figures('/_v/total')).toEqual(readSnapshot()!.total);
    client.close();
    await restored.stop();
  });

  it('gives a counter what the old site counted; an article that moved takes it along', async () => {
    const published = await start('published');
    const client = createCounterClient(published.url);
    const give = (views: [string, number][], visits?: number) => {
      writeFileSync(join(cache, 'legacy-counts.json'), JSON.stringify({ views, visits }));
      return runCounts('--legacy', published.url, '--key-file', join(folder, 'published/key'));
    };
    const old = ids.map((id): [string, number] => [id, 2]);
    expect(await give(old, 500)).toEqual({ status: 0, stderr: expect.stringContaining('4.500 bài') });
    await client.hit(ids[0]!, '203.0.113.1');
    expect(await client.figures('/_v/total')).toEqual({ views: 9001, visits: 501 });
    const moved = [['2031/01/moi', 2] as [string, number], ...old.slice(2)];
    expect((await give(moved)).status).toBe(0);
    expect(await client.figures(`/_v/counts?ids=${ids[0]},${ids[1]},${ids[2]},2031/01/moi`)).toEqual({
      [ids[0]!]: 1,
      [ids[1]!]: 0,
      [ids[2]!]: 2,
      '2031/01/moi': 2,
    });
    expect(await client.figures('/_v/total')).toEqual({ views: 8999, visits: 1 });
    client.close();
    await published.stop();
  });

  it.each([
    [[], 'Cần đúng một trong ba'],
    [['--from', 'http://a', '--to', 'http://b'], 'Cần đúng một trong ba'],
    [['--legacy', 'http://127.0.0.1:9'], 'Cần khóa của bộ đếm'],
    [['--from', 'kho-bai'], 'không phải là địa chỉ web'],
    [['--to', 'http://127.0.0.1:9'], 'Cần khóa của bộ đếm'],
    [['--from', 'http://127.0.0.1:9', '--key-file', '/khong/co'], 'Không đọc được khóa'],
    [['--to', 'http://127.0.0.1:9', '--key-file', keyFile, '--cache', folder], 'hãy đặt bản đã giữ vào đó'],
  ])('given %j is a wrong use', async (args, words) => {
    const run = await runCounts(...args);
    expect(run).toEqual({ status: 2, stderr: expect.stringContaining(words) });
  });
});
