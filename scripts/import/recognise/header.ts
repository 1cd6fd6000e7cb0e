import { type Block, isCopied, isLinks, isOfWord, isWholly, type Paragraph, textOf } from '../page/block.ts';
import { isDayBadge, isMenuLine, isToolLine } from './frame-line.ts';
import { type MetaLine, readMetaLine } from './meta-line.ts';
import { isAccount } from './person-name.ts';
import { isPlaceOf } from './place-names.ts';
import { type Byline, readByline, readLoneName } from './read-byline.ts';
import { isCorrectionHeading, type ReadCorrection, readCorrection } from './read-correction.ts';
import { readTags } from './read-tags.ts';
import { isSummary, readSummary } from './summary.ts';
import { readBareCount } from './take-views.ts';

/** What stands between a headline and the text. */
export interface Header {
  /** The nearest below the headline first, then those above it. */
  lines: MetaLine[];
  bylines: Byline[];
  sections: string[];
  tags: string[];
  summary?: string;
  /** A picture and its caption between the headline and its summary. */
  lead: Block[];
  views?: number;
  corrections: ReadCorrection[];
  /** Index of the first block of the text. */
  end: number;
}

/** How far above a headline its date and section may stand, and how far where nothing else stands between. */
const ABOVE = 2;
const FAR_ABOVE = 4;
const SUMMARY_SOON = 3;
const LONGEST_SECTION = 40;
/** What is shorter outside of the main part is of a menu. */
const SHORT = 30;
const MAIL = /^\S+@\S+\.\w+$/;

/** Reads what stands around a headline. */
export function readHeader(blocks: readonly Block[], title: number): Header {
  const header: Header = {
    lines: [],
    bylines: [],
    sections: [],
    tags: [],
    lead: [],
    corrections: [],
    end: title + 1,
  };
  for (; header.end < blocks.length; header.end++) {
    const block = blocks[header.end] as Block;
    if (header.summary === undefined && isLead(blocks, header.end, header.lead)) header.lead.push(block);
    else if (block.kind !== 'paragraph' || !readHeaderLine(block, header, blocks)) {
      if (block.inMain || !isAside(block)) break;
    }
  }
  const above = blocks.slice(Math.max(0, title - FAR_ABOVE), title).toReversed();
  for (const [distance, block] of above.entries())
    if (!readAbove(block, header) && distance + 1 >= ABOVE) break;
  return header;
}

/** A line below a headline, and what was read of it already. */
interface Line {
  block: Paragraph;
  text: string;
  meta: MetaLine | undefined;
  byline: Byline | undefined;
  next: Block | undefined;
}

/** Takes a line into the header if it belongs there. */
function readHeaderLine(block: Paragraph, header: Header, blocks: readonly Block[]): boolean {
  if (isInDayBadge(blocks, header.end)) return true;
  const text = textOf(block);
  const meta = readMetaLine(text);
  const byline = meta === undefined ? readByline(text) : undefined;
  const line = { block, text, meta, byline, next: blocks[header.end + 1] };
  return TAKERS.some((take) => take(line, header)) || isOfFrame(line);
}

/** Each takes a line below a headline into the header, if it is of its kind; the first that does has it. */
const TAKERS: readonly ((line: Line, header: Header) => boolean)[] = [
  takeFacts,
  takeTags,
  takeByline,
  takeName,
  takeCount,
  takeSummary,
  takeSection,
  takeCorrection,
];

function takeFacts({ meta }: Line, { lines }: Header): boolean {
  if (meta !== undefined) lines.push(meta);
  return meta !== undefined;
}

function takeTags({ block }: Line, { tags }: Header): boolean {
  const found = readTags(block);
  tags.push(...(found ?? []));
  return found !== undefined;
}

function takeByline({ byline, text }: Line, { bylines }: Header): boolean {
  if (byline === undefined || !text.includes(':')) return false;
  bylines.push(byline);
  return true;
}

function takeName({ block, text }: Line, { bylines, lines }: Header): boolean {
  const mayBeName = isOfAuthor(block) || (lines.length > 0 && isNameSetApart(block));
  const name = mayBeName ? readLoneName(text) : undefined;
  if (name !== undefined) bylines.push(name);
  return name !== undefined;
}

