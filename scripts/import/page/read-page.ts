import { extname } from 'node:path';
import { findFileKind, KIND_NAMES } from '../../content/files/file-kind.ts';
import { findPiledMarks } from '../../text/piled-marks.ts';
import { decodeBytes } from './decode-bytes.ts';
import { describe } from '../messages.ts';
import type { Page, Refused } from './page.ts';
import { readHtmlPage } from '../html/read-html-page.ts';
import { readTextPage } from './read-text-page.ts';
import { readWordPage } from '../word/read-word-page.ts';

/** Largest page that is read, in bytes; saved pages with pictures inside are the longest. */
const MAX_TEXT_BYTES = 32 * 1024 ** 2;
const MAX_WORD_BYTES = 256 * 1024 ** 2;
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const MARKUP = /<(?:!doctype\s+html|html|head|body|div|table|p|span|br|meta)[\s>/]/i;

/** Reads a source file by what it holds, or says why it cannot be read. */
export async function readPage(bytes: Buffer, name: string): Promise<Page | Refused> {
  const extension = extname(name).toLowerCase();
  if (bytes.length === 0) return { refused: describe.fileEmpty() };
  if (bytes.subarray(0, 4).equals(OLE)) return { refused: describe.fileOldWord(extension) };
  const kind = findFileKind(bytes);
  if (kind === 'zip') {
    if (bytes.length > MAX_WORD_BYTES)
      return { refused: describe.fileTooLarge(bytes.length, MAX_WORD_BYTES) };
    return /^\.do[ct][xm]?$/.test(extension)
      ? readWordPage(bytes)
      : { refused: describe.fileOther(KIND_NAMES.zip) };
  }
  if (kind !== 'unknown' && kind !== 'html' && kind !== 'svg')
    return { refused: describe.fileOther(KIND_NAMES[kind]) };
  if (bytes.length > MAX_TEXT_BYTES) return { refused: describe.fileTooLarge(bytes.length, MAX_TEXT_BYTES) };
  const text = decodeBytes(bytes);
  if (findPiledMarks(text) !== undefined) return { refused: describe.marksPiled() };
  if (text.startsWith('{\\rtf')) return { refused: describe.fileRtf() };
  if (
    /^(?:From|MIME-Version|Snapshot-Content-Location):/i.test(text) &&
    /multipart\/related/i.test(text.slice(0, 2000))
  )
    return { refused: describe.fileArchive() };
  if (/\0/.test(text.slice(0, 4096))) return { refused: describe.fileOther(KIND_NAMES.unknown) };
  if (extension === '.md' || text.startsWith('---\n')) return { refused: describe.fileMarkdown() };
  const isHtml =
    kind === 'html' || /^\.(?:x?html?|aspx|php|shtml)$/.test(extension) || MARKUP.test(text.slice(0, 4096));
  return isHtml ? readHtmlPage(text) : readTextPage(text);
}
