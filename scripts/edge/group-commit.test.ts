import { expect, it } from 'vitest';
import { groupCommits } from './group-commit.ts';

it('what comes in while a group is committed makes the next one, and each gets its own result', async () => {
  const groups: number[][] = [];
  let running = 0;
  const commits = groupCommits(async (items: readonly number[]) => {
    running += 1;
    expect(running).toBe(1);
    groups.push([...items]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    running -= 1;
    return items.map((item) => item * 10);
  }, 1);
  const first = [commits.add(1), commits.add(2)];
  await expect.poll(() => groups.length, { interval: 1 }).toBe(1);
  const second = [commits.add(3), commits.add(4)];
  expect(await Promise.all([...first, ...second])).toEqual([10, 20, 30, 40]);
  expect(groups).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

it('a group that fails fails for all of it, and for no other', async () => {
  const commits = groupCommits(async (items: readonly number[]) => {
    if (items.includes(2)) throw new Error('no room');
    return items;
  }, 1);
  const ends = await Promise.allSettled([commits.add(1), commits.add(2)]);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await commits.add(3)).toBe(3);
});

it('no more than 20,000 wait', async () => {
  const commits = groupCommits(async (items: readonly number[]) => items, 1);
  const waiting = Array.from({ length: 20_000 }, (_, number) => commits.add(number));
  await expect(commits.add(20_000)).rejects.toThrow('too many');
  expect(await Promise.all(waiting)).toHaveLength(20_000);
  expect(await commits.add(20_001)).toBe(20_001);
});
