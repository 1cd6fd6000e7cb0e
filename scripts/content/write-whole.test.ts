import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../fixtures/scratch.ts';
import { writeWhole } from './write-whole.ts';

describe('writeWhole', () => {
  it('replaces what was there, and makes the folder', () => {
    const file = join(makeFolder(), 'a/b.txt');
    writeWhole(file, 'một');
    writeWhole(file, Buffer.from('hai'));
    expect(readFileSync(file, 'utf8')).toBe('hai');
  });

  it('leaves nothing behind where it cannot write', () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'taken/by-a-folder'), { recursive: true });
    expect(() => writeWhole(join(folder, 'taken'), 'x')).toThrow('rename');
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});
