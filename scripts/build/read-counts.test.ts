import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readCounts } from './read-counts.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(cacheDir, { recursive: true }));

it('a folder without a snapshot has none', async () => {
  expect(await readCounts(join(cacheDir, 'nowhere'))).toBeUndefined();
});

it.each(['', '{', '{"asOf":"2026-11-24"}'])('a damaged snapshot is none: %j', async (text) => {
  writeFileSync(join(cacheDir, 'counts.json'), text);
  expect(await readCounts(cacheDir)).toBeUndefined();
});

it('reads the snapshot that the counter gave', async () => {
  const snapshot = {
    asOf: '2026-11-24',
    total: { views: 3, visits: 2 },
    days: [['2026-11-24', 3, 2]],
    top: { week: [], month: [], ever: [] },
    views: [],
    legacy: [],
  };
  writeFileSync(join(cacheDir, 'counts.json'), JSON.stringify(snapshot));
  expect(await readCounts(cacheDir)).toEqual(snapshot);
});
