import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureFolder } from './ensure-folder.ts';

/** What a file is to hold; it may come in pieces, of which memory then holds one at a time. */
export type Content = string | Uint8Array | Generator<string | Uint8Array>;

/**
 * Writes a file in one step, and its folder if there is none: whoever reads it, or comes after a crash, finds the old bytes or the
 * new ones, never a part.
 * @throws Error (ENOSPC, EACCES, …) when it cannot be written; the old bytes stay
 */
export function writeWhole(file: string, content: Content): void {
  ensureFolder(dirname(file));
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const descriptor = openSync(temporary, 'w');
    try {
      for (const piece of piecesOf(content)) writeFileSync(descriptor, piece);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    // The caller knows this name only; an error of opening does not tell by itself that something was to be written.
    throw Object.assign(error as Error, { path: file, syscall: 'write' });
  }
}

/** A content piece by piece. */
export function piecesOf(content: Content): Iterable<string | Uint8Array> {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
}
