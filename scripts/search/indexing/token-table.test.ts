import { expect, test } from 'vitest';
import { TokenTable } from './token-table.ts';

test('tokens keep their numbers while the table grows', () => {
  const table = new TokenTable();
  const tokens = Array.from({ length: 20_000 }, (_, index) => `bản${index}`);
  for (const token of tokens) table.add(token);
  expect(tokens.map((token) => table.find(`ở ${token}, xã`, 2, 2 + token.length))).toEqual([
    ...tokens.keys(),
  ]);
});

test('a token is found only whole', () => {
  const table = new TokenTable();
  table.add('bản');
  expect(table.find('bản', 0, 3)).toBe(0);
  expect(table.find('bản', 0, 2)).toBeUndefined();
  expect(table.find('bản1', 0, 4)).toBeUndefined();
});