/** A number without a label is a count where the page says so, or below a line with facts. */
function takeCount({ block, text }: Pick<Line, 'block' | 'text'>, header: Header): boolean {
  const isCounted = isPlaceOf('count', block.hints) || header.lines.length > 0;
  const count = isCounted ? readBareCount(text) : undefined;
  if (count !== undefined) header.views ??= count;
  return count !== undefined;
}

function takeSummary({ block, next }: Line, header: Header): boolean {
  if (header.summary !== undefined || !isSummary(block, next)) return false;
  header.summary = readSummary(block);
  return true;
}

function takeSection({ block, text }: Line, { sections }: Header): boolean {
  const isSection =
    isPlaceOf('section', block.hints) && isWholly(block, 'href') && text.length < LONGEST_SECTION;
  if (isSection) sections.push(text);
  return isSection;
}

/** Corrections stand below a heading of their own, and before the summary. */
function takeCorrection({ block, next }: Line, { corrections }: Header): boolean {
  if (isCorrectionHeading(block)) return next?.kind === 'paragraph' && readCorrection(next) !== undefined;
  const correction = readCorrection(block);
  if (correction !== undefined) corrections.push(correction);
  return correction !== undefined;
}

/** Whether a line is of the page rather than of the article: its tools and menus, an account, no words at all. */
function isOfFrame({ block, text }: Line): boolean {
  if (!/[\p{L}\p{N}]/u.test(text) || isAccount(text) || MAIL.test(text)) return true;
  return !isOfWord(block) && (isToolLine(text) || (isMenuLine(text) && !isHeading(block)));
}

/** `Kinh tế` may also be the heading of a text's first part. */
function isHeading(block: Paragraph): boolean {
  return block.level !== undefined || isWholly(block, 'bold');
}

/** Whether a line stands where the page names who wrote, or leads to all that this author wrote. */
function isOfAuthor(block: Paragraph): boolean {
  const isLink = isWholly(block, 'href');
  return isPlaceOf('author', block.hints) || (isLink && isPlaceOf('author', block.runs[0]?.href ?? ''));
}

/** Two words below a date may as well be a place. */
function isNameSetApart(block: Paragraph): boolean {
  const isApart = isCopied(block) || isWholly(block, 'italic') || block.align === 'right';
  return isApart && textOf(block).split(/\s+/).length > 2;
}

function isInDayBadge(blocks: readonly Block[], index: number): boolean {
  const [before = '', line = '', after = ''] = [index - 1, index, index + 1].map((at) => {
    const block = blocks[at];
    return block === undefined ? '' : textOf(block);
  });
  return [line, `${before} ${line}`, `${line} ${after}`].some(isDayBadge);
}

/** Above a headline its section, its date and who wrote may stand, but also the clock of the page. */
function readAbove(block: Block, header: Header): boolean {
  if (block.kind !== 'paragraph') return false;
  const text = textOf(block);
  const line = readMetaLine(text);
  const byline = readByline(text) ?? (isOfAuthor(block) ? readLoneName(text) : undefined);
  if (line !== undefined) {
    if (!line.isClock && !isPlaceOf('clock', block.hints)) header.lines.push(line);
  } else if (byline !== undefined) header.bylines.push(byline);
  else if (takeCount({ block, text }, header)) return true;
  else if (isPlaceOf('section', block.hints)) header.sections.push(text);
  else return false;
  return true;
}

/** A picture, or the words below it, that the summary follows. */
function isLead(blocks: readonly Block[], index: number, lead: readonly Block[]): boolean {
  const block = blocks[index] as Block;
  const isBelowPicture =
    lead.at(-1)?.kind === 'picture' || (lead.length > 0 && isPlaceOf('credit', block.hints));
  if (
    block.kind !== 'picture' &&
    (block.kind !== 'paragraph' || !isBelowPicture || isSummary(block, undefined))
  )
    return false;
  const next = blocks.slice(index + 1, index + 1 + SUMMARY_SOON);
  return next.some(
    (other) => other.kind === 'paragraph' && isPlaceOf('summary', other.hints) && isSummary(other, undefined),
  );
}

/** Whether a block outside of the main part is a menu rather than text. */
function isAside(block: Block): boolean {
  return isLinks(block) || (block.kind === 'paragraph' && textOf(block).length < SHORT);
}
