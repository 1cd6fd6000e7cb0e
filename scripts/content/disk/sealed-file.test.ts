import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../fixtures/scratch.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import type { Content } from './write-whole.ts';

const TEXT = 'Mường Phăng\nNà Nhạn\n';

const makeFile = () => join(makeFolder(), 'a');

describe('a sealed file', () => {
  it.each<[what: string, content: () => Content, bytes: string]>([
    ['a text', () => TEXT, TEXT],
    ['bytes', () => Buffer.from(TEXT), TEXT],
    [
      'pieces',
      function* () {
        yield* TEXT;
      },
      TEXT,
    ],
    ['nothing', () => '', ''],
  ])('holds %s', (_what, content, text) => {
    const file = makeFile();
    writeSealed(file, content());
    expect(readSealed(file)?.toString()).toBe(text);
  });

  it('that is missing is none', () => {
    expect(readSealed(makeFile())).toBeUndefined();
  });

  it('is none after any change of one bit, and cut anywhere', () => {
    const file = makeFile();
    writeSealed(file, TEXT);
    const bytes = readFileSync(file);
    for (let place = 0; place < bytes.length; place += 1) {
      for (const bit of [1, 128]) {
        const other = Buffer.from(bytes);
        other[place] = (other[place] ?? 0) ^ bit;
        writeFileSync(file, other);
        expect(readSealed(file)).toBeUndefined();
      }
      writeFileSync(file, bytes.subarray(0, place));
      expect(readSealed(file)).toBeUndefined();
    }
  });
});
