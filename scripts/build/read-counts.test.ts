import { expect, it } from 'vitest';
import { makeFolder } from '../fixtures/scratch.ts';
import { readCounts } from './read-counts.ts';

const read = (text: string) => readCounts(makeFolder({ 'counts.json': text }));

it('a folder without a snapshot has none', async () => {
  expect(await readCounts(makeFolder())).toBeUndefined();
});

it.each(['', '{', '{"asOf":"2026-11-24"}'])('a damaged snapshot is none: %j', async (text) => {
  expect(await read(text)).toBeUndefined();
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
  expect(await read(JSON.stringify(snapshot))).toEqual(snapshot);
});
