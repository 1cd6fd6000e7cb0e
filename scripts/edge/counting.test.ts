import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createCounterClient,
  FIREFOX,
  numberAddress,
  readExport,
  runJobs,
  type CounterClient,
} from '../bench/counter/counter-client.ts';
import { readEverything } from '../bench/counter/exactness.ts';
import { startLoad } from '../bench/counter/reading-load.ts';
import { listSampleIds, writeSampleSite } from '../bench/counter/sample-site.ts';
import { startServer, type Server } from '../cli/serving/serve.ts';

const WINDOW_MS = 1_800_000;
const DAY_MS = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'counting-'));
const ids = listSampleIds(60);
const [ARTICLE] = ids as [string];
let data: string;
let server: Server;
let client: CounterClient;

/** Starts the worker with a clock that tests can set. */
async function start(vars: Record<string, string> = {}): Promise<void> {
  server = await startServer({
    out: join(folder, 'dist'),
    data,
    port: 0,
    trustProxy: true,
    main: join(import.meta.dirname, 'clock-worker.ts'),
    vars,
  });
  client = createCounterClient(server.url);
}

async function stop(): Promise<void> {
  client.close();
  await server.stop();
}

/** Sets the clock so many milliseconds after the start of the window that the test began in. */
async function setClock(sinceWindowStart: number): Promise<void> {
  const now = Date.now();
  await client.send('POST', '/clock', {}, String(windowStart + sinceWindowStart - now));
}

function readTable(statement: string): Promise<Record<string, unknown>[]> {
  return client.send('POST', '/sql', {}, statement).then((answer) => JSON.parse(answer.body));
}

let windowStart: number;

beforeAll(() => writeSampleSite(join(folder, 'dist'), ids));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  data = mkdtempSync(join(folder, 'data-'));
  // Noon in Việt Nam, far from the edge of a day.
  windowStart = Math.floor(Date.now() / DAY_MS) * DAY_MS + 5 * 3_600_000;
  await start();
  await setClock(1000);
});
afterEach(stop);

describe('the count', () => {
  it('is exact when readers read every article again and again, all at once', async () => {
    const tally = await readEverything(client, ids.slice(0, 10), { readers: 40, repeats: 5, seed: 5 });
    expect(tally).toEqual({ '{"counted":true}': 400, '{"counted":false,"why":"seen"}': 1600 });
    const counts = await client.figures<Record<string, number>>(`/_v/counts?ids=${ids.slice(0, 10).join()}`);
    expect(new Set(Object.values(counts))).toEqual(new Set([40]));
    expect(await client.figures('/_v/total')).toEqual({ views: 400, visits: 40 });
  });

  it('never decreases in an export that is read while readers read', async () => {
    const load = startLoad(server.url, ids, 0, 8);
    let last = new Map<string, number>();
    for (let round = 0; round < 10; round++) {
      const counts = new Map(await readExport(client, server.key));
      for (const [id, views] of last) expect(counts.get(id)).toBeGreaterThanOrEqual(views);
      last = counts;
    }
    await load.stop();
    const sum = (await readExport(client, server.key)).reduce((total, [, views]) => total + views, 0);
    expect(sum).toBe(load.acknowledged());
    expect(sum).toBeGreaterThan(0);
  });

  it('is kept when the number of shards is raised', async () => {
    const read = (from: number): Promise<unknown> =>
      runJobs(ids.map((id, index) => () => client.hit(id, numberAddress(from + index))));
    await read(0);
    await stop();
    await start({ SHARDS: '4' });
    await setClock(2000);
    await read(1000);
    expect(await client.figures('/_v/total')).toEqual({ views: 120, visits: 120 });
    const perShard = await readTable('SELECT sum(views) AS views FROM article');
    expect(perShard[0]!['views']).toBeLessThan(120);
    expect(new Set((await readExport(client, server.key)).map(([, views]) => views))).toEqual(new Set([2]));
    expect(await client.figures('/_v/top?days=0')).toHaveLength(20);
    const today = new Date(windowStart).toISOString().slice(0, 10);
    expect(await client.figures(`/_v/days?from=${today}&to=${today}`)).toEqual([[today, 120, 120]]);
  });
});

