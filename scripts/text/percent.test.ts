import { expect, test } from 'vitest';
import { decodePercents } from './percent.ts';

test.each([
  ['/2021/08/x/', '/2021/08/x/'],
  ['%E1%BA%A3nh%201.jpg', 'ảnh 1.jpg'],
  ['a%2Fb%23', 'a/b#'],
  ['100%', '100%'],
  ['%E1%BA', '%E1%BA'],
  ['', ''],
])('%j means %j', (written, meant) => {
  expect(decodePercents(written)).toBe(meant);
});
