import { unzipSync } from 'fflate';
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
  | { type: 'commentReference' | 'bookmarkStart' | 'checkbox' };

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
 * Opens a .docx and gives its contents as mammoth reads them, fonts included.
 * @throws Error when the file is no Word document
 */
export async function openWordDocument(buffer: Buffer): Promise<WordDocument> {
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

/**
 * How many bytes the parts of a .docx that are text say that they unpack to, without unpacking any.
 * @throws Error when the file is no zip
 */
export function measureTexts(docx: Uint8Array): number {
  let bytes = 0;
  unzipSync(docx, {
    filter({ name, originalSize }) {
      if (/\.(?:xml|rels)$/i.test(name)) bytes += originalSize;
      return false;
    },
  });
  return bytes;
}
