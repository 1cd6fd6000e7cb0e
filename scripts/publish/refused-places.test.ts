import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deployFiles, KINDS, makeTarget, useHostTools } from '../fixtures/release-target.ts';
import { makeFolder } from '../fixtures/scratch.ts';
import { type FolderTarget, parseTarget } from './target.ts';

useHostTools();

describe.each(KINDS)('%s', (kind) => {
  it.each([
    ['whose parent is missing', (folder: string) => join(folder, 'khong/co'), 'thư mục cha không có'],
    [
      'that is a file',
      (folder: string) => (writeFileSync(join(folder, 'tep'), ''), join(folder, 'tep')),
      'không phải là một thư mục',
    ],
    [
      'that is a link to nowhere',
      (folder: string) => (symlinkSync(join(folder, 'khong-co'), join(folder, 'site')), join(folder, 'site')),
      'không phải là một thư mục',
    ],
    [
      'with other things',
      (folder: string) => (writeFileSync(join(folder, 'tep'), ''), folder),
      'không do lệnh này tạo ra',
    ],
    [
      'with a hidden thing',
      (folder: string) => (writeFileSync(join(folder, '.tep'), ''), folder),
      'không do lệnh này tạo ra',
    ],
    [
      'whose current release is no link',
      (folder: string) => (['releases', 'current'].forEach((name) => mkdirSync(join(folder, name))), folder),
      'không do lệnh này tạo ra',
    ],
    ['where nothing can be made', () => '/proc/kho-bai', 'không có quyền ghi'],
  ])('refuses a folder %s', async (_name, prepare, words) => {
    const target = parseTarget(kind + prepare(makeFolder())) as FolderTarget;
    await expect(deployFiles(target, { 'index.html': '1' })).rejects.toThrow(words);
  });
});

it('a machine without flock is told so, and keeps nothing', async () => {
  const programs = makeFolder();
  for (const name of ['sh', 'dirname', 'ls', 'mkdir', 'readlink']) {
    const file = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    symlinkSync(file, join(programs, name));
  }
  const { folder, target } = makeTarget();
  const path = process.env['PATH'];
  process.env['PATH'] = programs;
  try {
    await expect(deployFiles(target, { 'index.html': '1' })).rejects.toThrow('không có lệnh flock');
  } finally {
    process.env['PATH'] = path;
  }
  expect(existsSync(join(folder, 'releases'))).toBe(false);
});
