import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServeError } from './serve-error.ts';

/**
 * The secret that opens `/_v/export` and `/_v/import` of a local counter: KHO_BAI_KEY, else the file `key` in the data
 * folder, which the first start makes, readable by its owner alone.
 */
export function ensureKey(data: string): string {
  if (process.env['KHO_BAI_KEY']) return process.env['KHO_BAI_KEY'];
  const file = join(data, 'key');
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      // On a full disk an empty file is left, which no later start would take for a key.
      rmSync(file, { force: true });
      throw error;
    }
  }
  const key = readFileSync(file, 'utf8').trim();
  if (key.length < 16) throw new ServeError(`Khóa trong ${file} quá ngắn: hãy xóa tệp này rồi chạy lại.`);
  return key;
}
