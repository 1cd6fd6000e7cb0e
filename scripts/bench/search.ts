import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, runCommand } from '../cli/terminal/command.ts';
import { startServer } from '../cli/serving/serve.ts';
import { launchBrowser } from '../fixtures/browser.ts';
import { toEntries } from '../search/fixture-index.ts';
import { createMemoryStore } from '../search/indexing/index-store.ts';
import { planIndex } from '../search/indexing/plan-index.ts';
import { ABBREVIATIONS, listDocuments } from './search/corpus-documents.ts';
import { readSizes } from './read-sizes.ts';
import { measureQueries, SEARCH_PAGE, type Searcher } from './search/measure-queries.ts';
import { loadPagefind, PAGEFIND, writePagefindSite } from './search/pagefind.ts';
import { QUERIES } from './search/queries.ts';
import { writeSearchSite } from './search/search-site.ts';

await runCommand({
  help: `
npm run bench:search -- [SỐ-BÀI…]

Đo thời gian và dung lượng của chỉ mục tìm kiếm, cạnh Pagefind nếu máy có cài.
  SỐ-BÀI  các cỡ kho cần đo (1000 10000 100000)
`,
  options: {},
  words: true,
  async run(_flags, words) {
    for (const count of readSizes(words, [1000, 10_000, 100_000])) {
      await measureOurs(count);
      await measurePagefind(count);
    }
    return EXIT.done;
  },
});

/** Prints what indexing so many articles takes, how large the index is, and what the first searches cost. */
async function measureOurs(count: number): Promise<void> {
  const entries = toEntries([...listDocuments(count)]);
  const store = createMemoryStore();
  const started = [performance.now(), process.cpuUsage()] as const;
  const planned = planIndex(entries, { store, abbreviations: ABBREVIATIONS, version: '' });
  const files = planned.map(({ name, key, make }) => {
    const bytes = make();
    return { name, key, make: () => bytes };
  });
  const [seconds, cpu] = [secondsSince(started[0]), cpuSecondsSince(started[1])];
  const again = process.cpuUsage();
  planIndex(entries, { store, abbreviations: ABBREVIATIONS, version: '' });
  const bytes = files.reduce((sum, { make }) => sum + make().length, 0);
  console.log(
    `${count} articles: indexed in ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of CPU), ${files.length} files, ` +
      `${toMegabytes(bytes)} MB; planned again in ${cpuSecondsSince(again).toFixed(2)} s of CPU`,
  );
  await printQueries(SEARCH_PAGE, (out) =>
    writeSearchSite(out, { files, pages: [], sections: [], years: [] }),
  );
}

/** The same of Pagefind. */
async function measurePagefind(count: number): Promise<void> {
  const pagefind = await loadPagefind();
  if (pagefind === undefined) {
    console.log(`${count} articles, Pagefind: not installed (npm install --no-save pagefind)`);
    return;
  }
  const documents = [...listDocuments(count)];
  await printQueries(PAGEFIND, async (out) => {
    const started = performance.now();
    const { files, bytes } = await writePagefindSite(out, pagefind, documents);
    console.log(
      `${count} articles, Pagefind: indexed in ${secondsSince(started).toFixed(1)} s, ${files} files, ${toMegabytes(bytes)} MB`,
    );
  });
}

async function printQueries(searcher: Searcher, writeSite: (out: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const out = join(folder, 'dist');
  await writeSite(out);
  const server = await startServer({ out, data: join(folder, 'data'), port: 0, log: () => {} });
  const browser = await launchBrowser();
  console.table(await measureQueries(browser, server.url, QUERIES, searcher));
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

function cpuSecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function toMegabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