describe('an address', () => {
  it('counts twelve agents for one article in a window, and asks the rest to come back', async () => {
    const answers = [];
    for (let agent = 0; agent < 50; agent++) {
      answers.push(await client.hit(ARTICLE, '203.0.113.1', { 'user-agent': `${FIREFOX} ${agent}` }));
    }
    expect(answers.map(({ status }) => status)).toEqual([...Array(12).fill(200), ...Array(38).fill(429)]);
    expect(answers.at(-1)!.body).toBe('{"counted":false,"why":"cap"}');
    const retryAfter = Number(answers.at(-1)!.headers['retry-after']);
    expect(retryAfter).toBeLessThan(1800);
    expect(retryAfter).toBeGreaterThan(1700);
    expect(await client.figures('/_v/total')).toEqual({ views: 12, visits: 12 });
    expect((await client.hit(ARTICLE, '203.0.113.2')).status).toBe(200);
    await setClock(WINDOW_MS);
    expect((await client.hit(ARTICLE, '203.0.113.1', { 'user-agent': `${FIREFOX} 50` })).status).toBe(200);
  });

  it('counts 600 reads of all articles in a window', async () => {
    const agents = Array.from({ length: 12 }, (_, agent) => `${FIREFOX} ${agent}`);
    const jobs = agents.flatMap((agent) =>
      ids.map((id) => () => client.hit(id, '203.0.113.1', { 'user-agent': agent })),
    );
    const statuses = (await runJobs(jobs)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(600);
    expect(statuses.filter((status) => status === 429)).toHaveLength(120);
  });
});

describe('a window', () => {
  it('counts a steady reader once more for each edge that he reads across, and no more', async () => {
    const outcomes: string[] = [];
    for (let minute = 0; minute < 95; minute += 5) {
      await setClock(minute * 60_000 + 1000);
      outcomes.push((await client.hit(ARTICLE, '203.0.113.1')).body);
    }
    expect(outcomes.filter((body) => body === '{"counted":true}')).toHaveLength(4);
    expect(await client.figures('/_v/total')).toEqual({ views: 4, visits: 4 });
  });

  it.each([
    ['nobody comes after them', 0],
    ['the clock is set back meanwhile', -1500],
  ])('forgets its readers with its salt, also when %s', async (_, shift) => {
    await stop();
    await start({ WINDOW_SECONDS: '4' });
    await wait(4000 - (Date.now() % 4000));
    await client.hit(ARTICLE, '203.0.113.1');
    await client.send('POST', '/clock', {}, String(shift));
    expect(await readTable('SELECT count(*) AS readers FROM seen')).toEqual([{ readers: 1 }]);
    const isForgotten = async (): Promise<unknown> =>
      readTable(
        `SELECT (SELECT count(*) FROM seen) + (SELECT count(*) FROM spent) AS readers, hex(salt) AS salt
         FROM reading_window`,
      );
    await expect.poll(isForgotten, { timeout: 20_000 }).toEqual([{ readers: 0, salt: '0'.repeat(32) }]);
    expect(await client.figures('/_v/total')).toEqual({ views: 1, visits: 1 });
  });

  it('leaves no address and no agent in the files', async () => {
    await client.hit(ARTICLE, '203.0.113.77');
    await client.hit(ARTICLE, '2001:db8:77:88::1');
    await stop();
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const text = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('\n');
    expect(text).toContain(ARTICLE);
    for (const trace of ['203.0.113.77', '2001:db8:77', 'Mozilla', 'Firefox'])
      expect(text).not.toContain(trace);
    await start();
  });
});

describe('the figures of days', () => {
  it('rank what was read in the last 7 days, 30 days and ever', async () => {
    // On day 32 the last 7 days begin on day 26, and the last 30 on day 3.
    const reads: [day: number, article: number, readers: number][] = [
      [2, 0, 5],
      [3, 1, 4],
      [25, 4, 2],
      [26, 5, 1],
      [32, 2, 3],
      [32, 3, 3],
    ];
    for (const [day, article, readers] of reads) {
      await setClock(day * DAY_MS + 1000);
      for (let reader = 0; reader < readers; reader++) await client.hit(ids[article]!, numberAddress(reader));
    }
    const rank = async (days: number) =>
      ((await client.figures(`/_v/top?days=${days}`)) as [string, number][]).map(
        ([id, views]) => [ids.indexOf(id), views] as const,
      );
    expect(await rank(7)).toEqual([
      [3, 3],
      [2, 3],
      [5, 1],
    ]);
    expect(await rank(30)).toEqual([
      [1, 4],
      [3, 3],
      [2, 3],
      [4, 2],
      [5, 1],
    ]);
    expect(await rank(0)).toEqual([
      [0, 5],
      [1, 4],
      [3, 3],
      [2, 3],
      [4, 2],
      [5, 1],
    ]);
  });

  it('rank what is read now when the clock was ahead and is right again', async () => {
    await setClock(DAY_MS);
    expect(await client.figures('/_v/top?days=0')).toEqual([]);
    await setClock(2000);
    await client.hit(ARTICLE, '203.0.113.1');
    expect(await client.figures('/_v/top?days=0')).toEqual([[ARTICLE, 1]]);
  });

  it('belong to the day in Việt Nam', async () => {
    const today = new Date(windowStart).toISOString().slice(0, 10);
    const tomorrow = new Date(windowStart + DAY_MS).toISOString().slice(0, 10);
    await setClock(12 * 3_600_000 - 60_000);
    await client.hit(ARTICLE, '203.0.113.1');
    await setClock(12 * 3_600_000 + 60_000);
    await client.hit(ARTICLE, '203.0.113.1');
    expect(await client.figures(`/_v/days?from=${today}&to=${tomorrow}`)).toEqual([
      [today, 1, 1],
      [tomorrow, 1, 1],
    ]);
  });

  it('are kept for 40 days where they name articles, and for good where they are totals', async () => {
    for (const day of [0, 1, 41]) {
      await setClock(day * DAY_MS + 1000);
      await client.hit(ARTICLE, '203.0.113.1');
    }
    expect(await readTable('SELECT count(*) AS days FROM article_day')).toEqual([{ days: 2 }]);
    expect(await readTable('SELECT count(*) AS days FROM day')).toEqual([{ days: 3 }]);
    expect(await client.figures(`/_v/counts?ids=${ARTICLE}`)).toEqual({ [ARTICLE]: 3 });
  });
});
