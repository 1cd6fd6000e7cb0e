import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../fixtures/scratch.ts';
import { writeWhole } from './write-whole.ts';

describe('writeWhole', () => {
  it('replaces what was there, and makes the folder', () => {
    const file = join(makeFolder(), 'a/b.txt');
    writeWhole(file, 'một');
    writeWhole(file, Buffer.from('hai'));
    expect(readFileSync(file, 'utf8')).toBe('hai');
  });

  it('takes a text in pieces, and leaves the old one where they end in an error', () => {
    const file = join(makeFolder(), 'a.txt');
    const makePieces = function* (isWhole: boolean) {
      yield 'một ';
      if (!isWhole) throw new Error('no more');
      yield 'hai';
    };
    writeWhole(file, makePieces(true));
    expect(() => writeWhole(file, makePieces(false))).toThrow('no more');
    expect(readFileSync(file, 'utf8')).toBe('một hai');
    expect(readdirSync(dirname(file))).toEqual(['a.txt']);
  });

  it('leaves nothing behind where it cannot write', () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'taken/by-a-folder'), { recursive: true });
    expect(() => writeWhole(join(folder, 'taken'), 'x')).toThrow('rename');
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});
