import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../fixtures/scratch.ts';
import { type Memory, readMemoryFile, readMemoryFiles, writeMemoryFile } from './memory-file.ts';

const MEMORIES = new Map<string, Memory<unknown>>(
  ['một', 'hai', 'ba'].map((name, place) => [
    `articles/2021/08/${name}.md`,
    {
      hash: `h${place}`,
      stamp: `${place}:1:2:3`,
      blob: `b${place}`,
      value: { name },
      aside: Buffer.from(name.repeat(place)),
    },
  ]),
);

function write(): string {
  const file = join(makeFolder(), 'nho.json');
  writeMemoryFile(file, '1', MEMORIES);
  return file;
}

describe('a file of a memory', () => {
  it('is read as it was written, with what was kept aside', () => {
    const kept = readMemoryFile(write());
    expect(kept).toMatchObject({ version: '1', written: expect.any(Number) });
    const asText = (memories: ReadonlyMap<string, Memory<unknown>> = new Map()) =>
      [...memories].map(([path, memory]) => [
        path,
        { ...memory, aside: Buffer.from(memory.aside).toString() },
      ]);
    expect(asText(kept?.memories)).toEqual(asText(MEMORIES));
  });

  it.each<[what: string, harm: (bytes: Buffer) => Buffer]>([
    ['it is empty', () => Buffer.alloc(0)],
    ['its end is cut off', (bytes) => bytes.subarray(0, -1)],
    ['it is cut within the first line', (bytes) => bytes.subarray(0, 60)],
    ['something follows', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
    [
      'a byte that was kept aside is another',
      (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('?')]),
    ],
    ['it is something else', () => Buffer.from('null\n')],
  ])('is as good as none where %s', (_what, harm) => {
    const file = write();
    writeFileSync(file, harm(readFileSync(file)));
    expect(readMemoryFile(file)).toBeUndefined();
    expect(readMemoryFiles(join(file, '..'))).toEqual([]);
  });

  it('need not be there', () => {
    const folder = makeFolder();
    expect(readMemoryFile(join(folder, 'nho.json'))).toBeUndefined();
    expect(readMemoryFiles(join(folder, 'không có'))).toEqual([]);
  });
});
