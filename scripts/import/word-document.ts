import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';

/** The parts of mammoth's document model that are read here; `lib/documents.js` of mammoth is its source. */
export type WordNode =
  | WordParagraph
  | WordRun
  | { type: 'hyperlink'; children: WordNode[]; href?: string | null; anchor?: string | null }
  | { type: 'text'; value: string }
  | { type: 'tab' }
  | { type: 'break'; breakType: string }
  | { type: 'noteReference'; noteType: string; noteId: string }
  | WordImage
  | { type: 'table'; children: WordNode[] }
  | { type: 'tableRow'; children: WordNode[]; isHeader: boolean }
  | WordCell
  | { type: 'checkbox'; checked: boolean }
  | { type: 'commentReference' | 'bookmarkStart' };

export interface WordParagraph {
  type: 'paragraph';
  children: WordNode[];
  styleId: string | null;
  styleName: string | null;
  numbering: { level: string; isOrdered: boolean } | null;
  alignment: string | null;
}

export interface WordRun {
  type: 'run';
  children: WordNode[];
  styleId: string | null;
  isBold: boolean;
  isItalic: boolean;
  isAllCaps: boolean;
  verticalAlignment: 'baseline' | 'superscript' | 'subscript';
  font: string | null;
  /** In points. */
  fontSize: number | null;
}

export interface WordImage {
  type: 'image';
  contentType: string | null;
  altText: string | null;
  readAsBuffer(): Promise<Buffer>;
}

export interface WordCell {
  type: 'tableCell';
  children: WordNode[];
  colSpan: number;
  rowSpan: number;
}

export interface WordDocument {
  type: 'document';
  children: WordNode[];
  notes: { resolve(reference: { noteType: string; noteId: string }): { body: WordNode[] } | null };
}

/**
 * Opens a document and gives its contents as mammoth reads them, fonts included.
 * @throws Error when the parts are those of no Word document
 */
export async function openWordDocument(parts: WordParts): Promise<WordDocument> {
  // Mammoth takes zips only, and would unpack the original to any length.
  const zip = zipSync(parts, { level: 0 });
  const buffer = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
  let opened: WordDocument | undefined;
  await mammoth.convertToHtml(
    { buffer },
    {
      transformDocument(document: WordDocument) {
        opened = document;
        // Nothing is left to convert: the document itself is what is wanted.
        return { ...document, children: [] };
      },
    },
  );
  if (opened === undefined) throw new Error('mammoth read no document');
  return opened;
}

/** The files that a .docx is made of. */
export type WordParts = Readonly<Record<string, Uint8Array>>;

/**
 * Unpacks a .docx. A part is unpacked no further than it says that it is long, for some kilobytes can hold a gigabyte.
 * @param most bytes of its texts, and of all its parts together
 * @returns the parts, or the number of bytes that are too many
 * @throws Error when the file is no zip
 */
export function unpackWord(
  docx: Uint8Array,
  most: { texts: number; all: number },
): { parts: WordParts } | { unpacked: number; limit: number } {
  let texts = 0;
  let all = 0;
  const isWithin = () => texts <= most.texts && all <= most.all;
  const parts = unzipSync(docx, {
    filter({ name, originalSize }) {
      if (/\.(?:xml|rels)$/i.test(name)) texts += originalSize;
      all += originalSize;
      return isWithin();
    },
  });
  if (isWithin()) return { parts };
  return texts > most.texts ? { unpacked: texts, limit: most.texts } : { unpacked: all, limit: most.all };
}
