import { expect, it } from 'vitest';
import { parseCountsSnapshot } from './counts-snapshot.ts';

const snapshot = {
  asOf: '2026-11-24',
  total: { views: 10_755, visits: 3 },
  days: [['2026-11-24', 1, 1]],
  top: { week: [['2021/08/bai', 1]], month: [['2021/08/bai', 1]], ever: [['2021/08/bai', 10_755]] },
  views: [['2021/08/bai', 10_755]],
  legacy: [['2021/08/bai', 10_754]],
};

it('a snapshot is read as it was written', () => {
  expect(parseCountsSnapshot(JSON.stringify(snapshot))).toEqual(snapshot);
});

it('a snapshot that tells nothing of an earlier system is read', () => {
  const { legacy: _, ...rest } = snapshot;
  expect(parseCountsSnapshot(JSON.stringify(rest))).toEqual(rest);
});

it.each<[string, object]>([
  ['a day that is none', { asOf: 'today' }],
  ['a total without visits', { total: { views: 1 } }],
  ['a negative count', { days: [['2026-11-24', -1, 1]] }],
  ['a row that is too short', { views: [['2021/08/bai']] }],
  ['an earlier system that counts in words', { legacy: [['2021/08/bai', 'mười']] }],
  ['a ranking that is missing', { top: { week: [], month: [] } }],
])('a snapshot with %s is not taken', (_, part) => {
  expect(parseCountsSnapshot(JSON.stringify({ ...snapshot, ...part }))).toBeUndefined();
});

it.each(['', 'null', '[]', '{', '<!doctype html>'])('%j is no snapshot', (text) => {
  expect(parseCountsSnapshot(text)).toBeUndefined();
});
