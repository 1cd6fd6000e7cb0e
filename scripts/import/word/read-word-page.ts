import {
  type Block,
  type Embedded,
  joinRuns,
  type List,
  type Paragraph,
  type Picture,
  type Run,
  type Table,
  textOf,
} from '../page/block.ts';
import { defined } from '../../content/defined.ts';
import { isBannerLine } from '../recognise/frame-line.ts';
import { layOut } from '../page/lay-out.ts';
import { tidyRuns } from '../page/tidy-runs.ts';
import { describe } from '../messages.ts';
import type { Page, Refused } from '../page/page.ts';
import { splitParagraphs } from '../page/paragraph-breaks.ts';
import { pairPhotoRows } from '../page/photo-rows.ts';
import {
  openWordDocument,
  unpackWord,
  type WordCell,
  type WordDocument,
  type WordImage,
  type WordLimits,
  type WordNode,
  type WordParagraph,
  type WordParts,
} from './document.ts';
import { writeForMammoth } from './for-mammoth.ts';
import { takeWordNumber, writeWordNumbers } from './numbers.ts';
import { findImages, splitAtPictures } from './split-at-pictures.ts';
import { readWordRuns, type WordContext } from './runs.ts';
import { readWordStyles, type WordStyle, type WordStyles } from './styles.ts';

/** Of a report of hundreds of pages the texts have about 10 MB and 300,000 tags; a million cost 20 seconds. */
const MOST: WordLimits = { texts: 32 * 1024 ** 2, all: 256 * 1024 ** 2, tags: 500_000 };

const PLACE = { hints: 'word', inMain: true };

/** Reads a Word document (.docx): fonts tell encodings, styles what is bold, a heading or a list. */
export async function readWordPage(docx: Buffer): Promise<Page | Refused> {
  let document: WordDocument;
  let styles: WordStyles;
  try {
    const unpacked = unpackWord(docx, MOST);
    if ('tags' in unpacked) return { refused: describe.wordTooComplex(unpacked.tags) };
    if ('limit' in unpacked) return { refused: describe.wordTooLarge(unpacked.unpacked, unpacked.limit) };
    if (holdsOthers(unpacked.parts)) return { refused: describe.wordOfOthers() };
    styles = readWordStyles(unpacked.parts);
    document = await openWordDocument(writeWordNumbers(writeForMammoth(unpacked.parts), styles));
  } catch {
    return { refused: describe.fileBrokenWord() };
  }
  const notes = new Map<string, Paragraph>();
  const hidden: string[] = [];
  let contents = false;
  const context: WordContext = {
    styles,
    callNote(reference) {
      const id = String(notes.size + 1);
      const lines = (document.notes.resolve(reference)?.body ?? []).flatMap(findParagraphs);
      const runs = joinLines(lines.map((line) => readWordRuns(line, context)));
      notes.set(id, { kind: 'paragraph', runs, ...PLACE });
      return { text: `[${id}]`, note: id };
    },
    leaveHidden(words) {
      if (words.trim() !== '') hidden.push(words.trim());
    },
  };
  const read: ReadNodes = async (nodes, inCell = false) => {
    const blocks: Block[] = [];
    for (const node of nodes) {
      if (node.type === 'paragraph' && isContents(node)) contents = true;
      else if (node.type === 'paragraph') blocks.push(...(await readParagraph(node, { context, inCell })));
      else if (node.type === 'table') blocks.push(...(await readTable(rowsOf(node), read)));
      // What older drawings show stands behind their paragraph.
      else blocks.push(...(await readImages(findImages(node))));
    }
    return blocks;
  };
  const blocks = await read(document.children);
  return { blocks, notes, repairs: [], facts: { addresses: [], trail: [], hidden, contents } };
}

/** Whether other documents stand in one, whose words Word alone takes out, when it saves: ISO/IEC 29500-1, 17.17.2.1. */
function holdsOthers(parts: WordParts): boolean {
  return Buffer.from(parts['word/document.xml'] ?? []).includes('<w:altChunk');
}

/** What a list of Markdown can show: Word's other numbers, `Điều 1.` or `a)`, are words of their paragraph. */
const LIST_NUMBER = /^\d{1,9}[.)]?$/;

/** Reads paragraphs and tables. */
type ReadNodes = (nodes: readonly WordNode[], inCell?: boolean) => Promise<Block[]>;

