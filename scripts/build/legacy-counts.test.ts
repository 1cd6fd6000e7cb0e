import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Archive } from '../content/archive.ts';
import { collectLegacyCounts, readLegacyCounts, writeLegacyCounts } from './legacy-counts.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'legacy-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

const archive = {
  site: { legacyVisits: { count: 1_234_567 } },
  articles: [
    { id: '2021/08/bai', legacyViews: 10_754 },
    { id: '2021/09/moi' },
    { id: '2021/10/khong', legacyViews: 0 },
  ],
} as unknown as Archive;

it('legacy counts are those of the articles that name one, and the site’s visits', () => {
  expect(collectLegacyCounts(archive)).toEqual({
    visits: 1_234_567,
    views: [
      ['2021/08/bai', 10_754],
      ['2021/10/khong', 0],
    ],
  });
});

it('what a build writes into a cache that is not there yet is read back', async () => {
  const folder = join(cache, 'new');
  writeLegacyCounts(folder, collectLegacyCounts(archive));
  expect(await readLegacyCounts(folder)).toEqual(collectLegacyCounts(archive));
  expect(readdirSync(folder)).toEqual(['legacy-counts.json']);
});

it('without a build there is nothing to read, nor in a damaged file', async () => {
  expect(await readLegacyCounts(cache)).toBeUndefined();
  writeFileSync(join(cache, 'legacy-counts.json'), '{"views":[[');
  expect(await readLegacyCounts(cache)).toBeUndefined();
});
