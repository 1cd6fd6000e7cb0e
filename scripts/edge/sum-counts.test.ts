import { expect, it } from 'vitest';
import type { IdCount } from './counter.ts';
import { joinPages, rankCounts, sumCounts } from './sum-counts.ts';

it('what several shards counted is added up', () => {
  const sums = sumCounts([
    [
      ['a', 1],
      ['b', 2],
    ],
    [['b', 3]],
  ]);
  expect([...sums]).toEqual([
    ['a', 1],
    ['b', 5],
  ]);
});

it('the greatest count stands first, and of equal ones the newest address', () => {
  const counts = new Map([
    ['2020/01/a', 2],
    ['2021/01/b', 2],
    ['2019/01/c', 9],
  ]);
  expect(rankCounts(counts).map(([id]) => id)).toEqual(['2019/01/c', '2021/01/b', '2020/01/a']);
});

const SHARDS: readonly (readonly IdCount[])[] = [
  ['a', 'b', 'c', 'g'].map((id) => [id, 1]),
  ['b', 'd', 'e', 'f'].map((id) => [id, 10]),
  [['h', 100]],
];

it.each([1, 2, 3, 4, 9])('pages of %i ids a shard lose none and end', (limit) => {
  const found: IdCount[] = [];
  for (let pages = 0; pages < 20; pages += 1) {
    const after = found.at(-1)?.[0] ?? '';
    const page = joinPages(
      SHARDS.map((shard) => shard.filter(([id]) => id > after).slice(0, limit)),
      limit,
    );
    if (page.length === 0) break;
    found.push(...page);
  }
  expect(found.map(([id, views]) => `${id} ${views}`)).toEqual([
    'a 1',
    'b 11',
    'c 1',
    'd 10',
    'e 10',
    'f 10',
    'g 1',
    'h 100',
  ]);
});
