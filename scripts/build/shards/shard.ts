import { createHash } from 'node:crypto';
import { UsageError } from '../../content/usage-error.ts';

/** A part of a build that several machines share: number `index` of `count`, counted from 1. */
export interface Shard {
  index: number;
  count: number;
}

const MOST_SHARDS = 256;

/** Reads `2/3`. @throws UsageError when it is something else */
export function parseShard(text: string): Shard {
  const [, index, count] = /^(\d{1,3})\/(\d{1,3})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count || count > MOST_SHARDS) {
    throw new UsageError(
      `--shard cần dạng k/n với 1 ≤ k ≤ n ≤ ${MOST_SHARDS}, ví dụ 1/3, không phải "${text}"`,
    );
  }
  return { index, count };
}

/** Whether a shard makes what bears this name; every name belongs to exactly one shard. */
export function isInShard(name: string, { index, count }: Shard): boolean {
  return createHash('sha256').update(name).digest().readUInt32BE(0) % count === index - 1;
}
