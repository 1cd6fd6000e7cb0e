import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../fixtures/scratch.ts';
import { ensureFolder } from './ensure-folder.ts';

describe('ensureFolder', () => {
  it('makes a folder with those above it, and leaves one that is there', () => {
    const folder = join(makeFolder(), 'a/b/c');
    ensureFolder(folder);
    ensureFolder(folder);
    expect(existsSync(folder)).toBe(true);
  });

  it.each([
    ['tep', 'EEXIST'],
    ['tep/x', 'EEXIST'],
    ['vong', 'ELOOP'],
    ['vong/x', 'ELOOP'],
    ['khong-co', 'ENOENT'],
  ])('says why there can be no %s', (name, code) => {
    const folder = makeFolder({ tep: '' });
    symlinkSync('vong', join(folder, 'vong'));
    symlinkSync('dau-do', join(folder, 'khong-co'));
    expect(() => ensureFolder(join(folder, name))).toThrow(
      expect.objectContaining({ code, syscall: 'mkdir' }),
    );
  });

  it('ends where the system takes no new folder', () => {
    expect(() => ensureFolder('/proc/kho-bai/x')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });
});
