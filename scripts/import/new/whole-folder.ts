import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ensureFolder } from '../../content/disk/ensure-folder.ts';
import { describeNew } from './new-article-messages.ts';
import { SaveError } from '../write/save-article.ts';

/**
 * Makes a folder that is there either whole or not at all: it is filled under a hidden name, which no command reads, and
 * takes its own name at the end.
 * @param fill writes into the folder that it is given
 * @throws SaveError when something of that name is there already
 */
export async function makeWholeFolder(path: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  ensureFolder(temporary);
  try {
    await fill(temporary);
    if (existsSync(path)) throw new SaveError(describeNew.placeTaken(path));
    rename(temporary, path);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Two commands may fill a folder of one name at the same time: the first has it. */
function rename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    const isTaken = ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    throw isTaken ? new SaveError(describeNew.placeTaken(to)) : error;
  }
}
