import { defined } from '../../content/defined.ts';
import type { Author } from '../../content/archive.ts';
import {
  type Block,
  isCopied,
  isLinks,
  isOfWord,
  isWholly,
  type Paragraph,
  type Run,
  textOf,
  textOfRuns,
} from '../page/block.ts';
import { findAddress, isWebAddress } from '../page/written-address.ts';
import { isToolLine } from './frame-line.ts';
import { type MetaLine, readMetaLine } from './meta-line.ts';
import { isAfterName } from './person-name.ts';
import { isPlaceOf } from './place-names.ts';
import { isFile, type OfferedFile, readAttachments } from './read-attachments.ts';
import { readByline, readLoneName, readNames } from './read-byline.ts';
import { readPlaces, readTags } from './read-tags.ts';
import { dropInserts, findEnd, isProse, PROSE, SENTENCE } from './text-end.ts';

/** The text of an article, and what stands after it. */
export interface Tail {
  body: Block[];
  authors: Author[];
  source?: { name: string; url?: string };
  tags: string[];
  places: string[];
  attachments: OfferedFile[];
  lines: MetaLine[];
}

const LONGEST_UNIT = 80;
const UNIT_LABEL = /^(?:đơn\s+vị(?:\s+công\s+tác)?|nơi\s+công\s+tác|cơ\s+quan|chức\s+vụ)\s*:\s*/iu;

/** Tells the text from what follows it; `blocks` begin with the first of the text. */
export function readTail(blocks: readonly Block[]): Tail {
  const end = findEnd(blocks);
  const shown = dropInserts(blocks.slice(0, end));
  const main = shown.findIndex(({ inMain }) => inMain);
  const lastProse = shown.findLastIndex(isProse);
  const lastOfText = shown.findLastIndex((block) => !mayFollowName(block));
  const tail: Tail = { body: [], authors: [], tags: [], places: [], attachments: [], lines: [] };
  let signed = false;
  let follows = false;
  let adjoins = false;
  for (const [index, block] of shown.entries()) {
    if (follows && isOtherNews(block)) continue;
    const place = { signed, follows, ends: index >= lastOfText };
    if (block.kind === 'paragraph' && index >= lastProse && TAKERS.some((take) => take(block, tail, place))) {
      follows = tail.authors.length > 0;
      signed = signed || tail.authors.length > 0 || tail.source !== undefined;
    } else {
      follows = false;
      adjoins = belongsToText(block, { signed, adjoins }) || (index < main && !isLinks(block));
      if (adjoins) tail.body.push(block);
    }
  }
  if (tail.tags.length === 0) tail.tags.push(...findTags(blocks.slice(end)));
  return tail;
}

/** Some pages put their tags below the boxes that follow the text. */
function findTags(blocks: readonly Block[]): string[] {
  return (
    blocks
      .map((block) => (block.kind === 'paragraph' ? readTags(block) : undefined))
      .find((tags) => tags !== undefined) ?? []
  );
}

/** Where a line stands after the text. */
interface Place {
  /** Below the name of who wrote. */
  signed: boolean;
  /** Right below it. */
  follows: boolean;
  /** Below all that goes on like a text. */
  ends: boolean;
}

/** Each takes a line after the text into the tail, if it is of its kind; the first that does has it. Beside a number a name ends. */
const TAKERS: readonly ((block: Paragraph, tail: Tail, place: Place) => boolean)[] = [
  takeTags,
  takePlaces,
  takeAttachments,
  (block, tail) => /\d/.test(textOf(block)) && takeMetaLine(block, tail),
  takeByline,
  takeMetaLine,
  takeAddress,
  (block) => !isOfWord(block) && isToolLine(textOf(block)),
  takeUnit,
  (block, _tail, { signed }) => signed && isPlaceOf('bio', block.hints),
];

function takeTags(block: Paragraph, tail: Tail): boolean {
  const tags = readTags(block);
  tail.tags.push(...(tags ?? []));
  return tags !== undefined;
}

function takePlaces(block: Paragraph, tail: Tail): boolean {
  const places = readPlaces(block);
  tail.places.push(...(places ?? []));
  return places !== undefined;
}

function takeAttachments(block: Paragraph, tail: Tail): boolean {
  const files = readAttachments(block);
  tail.attachments.push(...(files ?? []));
  return files !== undefined;
}