async function readParagraph(
  node: WordParagraph,
  { context, inCell }: { context: WordContext; inCell: boolean },
): Promise<Block[]> {
  const placed = splitAtPictures(node.children, (children) =>
    readWordRuns({ ...node, children: [...children] }, context),
  );
  const { number, words } = takeWordNumber(placed.flatMap(({ runs }) => runs));
  const tidy = tidyRuns(words);
  const style = context.styles.styleOf(node.styleId);
  const { level } = style;
  const marker = number === undefined ? '-' : LIST_NUMBER.exec(number.text)?.[0].replace(/\D?$/, '.');
  if (node.numbering !== null && tidy.length > 0 && level === undefined && marker !== undefined) {
    const item = { depth: Number(node.numbering.level), marker, runs: tidy };
    const pictures = await readImages(placed.flatMap((piece) => piece.pictures));
    return [{ kind: 'list', items: [item], ...PLACE } satisfies List, ...pictures];
  }
  // A column of numbers holds nothing else.
  const isTold = number !== undefined && number.text !== '' && (tidy.length > 0 || inCell);
  const told = isTold ? [{ ...number, text: `${number.text} ` }] : [];
  const place = {
    inMain: true,
    hints: findHints(node),
    ...defined({ level, align: findAlign(node, style) }),
  };
  const blocks: Block[] = [];
  for (const { pictures, runs } of placed) {
    blocks.push(...(await readImages(pictures)));
    const own = takeWordNumber(runs);
    for (const part of splitParagraphs(own.number === undefined ? runs : [...told, ...own.words]))
      blocks.push({ kind: 'paragraph', runs: part, ...place });
  }
  return blocks;
}

/** Whether a line is of a table of contents: its words stand in the headings, and an article has no pages. */
function isContents({ styleName }: WordParagraph): boolean {
  return /^(?:toc|mục lục)\s*(?:\d|heading)$/i.test(styleName ?? '');
}

function findAlign({ alignment }: WordParagraph, style: WordStyle): Paragraph['align'] {
  const shown = alignment ?? style.alignment ?? '';
  if (shown === 'center') return 'centre';
  return /^(?:right|end)$/.test(shown) ? 'right' : undefined;
}

function findHints({ styleName }: WordParagraph): string {
  if (/caption|chú thích/i.test(styleName ?? '')) return 'word figcaption';
  return /subtitle/i.test(styleName ?? '') ? 'word sapo' : 'word';
}

function readImages(images: readonly WordImage[]): Promise<Picture[]> {
  return Promise.all(images.map(readImage));
}

async function readImage(image: WordImage): Promise<Picture> {
  const embedded = await readEmbedded(image);
  return {
    kind: 'picture',
    sources: [],
    ...defined({ embedded }),
    ...PLACE,
    ...(image.altText === null || image.altText === '' ? {} : { alt: image.altText }),
  };
}

/** The bytes of a picture; undefined where the document only says where it is, as of one that was pasted from a page. */
async function readEmbedded(image: WordImage): Promise<Embedded | undefined> {
  const type = image.contentType ?? '';
  const format = /chart/.test(type)
    ? 'biểu đồ'
    : /diagram/.test(type)
      ? 'SmartArt'
      : type.replace(/^image\/(?:x-)?/, '');
  try {
    return { bytes: await image.readAsBuffer(), ...(format === '' ? {} : { format }) };
  } catch {
    return undefined;
  }
}

/** The paragraphs of a part, those of its tables too. */
function findParagraphs(node: WordNode): WordParagraph[] {
  if (node.type === 'paragraph') return [node];
  return 'children' in node ? node.children.flatMap(findParagraphs) : [];
}

/** A table of data, or the blocks of one that only arranges pictures and captions or a letterhead. */
async function readTable(rows: readonly WordCell[][], read: ReadNodes): Promise<Block[]> {
  const cells = new Map<WordCell, Block[]>();
  for (const cell of rows.flat()) cells.set(cell, await read(cell.children, true));
  const all = [...cells.values()].flat();
  const wide = rows.filter((row) => row.length > 1).length;
  const kindsIn = (cell: WordCell) => (cells.get(cell) ?? []).map(({ kind }) => kind);
  const isLetterhead = all.some((block) => block.kind === 'paragraph' && isBannerLine(textOf(block)));
  if (wide < 2 || isLetterhead || all.some(({ kind }) => kind === 'picture' || kind === 'table')) {
    const ordered = pairPhotoRows(rows, {
      cellsOf: (row) => row,
      isPhoto: (cell) => kindsIn(cell).join() === 'picture',
      isCaption: (cell) => kindsIn(cell).every((kind) => kind === 'paragraph'),
    });
    return ordered.flat().flatMap((cell) => cells.get(cell) ?? []);
  }
  const merged = rows.flat().some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1);
  const grid = layOut(rows, ({ colSpan, rowSpan }) => ({ columns: colSpan, rows: rowSpan }));
  const table: Table = {
    kind: 'table',
    rows: grid.map((row) => row.map((cell) => (cell === undefined ? [] : readCell(cells.get(cell) ?? [])))),
    merged,
    ...PLACE,
  };
  return [table];
}

function rowsOf(table: { children: WordNode[] }): WordCell[][] {
  return table.children.flatMap((row) =>
    row.type === 'tableRow'
      ? [row.children.filter((cell): cell is WordCell => cell.type === 'tableCell')]
      : [],
  );
}

/** What stands in a cell, in one line. */
function readCell(blocks: readonly Block[]): Run[] {
  const lists = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.runs]
      : block.kind === 'list'
        ? block.items.map(({ marker, runs }) => (marker === '-' ? runs : [{ text: `${marker} ` }, ...runs]))
        : [],
  );
  return joinLines(lists);
}

function joinLines(lines: readonly (readonly Run[])[]): Run[] {
  return tidyRuns(joinRuns(lines, ' '));
}
