import { expect, it } from 'vitest';
import { hashHit } from './hash-hit.ts';

const HIT = { id: '2026/01/bai', address: '203.0.113.1', userAgent: 'Firefox/140' };
const SALT = new Uint8Array(16).fill(7);

async function hashes(change: Partial<typeof HIT>, salt = SALT): Promise<string[]> {
  const { reader, address } = await hashHit({ ...HIT, ...change }, salt);
  return [reader, address].map((bytes) => Buffer.from(bytes).toString('hex'));
}

it.each([
  ['no change', {}, SALT, [true, true]],
  ['another article', { id: '2026/01/khac' }, SALT, [true, true]],
  ['another agent', { userAgent: 'Firefox/141' }, SALT, [false, true]],
  ['another address', { address: '203.0.113.2' }, SALT, [false, false]],
  [
    'an end of the address in the agent',
    { address: '203.0.113.', userAgent: '1Firefox/140' },
    SALT,
    [false, false],
  ],
  ['another salt', {}, new Uint8Array(16).fill(8), [false, false]],
])('with %s reader and address are the same or not', async (_, change, salt, isSame) => {
  const before = await hashes({});
  expect((await hashes(change, salt)).map((hash, at) => hash === before[at])).toEqual(isSame);
  expect(before.map((hash) => hash.length)).toEqual([32, 32]);
});
