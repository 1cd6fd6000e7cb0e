import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { ensureFolder } from '../../content/disk/ensure-folder.ts';
import { writeWhole } from '../../content/disk/write-whole.ts';
import { describe } from '../messages.ts';
import type { PlacedFile } from './place-files.ts';

/** A save that was not done, with the reason in Vietnamese; what it would have overwritten is untouched. */
export class SaveError extends Error {}

/**
 * Writes an article and the files beside it, the article last, so that a stopped import leaves no article without its
 * photos. What is there already is only replaced with `force`.
 * @param file path of the article from the content folder
 * @throws SaveError
 */
export function saveArticle(
  contentDir: string,
  { file, text, files, force }: { file: string; text: string; files: readonly PlacedFile[]; force: boolean },
): void {
  const path = join(contentDir, file);
  ensureFolder(contentDir);
  refuseOutside(contentDir, file);
  for (const { name, bytes } of files) {
    if (bytes !== undefined) writeNew(join(dirname(path), name), bytes, force);
  }
  writeNew(path, Buffer.from(text), force);
}

/**
 * Makes sure that a file, which may not exist yet, would really lie in the content folder: a link may lead out of it.
 * @throws SaveError when it would not
 */
export function refuseOutside(contentDir: string, file: string): void {
  if (!isInside(dirname(join(contentDir, file)), contentDir))
    throw new SaveError(describe.placeOutside(file));
}

function isInside(folder: string, outer: string): boolean {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  return `${realpathSync(existing)}${sep}`.startsWith(`${realpathSync(outer)}${sep}`);
}

/** Writes a file in one step; one that holds just these bytes already is left alone. */
function writeNew(path: string, bytes: Uint8Array, force: boolean): void {
  if (writeIfAbsent(path, bytes) || (existsSync(path) && readFileSync(path).equals(bytes))) return;
  if (!force) throw new SaveError(describe.fileExists(path));
  writeWhole(path, bytes);
}

/**
 * Writes a file in one step, unless it is there already; of several commands that write it at one moment, one does.
 * @returns whether it was not there
 */
export function writeIfAbsent(path: string, bytes: Uint8Array): boolean {
  ensureFolder(dirname(path));
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw Object.assign(error as Error, { syscall: 'write' });
  }
  try {
    writeWhole(path, bytes);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return true;
}
