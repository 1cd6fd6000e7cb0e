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
  isStrikethrough: boolean;
  /** Whether the run says that it is not italic, and not bold: `writeForMammoth` writes it so. */
  isAllCaps: boolean;
  isSmallCaps: boolean;
  verticalAlignment: 'baseline' | 'superscript' | 'subscript';
  font: string | null;
  /** In points. */
  fontSize: number | null;
  highlight: string | null;
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

/** What a .docx may hold at most. */
export interface WordLimits {
  /** Bytes of its texts, and of all its parts together. */
  texts: number;
  all: number;
  /** Tags in its texts: some kilobytes can hold millions, and each costs time. */
  tags: number;
}

const TEXT = /\.(?:xml|rels)$/i;
const TAG = '<'.charCodeAt(0);

/**
 * Unpacks a .docx. A part is unpacked no further than it says that it is long, for some kilobytes can hold a gigabyte.
 * @returns the parts, or what there is too much of
 * @throws Error when the file is no zip
 */
export function unpackWord(
  docx: Uint8Array,
  most: WordLimits,
): { parts: WordParts } | { unpacked: number; limit: number } | { tags: number } {
  let [texts, all] = [0, 0];
  unzipSync(docx, {
    filter({ name, originalSize }) {
      if (TEXT.test(name)) texts += originalSize;
      all += originalSize;
      return false;
    },
  });
  if (texts > most.texts) return { unpacked: texts, limit: most.texts };
  if (all > most.all) return { unpacked: all, limit: most.all };
  const parts = unzipSync(docx);
  const tags = Object.keys(parts)
    .filter((name) => TEXT.test(name))
    .reduce((sum, name) => sum + countTags(parts[name] as Uint8Array), 0);
  return tags > most.tags ? { tags } : { parts: renameNumbered(parts) };
}

/** A part as Word on the web may name it: `word/document2.xml`. */
const NUMBERED = /^(word\/(?:_rels\/)?(?:document|numbering|styles|footnotes|endnotes))\d+(?=\.xml)/;

/** Gives such parts their usual names, under which mammoth looks for them where nothing has the name that the file says. */
function renameNumbered(parts: WordParts): WordParts {
  const named = Object.entries(parts).map(([name, bytes]) => {
    const usual = name.replace(NUMBERED, '$1');
    return [Object.hasOwn(parts, usual) ? name : usual, bytes];
  });
  return Object.fromEntries(named) as WordParts;
}

function countTags(text: Uint8Array): number {
  let tags = 0;
  for (let at = text.indexOf(TAG); at !== -1; at = text.indexOf(TAG, at + 1)) tags += 1;
  return tags;
}
