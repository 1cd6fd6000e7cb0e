// Run by hand: `node --import tsx scripts/bench/counter.ts`. Needs wrk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type Server } from '../cli/serving/serve.ts';
import { createCounterClient, readExport } from './counter/counter-client.ts';
import { readEverything } from './counter/exactness.ts';
import { killUnderLoad } from './counter/kills.ts';
import { listSampleIds, writeSampleSite } from './counter/sample-site.ts';
import { measureThroughput } from './counter/throughput.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-counter-'));
const ids = listSampleIds(20);
writeSampleSite(join(folder, 'dist'), ids);

function start(data: string): Promise<Server> {
  // No window's edge falls into the run.
  const vars = { WINDOW_SECONDS: '315360000' };
  return startServer({
    out: join(folder, 'dist'),
    data: join(folder, data),
    port: 0,
    trustProxy: true,
    vars,
  });
}

async function showExactness(): Promise<void> {
  const server = await start('exact');
  const client = createCounterClient(server.url);
  const started = performance.now();
  const tally = await readEverything(client, ids, { readers: 200, repeats: 5, seed: 1 });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = await readExport(client, server.key);
  console.log(`20,000 hits of 200 readers × 20 articles × 5 in ${seconds} s; answers:`, tally);
  console.log(`stored: ${counts.reduce((sum, [, views]) => sum + views, 0)}`);
  client.close();
  await server.stop();
}

async function showKills(): Promise<void> {
  console.log('kill -9 under load:');
  console.table(await killUnderLoad(() => start('killed'), ids, 15, 1500));
}

async function showThroughput(): Promise<void> {
  const server = await start('fast');
  const rows = [];
  for (const connections of [1, 16, 64, 256]) rows.push(await measureThroughput(server.url, connections, 10));
  console.log('throughput, every answer after its commit:');
  console.table(rows);
  await server.stop();
}

try {
  await showExactness();
  await showKills();
  await showThroughput();
} finally {
  rmSync(folder, { recursive: true });
}
