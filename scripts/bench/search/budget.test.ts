import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, startServer } from '../../cli/serving/serve.ts';
import { launchBrowser } from '../../fixtures/browser.ts';
import { toEntries } from '../../search/fixture-index.ts';
import { createMemoryStore } from '../../search/indexing/index-store.ts';
import { planIndex } from '../../search/indexing/plan-index.ts';
import { ABBREVIATIONS, listDocuments } from './corpus-documents.ts';
import { measureQueries, type QueryCost } from './measure-queries.ts';
import { QUERIES } from './queries.ts';
import { writeSearchSite } from './search-site.ts';

const ARTICLES = 10_000;
const LIMIT = 45 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'search-budget-'));

let server: Server;
let browser: Browser;
let costs: QueryCost[];

beforeAll(async () => {
  const files = planIndex(toEntries([...listDocuments(ARTICLES)]), {
    store: createMemoryStore(),
    abbreviations: ABBREVIATIONS,
    version: '',
  });
  const out = join(folder, 'dist');
  await writeSearchSite(out, { files, pages: [], sections: [], years: [] });
  server = await startServer({ out, data: join(folder, 'data'), port: 0, log: () => {} });
  browser = await launchBrowser();
  costs = await measureQueries(browser, server.url, QUERIES);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('each of 20 first searches among 10,000 articles takes at most 45 KB', () => {
  expect(costs.filter(({ bytes }) => bytes > LIMIT)).toEqual([]);
});

test('each takes at most two rounds', () => {
  expect(costs.filter(({ rounds }) => rounds > 2)).toEqual([]);
});

test('the searches find something', () => {
  expect(costs.map(({ query }) => query)).toEqual(QUERIES);
  expect(costs.filter(({ status }) => !/ \d[\d.]* bài/.test(status))).toEqual([]);
});
