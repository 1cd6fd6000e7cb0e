// Run by hand: `node --import tsx scripts/bench/search.ts [ARTICLES…]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../cli/serve.ts';
import { launchBrowser } from '../fixtures/browser.ts';
import { toEntries } from '../search/fixture-index.ts';
import { createMemoryStore } from '../search/index-store.ts';
import { planIndex } from '../search/plan-index.ts';
import { ABBREVIATIONS, listDocuments } from './search/corpus-documents.ts';
import { measureQueries } from './search/measure-queries.ts';
import { QUERIES } from './search/queries.ts';
import { writeSearchSite } from './search/search-site.ts';

const counts = process.argv.slice(2).map(Number);
for (const count of counts.length > 0 ? counts : [1000, 10_000, 100_000]) await measure(count);

/** Prints what indexing so many articles takes, how large the index is, and what the first searches cost. */
async function measure(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const entries = toEntries([...listDocuments(count)]);
  const store = createMemoryStore();
  const started = process.cpuUsage();
  const planned = planIndex(entries, { store, abbreviations: ABBREVIATIONS });
  const planSeconds = secondsSince(started);
  const files = planned.map(({ name, key, make }) => {
    const bytes = make();
    return { name, key, make: () => bytes };
  });
  const makeSeconds = secondsSince(started) - planSeconds;
  const again = process.cpuUsage();
  planIndex(entries, { store, abbreviations: ABBREVIATIONS });
  const megabytes = files.reduce((sum, { make }) => sum + make().length, 0) / 2 ** 20;
  console.log(
    `${count} articles: read and digested in ${planSeconds.toFixed(1)} s of CPU, ${files.length} files of together ` +
      `${megabytes.toFixed(1)} MB made in ${makeSeconds.toFixed(1)} s, planned again in ${secondsSince(again).toFixed(2)} s`,
  );
  const out = join(folder, 'dist');
  await writeSearchSite(out, { files, pages: [], sections: [], years: [] });
  const server = await startServer({ out, data: join(folder, 'data'), port: 0, log: () => {} });
  const browser = await launchBrowser();
  console.table(await measureQueries(browser, server.url, QUERIES));
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
