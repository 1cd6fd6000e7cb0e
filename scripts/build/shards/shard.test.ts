import { expect, it } from 'vitest';
import { isInShard, parseShard } from './shard.ts';

it('every name belongs to exactly one shard', () => {
  const shards = [1, 2, 3].map((index) => ({ index, count: 3 }));
  const sizes = [0, 0, 0];
  for (let number = 0; number < 300; number += 1) {
    const owners = shards.filter((shard) => isInShard(`2021/08/bai-${number}/index.html`, shard));
    expect(owners).toHaveLength(1);
    sizes[(owners[0]?.index ?? 0) - 1]! += 1;
  }
  expect(Math.min(...sizes)).toBeGreaterThan(60);
});

it.each(['0/3', '4/3', '1/0', '1', 'a/b', '1/3/5', '-1/3', '1/999'])('%j is no shard', (text) => {
  expect(() => parseShard(text)).toThrow(/--shard/);
});
