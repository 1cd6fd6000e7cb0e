import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeFolder } from '../../fixtures/scratch.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

it.each(['trang.html', 'anh.jpg'])(
  'a disk that takes no more of %s is told in one sentence',
  async (path) => {
    const file = join(makeFolder(), 'nam.zip');
    symlinkSync('/dev/full', `${file}.${process.pid}.tmp`);
    let ended = false;
    const giveEndlessly = async function* (): AsyncGenerator<ZipEntry> {
      try {
        for (;;) yield { path, bytes: new Uint8Array(100_000) };
      } finally {
        ended = true;
      }
    };
    await expect(writeZip(file, giveEndlessly())).rejects.toThrow(`Không ghi được vào ${file}: đĩa đã đầy.`);
    expect(ended).toBe(true);
    expect(existsSync(file)).toBe(false);
  },
);

it('a folder in the place of the zip is named, and nothing is left beside it', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'nam.zip'));
  const written = writeZip(join(folder, 'nam.zip'), giveOne());
  await expect(written).rejects.toThrow(
    `Không ghi được vào ${join(folder, 'nam.zip')}: chỗ của tệp đã có một thư mục.`,
  );
  expect(readdirSync(folder)).toEqual(['nam.zip']);
});

it('a pipe or a device in the place of the zip stays', async () => {
  const file = join(makeFolder(), 'ong');
  execFileSync('mkfifo', [file]);
  await expect(writeZip(file, giveOne())).rejects.toThrow(`${file} không phải là tệp thường`);
  expect(statSync(file).isFIFO()).toBe(true);
});

it('a zip that cannot be written is told, however late its first file comes', async () => {
  const file = join(makeFolder(), 'nam.zip');
  symlinkSync('.', `${file}.${process.pid}.tmp`);
  const giveLate = async function* (): AsyncGenerator<ZipEntry> {
    await setTimeout(100);
    yield* giveOne();
  };
  await expect(writeZip(file, giveLate())).rejects.toThrow(`Không ghi được vào ${file}: chỗ của tệp`);
});

it('a file that cannot be given leaves nothing of the zip', async () => {
  const folder = makeFolder();
  const giveBadly = async function* (): AsyncGenerator<ZipEntry> {
    yield { path: 'trang.html', bytes: new Uint8Array(10) };
    throw new Error('không đọc được');
  };
  await expect(writeZip(join(folder, 'nam.zip'), giveBadly())).rejects.toThrow('không đọc được');
  expect(readdirSync(folder)).toEqual([]);
});

async function* giveOne(): AsyncGenerator<ZipEntry> {
  yield { path: 'trang.html', bytes: new Uint8Array(10) };
}
