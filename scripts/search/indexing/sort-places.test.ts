import { afterEach, expect, test, vi } from 'vitest';
import { createRandom } from '../../fixtures/random.ts';
import { sortPlaces } from './sort-places.ts';

afterEach(() => vi.unstubAllGlobals());

test('places are sorted by key as an unsigned number, those of one key as they came', () => {
  expect([...sortPlaces(Uint32Array.of(2 ** 32 - 1, 5, 0, 5))]).toEqual([2, 1, 3, 0]);
  expect(sortPlaces(new Uint32Array(0))).toHaveLength(0);
});

test('a browser without numbers of 64 bits sorts as the others do', () => {
  const random = createRandom(1);
  const keys = Uint32Array.from({ length: 5_000 }, () => Math.floor(random() * 2 ** 10) * 2 ** 22);
  const sorted = sortPlaces(keys);
  vi.stubGlobal('BigUint64Array', undefined);
  expect(sortPlaces(keys)).toEqual(sorted);
});
