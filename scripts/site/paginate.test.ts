import { describe, expect, it } from 'vitest';
import { paginate } from './paginate.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('paginate', () => {
  it.each([
    [0, 0, 0],
    [1, 1, 0],
    [39, 39, 0],
    [40, 20, 1],
    [59, 39, 1],
    [60, 20, 2],
    [1000, 20, 49],
  ])('%i items give a newest page of %i and %i numbered pages', (count, front, pages) => {
    const divided = paginate(numbers(count));
    expect(divided.front).toHaveLength(front);
    expect(divided.numbered).toHaveLength(pages);
  });

  it('every item stands on exactly one page, newest first', () => {
    const { front, numbered } = paginate(numbers(147));
    expect([front, ...numbered.toReversed()].flat()).toEqual(numbers(147).reverse());
  });

  it('a numbered page is the same for ever', () => {
    const before = paginate(numbers(99)).numbered;
    for (let count = 100; count < 200; count += 1) {
      expect(paginate(numbers(count)).numbered.slice(0, before.length)).toEqual(before);
    }
  });
});
