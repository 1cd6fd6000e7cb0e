import { describe, expect, test } from 'vitest';
import { BitReader, BitWriter } from './bits.ts';
import { readList, writeList } from './list-code.ts';

function code(list: readonly number[], bound: number): Uint8Array {
  const writer = new BitWriter();
  writeList(writer, Uint32Array.from(list), list.length, bound);
  return writer.finish();
}

describe('a list is read as it was written', () => {
  test.each([
    ['nothing', [], 0],
    ['nothing of many', [], 10_000],
    ['one of one', [0], 1],
    ['everything', [0, 1, 2, 3], 4],
    ['all but the first', [1, 2, 3], 4],
    ['all but the last', [0, 1, 2], 4],
    ['exactly half', [0, 2, 4], 6],
    ['the ends', [0, 9999], 10_000],
    ['neighbours far away', [9_998, 9_999], 10_000],
    ['keys of 32 bits', [0, 1, 2 ** 31, 2 ** 32 - 1], 2 ** 32],
  ])('%s', (_, list, bound) => {
    expect([...readList(new BitReader(code(list, bound)), bound)]).toEqual(list);
  });

  test('lists of every density, one after another', () => {
    const bound = 997;
    const lists = Array.from({ length: bound }, (_, count) =>
      Array.from({ length: bound }, (_unused, value) => value).filter(
        (value) => (value * 619) % bound < count,
      ),
    );
    const writer = new BitWriter();
    for (const list of lists) writeList(writer, Uint32Array.from(list), list.length, bound);
    const reader = new BitReader(writer.finish());
    for (const list of lists) expect([...readList(reader, bound)]).toEqual(list);
  });
});

test.each([
  ['a word that every article has', Array.from({ length: 10_000 }, (_, value) => value), 4],
  ['a word that every second article has', Array.from({ length: 5000 }, (_, index) => index * 2), 1254],
  ['a word that every hundredth article has', Array.from({ length: 100 }, (_, index) => index * 100), 102],
])('%s takes at most so many bytes', (_, list, bytes) => {
  expect(code(list, 10_000).length).toBeLessThanOrEqual(bytes);
});

test('bits that end too early are reported', () => {
  const bytes = code([3, 5, 900], 1000);
  expect(() => readList(new BitReader(bytes.subarray(0, 2)), 1000)).toThrow(RangeError);
});

test('a number past the bound is reported', () => {
  expect(() => readList(new BitReader(Uint8Array.of(255, 255, 255, 127, 255, 255, 255)), 10)).toThrow(
    RangeError,
  );
});
