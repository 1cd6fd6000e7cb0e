import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { ContentPath } from '../../text/brands.ts';
import { findPiledMarks } from '../../text/piled-marks.ts';
import { decodeUtf8 } from '../../text/utf8.ts';
import { type ContentFolder, isMarkdown } from './content-folder.ts';
import { hashContent } from './content-hash.ts';
import { findConflict } from './find-conflict.ts';
import { describe } from '../messages.ts';
import { makeError, type Problem, type ProblemCode } from '../problem.ts';

/** A text file of the content: NFC, LF, no byte order mark. */
export interface Source {
  file: ContentPath;
  text: string;
  /** Of the bytes as they stand in the file. */
  hash: string;
}

/** Largest text file that is read; a longer one is almost certainly not an article. */
const MAX_SOURCE_BYTES = 1024 * 1024;

/** Most lines of a text file that is read: what a parser does for each line must stay a matter of a second. */
const MAX_SOURCE_LINES = 20_000;

/**
 * Most characters between two blank lines of a Markdown text that is read. Within a paragraph every bracket may belong to every
 * other, so a parser's time can grow with the square of its length.
 */
const MAX_PARAGRAPH = 100_000;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Makes a text of a file's bytes, or says why that cannot be. Never throws for what the file holds.
 * @param hash of the bytes, where it is known already
 */
export function decodeSource(
  file: ContentPath,
  bytes: Buffer,
  hash: string = hashContent(bytes),
): Source | Problem {
  const refuse = (code: ProblemCode, message: string, line = 1) =>
    makeError(file, code, message, { line, column: 1 });
  const excess = explainLength(file, bytes);
  if (excess !== undefined) return refuse('file-too-large', excess);
  const decoded = decodeUtf8(bytes);
  if (decoded === undefined)
    return refuse('encoding-invalid', describe.encodingInvalid(), findInvalidLine(bytes));
  const text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded;
  const piled = findPiledMarks(text);
  if (piled !== undefined)
    return refuse('encoding-invalid', describe.marksPiled(), text.slice(0, piled).split('\n').length);
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').normalize('NFC');
  const conflict = findConflict(plain);
  if (conflict !== undefined) return refuse('merge-unresolved', describe.mergeUnresolved(), conflict);
  const long = isMarkdown(file) ? findLongParagraph(plain) : undefined;
  if (long !== undefined) return refuse('file-too-large', describe.paragraphTooLong(MAX_PARAGRAPH), long);
  return { file, text: plain, hash };
}

/** Reads a text file of the content folder, or says why it cannot be read. */
export function readSource(folder: Pick<ContentFolder, 'files'>, file: ContentPath): Source | Problem {
  const path = folder.files.get(file);
  if (path === undefined) return refuseOutside(file);
  try {
    return decodeSource(file, readFileSync(path));
  } catch (error) {
    return refuseUnreadable(file, error);
  }
}

/** The problem of a link that leads out of the content folder. */
export function refuseOutside(file: ContentPath): Problem {
  return makeError(file, 'file-outside', describe.fileOutside(file));
}

/** The problem of two files whose names look alike. */
export function refuseTwins(file: ContentPath): Problem {
  return makeError(file, 'file-duplicate', describe.fileTwins(file));
}

/** The problem of a file that the system does not let us read. */
export function refuseUnreadable(file: ContentPath, error: unknown): Problem {
  const { code = '' } = error as NodeJS.ErrnoException;
  return makeError(file, 'file-missing', describe.fileUnreadable(file, code));
}

/** Why a file is too long to be read; undefined where it is not. */
function explainLength(file: ContentPath, bytes: Buffer): string | undefined {
  const isLarge = bytes.length > MAX_SOURCE_BYTES;
  const lines = isLarge ? 0 : countLines(bytes);
  if (!isLarge && lines <= MAX_SOURCE_LINES) return undefined;
  if (!isMarkdown(file)) return describe.listTooLong(MAX_SOURCE_BYTES, MAX_SOURCE_LINES);
  return isLarge
    ? describe.sourceTooLarge(MAX_SOURCE_BYTES)
    : describe.sourceTooManyLines(lines, MAX_SOURCE_LINES);
}

function countLines(bytes: Buffer): number {
  if (bytes.length < MAX_SOURCE_LINES) return 1;
  let lines = 1;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** Line, from 1, on which a paragraph becomes too long; undefined when none does. */
function findLongParagraph(text: string): number | undefined {
  if (text.length <= MAX_PARAGRAPH) return undefined;
  let line = 1;
  let paragraph = 0;
  for (let start = 0; start < text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    paragraph = end === start ? 0 : paragraph + end - start + 1;
    if (paragraph > MAX_PARAGRAPH) return line;
    start = end + 1;
  }
  return undefined;
}

/** Line, from 1, of the first byte that is not UTF-8. */
function findInvalidLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
    line += 1;
  }
  return line;
}
