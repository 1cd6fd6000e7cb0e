import { expect, test } from 'vitest';
import { suggest } from './suggest.ts';

const CANDIDATES = [
  ['nông thôn mới', 50],
  ['xã Nậm Mơ', 9],
  ['Trần Thị Nông', 7],
  ['nông dân', 3],
] as const;

test.each([
  ['nong', ['nông thôn mới', 'nông dân', 'Trần Thị Nông']],
  ['NÔNG T', ['nông thôn mới']],
  ['nậm', ['xã Nậm Mơ']],
  ['ông', []],
  ['nong dan', []],
  ['hội nông', ['hội nông thôn mới', 'hội nông dân', 'hội Trần Thị Nông']],
  ['hội nông  d', ['hội nông dân']],
  ['khuếch', []],
  ['n', []],
  [' ', []],
])('to %j are suggested %j', (typed, texts) => {
  expect(suggest(typed, CANDIDATES)).toEqual(texts);
});

test('a long text is continued as fast as its last words', () => {
  const typed = 'hội viên '.repeat(20_000);
  expect(suggest(`${typed}nông d`, CANDIDATES)).toEqual([`${typed}nông dân`]);
});
