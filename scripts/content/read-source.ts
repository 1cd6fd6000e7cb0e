import { readFileSync } from 'node:fs';
import type { ContentPath } from '../text/brands.ts';
import type { ContentFolder } from './content-folder.ts';
import { describe } from './messages.ts';
import type { Problem } from './problem.ts';

/** A text file of the content: NFC, LF, no byte order mark. */
export interface Source {
  file: ContentPath;
  text: string;
}

/** Largest text file that is read; a longer one is almost certainly not an article. */
export const MAX_SOURCE_BYTES = 4 * 1024 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads a text file, or says why it cannot be read. Never throws for what the file holds. */
export function readSource(folder: ContentFolder, file: ContentPath): Source | Problem {
  const problem = (code: Problem['code'], message: string, line = 1): Problem => ({
    file,
    line,
    column: 1,
    code,
    severity: 'error',
    message,
  });
  const path = folder.files.get(file);
  if (path === undefined) return problem('file-outside', describe.fileOutside(file));
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return problem(
      'file-missing',
      describe.fileUnreadable(file, (error as NodeJS.ErrnoException).code ?? ''),
    );
  }
  if (bytes.length > MAX_SOURCE_BYTES)
    return problem('file-too-large', describe.sourceTooLarge(bytes.length, MAX_SOURCE_BYTES));
  try {
    return {
      file,
      text: decoder.decode(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n').normalize('NFC'),
    };
  } catch {
    return problem('encoding-invalid', describe.encodingInvalid(), findInvalidLine(bytes));
  }
}

/** Line, from 1, of the first byte that is not UTF-8. */
function findInvalidLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
    line += 1;
  }
  return line;
}