function takeByline(block: Paragraph, tail: Tail, { signed, follows, ends }: Place): boolean {
  const text = textOf(block);
  const mayBeName =
    (ends || isPlaceOf('author', block.hints)) &&
    isSigned(block) &&
    (!signed || (follows && !isCopied(block)));
  const byline = readByline(text) ?? (mayBeName ? readLoneName(text) : undefined);
  if (byline === undefined) return false;
  tail.authors.push(...byline.authors);
  const url = block.runs.map(({ href }) => href).find(isWebAddress) ?? findAddress(text);
  if (byline.source !== undefined) tail.source ??= { name: byline.source, ...defined({ url }) };
  return true;
}

/** The address of the source stands below its name. */
function takeAddress(block: Paragraph, { source }: Tail): boolean {
  const url = textOf(block);
  if (source === undefined || source.url !== undefined || !isWebAddress(url)) return false;
  source.url = url;
  return true;
}

function takeMetaLine(block: Paragraph, tail: Tail): boolean {
  const line = readMetaLine(textOf(block));
  if (line === undefined) return false;
  tail.lines.push(line);
  if (line.author !== undefined) tail.authors.push(...readNames(line.author).authors);
  if (line.source !== undefined) tail.source ??= { name: line.source };
  return true;
}

/** The unit of who wrote stands below the name. */
function takeUnit(block: Paragraph, { authors }: Tail, { signed }: Place): boolean {
  const author = authors.at(-1);
  const text = textOf(block);
  const unit = text.replace(UNIT_LABEL, '');
  if (!signed || author === undefined || author.unit !== undefined) return false;
  if (text.length >= LONGEST_UNIT || !isAfterName(unit)) return false;
  // In capitals below a name that has none, the imprint of the site begins.
  if (isShouted(text) && !isShouted(author.name)) return false;
  author.unit = unit.replace(/[.\s]+$/, '');
  return true;
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text.includes(' ');
}

/** A name that nothing labels must be set apart, or be one of the lines of a copied text. */
function isSigned(block: Paragraph): boolean {
  return (
    isWholly(block, 'bold') ||
    isWholly(block, 'italic') ||
    block.align === 'right' ||
    isCopied(block) ||
    isPlaceOf('author', block.hints)
  );
}

/** Whether a block could stand after the name of who wrote. */
function mayFollowName(block: Block): boolean {
  if (block.kind !== 'paragraph') return block.kind === 'picture' || isOtherNews(block);
  const text = textOf(block);
  return text.length < LONGEST_UNIT && !/[.!?…;]$/.test(text);
}

const DAY = /^[\s(–-]*\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?[\s)]*$/;

/** Whether a block is a list of links to other pages, or one with its day: right below the name of who wrote, these are other articles. */
function isOtherNews(block: Block): boolean {
  if (block.kind === 'list') return isLinks(block) && !block.items.some(({ runs }) => runs.some(leadsToFile));
  return block.kind === 'paragraph' && isDatedLink(block.runs) && !block.runs.some(leadsToFile);
}

function leadsToFile({ href }: Run): boolean {
  return href !== undefined && isFile(href);
}

function isDatedLink(runs: readonly Run[]): boolean {
  const rest = runs.filter(({ href }) => href === undefined);
  return rest.length < runs.length && DAY.test(textOfRuns(rest));
}

/**
 * After the name of who wrote, copied text goes on with the page's frame.
 * @param place.adjoins whether it stands right behind the text
 */
function belongsToText(block: Block, { signed, adjoins }: { signed: boolean; adjoins: boolean }): boolean {
  if (!block.inMain) return isSpilled(block, adjoins) && (!signed || block.kind === 'picture');
  return !signed || block.kind === 'picture' || !isCopied(block) || /^[[(]?\d{1,2}[\])]/.test(textOf(block));
}

/**
 * Whether a block outside of the main part is of the text: markup of an editor that closes too much leaves the rest of a text behind its
 * part of the page, and some pages show a table or an album there.
 */
function isSpilled(block: Block, adjoins: boolean): boolean {
  if (block.kind === 'picture') return adjoins && isPlaceOf('album', block.hints);
  if (block.kind === 'table') return adjoins;
  if (isLinks(block)) return false;
  const text = textOf(block);
  return block.kind === 'list' ? adjoins : text.length > PROSE || (adjoins && SENTENCE.test(text));
}
