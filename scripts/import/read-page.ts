import { extname } from 'node:path';
import { type FileKind, findFileKind, KIND_NAMES } from '../content/files/file-kind.ts';
import { findPiledMarks } from '../text/piled-marks.ts';
import { decodeBytes } from './page/decode-bytes.ts';
import { describe } from './messages.ts';
import type { Page, Refused } from './page/page.ts';
import { readHtmlPage } from './html/read-html-page.ts';
import { isWebArchive, readWebArchive } from './html/web-archive.ts';
import { readTextPage } from './page/read-text-page.ts';
import { readWordPage } from './word/read-word-page.ts';

/** Largest page that is read, in bytes; saved pages with pictures inside are the longest. */
const MAX_TEXT_BYTES = 32 * 1024 ** 2;
const MAX_WORD_BYTES = 256 * 1024 ** 2;
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const MARKUP = /<(?:!doctype\s+html|html|head|body|div|table|p|span|br|meta)[\s>/]/i;
const HTML_NAME = /^\.(?:x?html?|aspx|php|shtml)$/;
const WORD_NAME = /^\.do[ct][xm]?$/;
const MAIL_NAME = /^\.(?:eml|msg)$/;
/** How many characters tell what a text is. */
const HEAD = 4096;

/** Reads a source file by what it holds, or says why it cannot be read. */
export async function readPage(bytes: Buffer, name: string): Promise<Page | Refused> {
  const extension = extname(name).toLowerCase();
  const kind = findFileKind(bytes);
  const unreadable = refuseBytes(bytes, kind, extension);
  if (unreadable !== undefined) return { refused: unreadable };
  if (kind === 'zip') return readWordPage(bytes);

  const text = decodeBytes(bytes);
  if (isWebArchive(text)) {
    const html = readWebArchive(bytes);
    return html === undefined ? { refused: describe.fileArchive() } : readHtmlPage(html);
  }
  const refused = refuseText(text, extension);
  if (refused !== undefined) return { refused };
  const isHtml = kind === 'html' || HTML_NAME.test(extension) || MARKUP.test(text.slice(0, HEAD));
  return isHtml ? readHtmlPage(text) : readTextPage(text);
}

/** Why a file is neither a Word document nor a text; undefined where it may be one. */
function refuseBytes(bytes: Buffer, kind: FileKind, extension: string): string | undefined {
  if (bytes.length === 0) return describe.fileEmpty();
  if (MAIL_NAME.test(extension)) return describe.fileMail();
  if (bytes.subarray(0, 4).equals(OLE)) return describe.fileOldWord(extension);
  const isText = kind === 'unknown' || kind === 'html' || kind === 'svg';
  const most = isText ? MAX_TEXT_BYTES : MAX_WORD_BYTES;
  if ((isText || kind === 'zip') && bytes.length > most) return describe.fileTooLarge(bytes.length, most);
  const isWord = kind === 'zip' && WORD_NAME.test(extension);
  return isText || isWord ? undefined : describe.fileOther(KIND_NAMES[kind]);
}

/** Why a text is no old page. */
function refuseText(text: string, extension: string): string | undefined {
  if (findPiledMarks(text) !== undefined) return describe.marksPiled();
  if (text.startsWith('{\\rtf')) return describe.fileRtf();
  if (text.slice(0, HEAD).includes('\0')) return describe.fileOther(KIND_NAMES.unknown);
  if (text.startsWith('---\n')) return describe.fileMarkdown();
  if (extension === '.md') return describe.fileBareMarkdown();
  return undefined;
}
