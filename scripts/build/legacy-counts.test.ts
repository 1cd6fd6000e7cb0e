import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Archive } from '../content/archive.ts';
import { makeFolder } from '../fixtures/scratch.ts';
import { collectLegacyCounts, readLegacyCounts, writeLegacyCounts } from './legacy-counts.ts';

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
  const folder = join(makeFolder(), 'new');
  writeLegacyCounts(folder, collectLegacyCounts(archive));
  expect(await readLegacyCounts(folder)).toEqual(collectLegacyCounts(archive));
  expect(readdirSync(folder)).toEqual(['legacy-counts.json']);
});

it('without a build there is nothing to read, nor in a damaged file', async () => {
  expect(await readLegacyCounts(makeFolder())).toBeUndefined();
  expect(await readLegacyCounts(makeFolder({ 'legacy-counts.json': '{"views":[[' }))).toBeUndefined();
});
