import { expect, test } from 'vitest';
import { formatBytes, formatDecimal, formatNumber, parseCount } from './number.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [10754, '10.754'],
  [-1200, '-1.200'],
  [1234567890, '1.234.567.890'],
  [3.07, '3,07'],
  [12345.6789, '12.345,6789'],
])('%d is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test('numbers that cannot be written exactly are refused', () => {
  expect(() => formatNumber(2 ** 60)).toThrow(RangeError);
  expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
});

test.each([
  [3, 1, '3,0'],
  [0.456, 2, '0,46'],
  [12.34, 1, '12,3'],
])('%d with %d decimals is %s', (value, decimals, text) => {
  expect(formatDecimal(value, decimals)).toBe(text);
});

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [38_912, '38 KB'],
  [1_048_064, '1 MB'],
  [1_258_291, '1,2 MB'],
  [2_000_000_000, '1.907,3 MB'],
])('a file of %d bytes is %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([
  ['10.754', 10_754],
  ['10,754', 10_754],
  [' 10754 ', 10_754],
  ['1\u00A0234 567', 1_234_567],
  ['07', 7],
  ['1.234.567', 1_234_567],
  ['3,07', undefined],
  ['1.234,567', undefined],
  ['1234.567', undefined],
  ['-5', undefined],
  ['', undefined],
  ['10754 lượt', undefined],
  ['99999999999999999999', undefined],
  ['9007199254740991', undefined],
])('%j counts as %s', (text, count) => {
  expect(parseCount(text)).toBe(count);
});
