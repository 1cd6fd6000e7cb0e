import { expect, test } from 'vitest';
import { TermSet } from './term-set.ts';

test('terms keep their numbers while the table grows', () => {
  const terms = new TermSet();
  // Four fall on each slot, so three of them stand beside it.
  const pairs = Array.from({ length: 20_000 }, (_, index) => [index, index % 4] as const);
  expect(pairs.map(([a, b]) => terms.number(a, b))).toEqual([...pairs.keys()]);
  expect(pairs.map(([a, b]) => terms.number(a, b))).toEqual([...pairs.keys()]);
  expect(terms.number(-1, 0)).toBe(pairs.length);
});

test('terms are sorted by lane as an unsigned number, those of one lane as they came', () => {
  const terms = new TermSet();
  for (const [a, b] of [
    [-1, 0],
    [5, 1],
    [0, 2],
    [5, 0],
  ] as const)
    terms.number(a, b);
  expect([...terms.order((a) => a)]).toEqual([2, 1, 3, 0]);
});

test('five hundred long laws have more terms than two million', () => {
  const terms = new TermSet();
  const count = 2 ** 21 + 5;
  for (let number = 0; number < count; number += 1) terms.number(-number, 0);
  const order = terms.order((a) => a);
  expect(order).toHaveLength(count);
  expect([...order.subarray(0, 2), ...order.subarray(-2)]).toEqual([0, count - 1, 2, 1]);
});
