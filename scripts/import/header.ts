import { type Block, isWholly, type Paragraph, type Picture, textOf } from './block.ts';
import { isMenuLine, isToolLine } from './frame-line.ts';
import { type MetaLine, readMetaLine } from './meta-line.ts';
import { type Byline, readByline } from './read-byline.ts';
import { isSummary, readSummary } from './summary.ts';
import { readBareCount } from './take-views.ts';

/** What stands between a headline and the text. */
export interface Header {
  lines: MetaLine[];
  bylines: Byline[];
  summary?: string;
  /** A picture between the headline and its summary. */
  pictures: Picture[];
  views?: number;
  /** Index of the first block of the text. */
  end: number;
}

/** How far above a headline its date may stand. */
const ABOVE = 2;

/** Reads what stands around a headline. */
export function readHeader(blocks: readonly Block[], title: number, timeZone: string): Header {
  const header: Header = { lines: [], bylines: [], pictures: [], end: title + 1 };
  const above = blocks
    .slice(Math.max(0, title - ABOVE), title)
    .flatMap((block) => lineOf(block, timeZone) ?? []);
  for (; header.end < blocks.length; header.end++) {
    const block = blocks[header.end] as Block;
    const next = blocks[header.end + 1];
    if (block.kind === 'picture' && isBeforeSummary(blocks, header.end) && header.summary === undefined)
      header.pictures.push(block);
    else if (
      block.kind !== 'paragraph' ||
      !readHeaderLine(block, next, header, blocks[title] as Block, timeZone)
    ) {
      if (block.inMain || !isAside(block)) break;
    }
  }
  header.lines.push(...above.filter(({ isClock }) => !isClock));
  return header;
}

/** Takes a line into the header if it belongs there. */
function readHeaderLine(
  block: Paragraph,
  next: Block | undefined,
  header: Header,
  title: Block,
  timeZone: string,
): boolean {
  const text = textOf(block);
  const line = readMetaLine(text, timeZone);
  const byline = line === undefined ? readByline(text) : undefined;
  const count =
    /view|eye|hit|luot|xem|date|time|info|meta/.test(block.hints) || header.lines.length > 0
      ? readBareCount(text)
      : undefined;
  if (line !== undefined) header.lines.push(line);
  else if (byline !== undefined && /:/.test(text)) header.bylines.push(byline);
  else if (count !== undefined) header.views ??= count;
  else if (header.summary === undefined && isSummary(block, next)) header.summary = readSummary(block);
  else return isToolLine(text) || isMenuLine(text) || text === textOf(title) || !/[\p{L}\p{N}]/u.test(text);
  return true;
}

function lineOf(block: Block, timeZone: string): MetaLine | undefined {
  return block.kind === 'paragraph' ? readMetaLine(textOf(block), timeZone) : undefined;
}

function isBeforeSummary(blocks: readonly Block[], index: number): boolean {
  const next = blocks
    .slice(index + 1, index + 3)
    .filter((block): block is Paragraph => block.kind === 'paragraph');
  return next.some(
    (block) => /sapo|hometext|summary|\blead\b|tom-?tat/.test(block.hints) && isSummary(block, undefined),
  );
}

/** Whether a block outside of the main part is a menu rather than text. */
function isAside(block: Block): boolean {
  if (block.kind === 'paragraph') return isWholly(block, 'href') || textOf(block).length < 30;
  return (
    block.kind === 'list' && block.items.every(({ runs }) => runs.some(({ href }) => href !== undefined))
  );
}
