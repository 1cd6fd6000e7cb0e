import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { findAbandoned } from './abandoned.ts';

const { pid: ended } = spawnSync(process.execPath, ['--version']);

// In a container every build may have the same number.
it.each([
  ['a process that has ended', `2021/bai.html.${ended}.tmp`, '2021/bai.html'],
  ['an earlier process of the same number', `index.html.${process.pid}.tmp`, 'index.html'],
  ['a process that runs', `index.html.${process.ppid}.tmp`, undefined],
  ['somebody else', 'ghi-chu.tmp', undefined],
])('what %s left as %s was to become %s', (_who, path, target) => {
  expect(findAbandoned(path)).toBe(target);
});
