import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWhole } from '../../content/disk/write-whole.ts';
import { makeFolder } from '../../fixtures/scratch.ts';
import { explainStorage, StorageError } from './storage-error.ts';

const folder = makeFolder({ tep: '' });

function explain(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return explainStorage(error);
  }
  return undefined;
}

it('a file that cannot be opened for reading was being read', () => {
  const path = join(folder, 'tep/x');
  expect(explain(() => readFileSync(path))).toEqual(
    new StorageError(`Không đọc được ${path}: chỗ của thư mục đã có một tệp. Hãy khắc phục rồi chạy lại.`),
  );
});

it('a file that cannot be written is told by its own name, however it is written', () => {
  const path = '/proc/kho-bai';
  expect(explain(() => writeWhole(path, ''))).toMatchObject({
    message: expect.stringMatching(/^Không ghi được vào \/proc\/kho-bai: /),
  });
});

it('a file of the program that is missing stays a fault of the program', () => {
  expect(explain(() => readFileSync(join(folder, 'khong-co')))).not.toBeInstanceOf(StorageError);
});
