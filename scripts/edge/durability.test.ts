import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCounterClient, FIREFOX, runJobs } from '../bench/counter/counter-client.ts';
import { killUnderLoad } from '../bench/counter/kills.ts';
import { startLoad } from '../bench/counter/reading-load.ts';
import { listSampleIds, writeSampleSite } from '../bench/counter/sample-site.ts';
import { startServer, type Server } from '../cli/serving/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'durability-'));
const ids = listSampleIds(50);
// No window's edge falls into the test.
const vars = { WINDOW_SECONDS: '315360000' };

function start(data: string): Promise<Server> {
  const out = join(folder, 'dist');
  return startServer({ out, data: join(folder, data), port: 0, trustProxy: true, vars, log: () => {} });
}

beforeAll(() => writeSampleSite(join(folder, 'dist'), ids));
afterAll(() => rmSync(folder, { recursive: true }));

describe('kill -9 under load', () => {
  it('loses no acknowledged hit, and counts none twice when readers try again', async () => {
    const rounds = await killUnderLoad(() => start('killed'), ids, 5, 700);
    for (const round of rounds) {
      expect(round.acknowledged).toBeGreaterThan(0);
      expect(round.stored).toBeGreaterThanOrEqual(round.acknowledged);
      expect(round.stored).toBeLessThanOrEqual(round.sent);
      expect(round.storedAfterRetry).toBe(round.sent);
    }
  });
});

describe('a reader whose connection breaks before the answer', () => {
  it('is counted once after trying again', async () => {
    const server = await start('broken');
    const client = createCounterClient(server.url);
    const readers = Array.from({ length: 100 }, (_, index) => `203.0.113.${index}`);
    await Promise.all(
      readers.map((address, index) => postAndHangUp(server.url, ids[0]!, address, index % 10)),
    );
    await runJobs(readers.map((address) => () => client.hit(ids[0]!, address)));
    expect(await client.figures(`/_v/counts?ids=${ids[0]}`)).toEqual({ [ids[0]!]: 100 });
    client.close();
    await server.stop();
  });
});

describe('a disk without room', () => {
  it('answers 503, goes on counting when there is room again, and loses nothing', async () => {
    const server = await start('full');
    const client = createCounterClient(server.url);
    // A limit on the size of files makes SQLite's writes fail as a full disk does.
    limitFileSize(join(folder, 'full'), '1000000');
    const full = startLoad(server.url, ids, 0);
    await expect.poll(() => full.unacknowledged().length, { timeout: 60_000 }).toBeGreaterThan(100);
    await full.stop();
    for (const { answer } of full.unacknowledged()) {
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
    }
    const { views } = await client.figures<{ views: number }>('/_v/total');
    expect(views).toBe(full.acknowledged());
    expect(views).toBeGreaterThan(0);

    limitFileSize(join(folder, 'full'), 'unlimited');
    const roomy = startLoad(server.url, ids, full.nextReader());
    await wait(500);
    await roomy.stop();
    expect(roomy.unacknowledged()).toEqual([]);
    await runJobs(
      full.unacknowledged().map(
        ({ id, address }) =>
          () =>
            client.hit(id, address),
      ),
    );
    expect(await client.figures('/_v/total')).toMatchObject({ views: roomy.nextReader() });
    client.close();
    await server.stop();
  });
});

/** Posts a hit and hangs up after so many milliseconds. */
async function postAndHangUp(url: string, id: string, address: string, afterMs: number): Promise<void> {
  const headers = { 'user-agent': FIREFOX, 'x-real-ip': address };
  const sent = request(`${url}/_v/hit`, { method: 'POST', headers, agent: new Agent() });
  sent.on('error', () => {});
  sent.end(id);
  await wait(afterMs);
  sent.destroy();
}

/** Sets the greatest size that the runtime on a data folder may give a file, in bytes. */
function limitFileSize(data: string, size: string): void {
  const processes = execFileSync('ps', ['-eo', 'pid=,comm=,args=', '-ww']).toString().split('\n');
  const runtime = processes.find((line) => /^\s*\d+ workerd /.test(line) && line.includes(data));
  execFileSync('prlimit', ['--pid', runtime!.trim().split(' ')[0]!, `--fsize=${size}:unlimited`]);
}
