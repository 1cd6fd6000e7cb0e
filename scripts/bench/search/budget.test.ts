import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, startServer } from '../../cli/serve.ts';
import { toEntries } from '../../search/fixture-index.ts';
import { createMemoryStore } from '../../search/index-store.ts';
import { planIndex } from '../../search/plan-index.ts';
import { type Chromium, startChromium } from '../counter/chromium.ts';
import { ABBREVIATIONS, listDocuments } from './corpus-documents.ts';
import { measureQueries, type QueryCost } from './measure-queries.ts';
import { QUERIES } from './queries.ts';
import { writeSearchSite } from './search-site.ts';

const ARTICLES = 10_000;
const LIMIT = 45 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'search-budget-'));

let server: Server;
let chromium: Chromium;
let costs: QueryCost[];

beforeAll(async () => {
  const files = planIndex(toEntries([...listDocuments(ARTICLES)]), {
    store: createMemoryStore(),
    abbreviations: ABBREVIATIONS,
  });
  const out = join(folder, 'dist');
  await writeSearchSite(out, { files, pages: [], sections: [], years: [] });
  server = await startServer({ out, data: join(folder, 'data'), port: 0, log: () => {} });
  chromium = await startChromium([]);
  costs = await measureQueries(chromium, server.url, QUERIES);
});

afterAll(async () => {
  await chromium.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('each of 20 first searches among 10,000 articles takes at most 45 KB and two rounds', () => {
  expect(costs.filter(({ bytes, rounds }) => bytes > LIMIT || rounds > 2)).toEqual([]);
});

test('the searches find something', () => {
  expect(costs.map(({ query }) => query)).toEqual(QUERIES);
  expect(costs.filter(({ status }) => !/ \d[\d.]* bài/.test(status))).toEqual([]);
});
