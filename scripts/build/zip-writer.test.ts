import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../fixtures/scratch.ts';
import { createZip } from './zip-writer.ts';

it.each(['trang.html', 'anh.jpg'])('a disk that takes no more of %s is told in one sentence', (path) => {
  const file = join(makeFolder(), 'nam.zip');
  symlinkSync('/dev/full', `${file}.${process.pid}.tmp`);
  const zip = createZip(file);
  expect(() => zip.add(path, new Uint8Array(100_000))).toThrow(`Không ghi được vào ${file}: đĩa đã đầy.`);
  expect(() => zip.close()).toThrow(`Không ghi được vào ${file}: đĩa đã đầy.`);
});

it('a folder in the place of the zip is named, and nothing is left beside it', () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'nam.zip'));
  const zip = createZip(join(folder, 'nam.zip'));
  zip.add('trang.html', new Uint8Array(10));
  expect(() => zip.close()).toThrow(
    `Không ghi được vào ${join(folder, 'nam.zip')}: chỗ của tệp đã có một thư mục.`,
  );
  zip.discard();
  expect(readdirSync(folder)).toEqual(['nam.zip']);
});
