import { defined } from '../../content/defined.ts';
import { type Block, type List, type ListItem, type Paragraph, type Run, textOfRuns } from '../page/block.ts';
import {
  attribute,
  collapseHtml,
  type Element,
  findElements,
  isBlock,
  isElementNode,
  isTextNode,
  namesOf,
  type Node,
  styleValue,
  textIn,
} from './node.ts';
import { numberOf } from './list-numbers.ts';
import { gapBetween } from './inline-gaps.ts';
import { readPicture } from './picture.ts';
import { readRuns, type Style, styleInside } from './runs.ts';
import { inReadingOrder, layOut, readDataTable, spanOf } from './table.ts';
import { splitParagraphs } from '../page/paragraph-breaks.ts';

/** What WordPress puts beside a date and below a text, a line each: who wrote, in which category, with which tags. */
const APART = /\b(?:byline|cat-links|tags-links|comments-link)\b/;

interface Context extends Pick<Paragraph, 'level' | 'quoted' | 'align'> {
  style: Style;
  /** Names of the elements around, nearest last. */
  names: readonly string[];
  inMain: boolean;
  /** Whether the line ends of the source are shown. */
  keepsLines: boolean;
}

/** Reads what a page shows below an element into blocks, in document order. */
export function readHtmlBlocks(
  body: Element,
  main: Element,
  isFrame: (element: Element) => boolean,
): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  /** Names around the first words of the paragraph. */
  let first: readonly string[] | undefined;
  /** Of an item whose words are still to come, where its list is read as paragraphs. */
  let number = '';
  /** An element of the line that ends right here. */
  let before: Element | undefined;

  const endParagraph = ({ names, inMain, level, quoted, align }: Context) => {
    for (const paragraph of splitParagraphs(runs)) {
      const block: Paragraph = {
        kind: 'paragraph',
        runs: paragraph,
        hints: joinNames(first ?? names),
        inMain,
      };
      if (level !== undefined) block.level = level;
      if (quoted) block.quoted = true;
      if (align !== undefined) block.align = align;
      blocks.push(block);
    }
    runs = [];
    first = undefined;
  };

  const read = (node: Node, context: Context): void => {
    const gap = before === undefined ? '' : gapBetween(before, node, runs);
    if (gap !== '') runs.push({ text: gap });
    before = undefined;
    if (isTextNode(node)) {
      if (number !== '' && node.value.trim() !== '') {
        runs.push({ text: `${number} ` });
        number = '';
      }
      runs.push(...readText(node.value, context));
      if (node.value.trim() !== '') first ??= context.names;
    }
    if (!isElementNode(node) || isFrame(node)) return;
    const { tagName } = node;
    const inside = enter(node, context, node === main);
    if (tagName === 'br') runs.push({ ...context.style, text: '\n' });
    else if (tagName === 'img') readImage(node, inside, context);
    else if (!isBlock(node) && node !== main && !APART.test(namesOf(node))) {
      for (const child of node.childNodes) read(child, inside);
      before = node;
    } else {
      endParagraph(context);
      if (tagName === 'li') number = numberOf(node);
      const block = readStructure(node, inside, isFrame);
      if (block === undefined) for (const child of inReadingOrder(node)) read(child, inside);
      else for (const caption of findElements(node, 'caption')) readTableCaption(caption, inside);
      endParagraph(inside);
      if (block !== undefined) blocks.push(block);
      // Of an item without words of its own, it would go to the words behind the list.
      if (tagName === 'li') number = '';
    }
  };

  // Stands before the table, and must not be taken for the caption of a photo.
  const readTableCaption = (caption: Element, inside: Context) => {
    if (!isFrame(caption)) for (const child of caption.childNodes) read(child, inside);
  };

  const readImage = (image: Element, inside: Context, around: Context) => {
    const picture = readPicture(image, placeOf(inside), inside.style.href);
    if (picture === undefined) return;
    endParagraph(around);
    blocks.push(picture);
  };

  const start: Context = { style: {}, names: [], inMain: body === main, keepsLines: false };
  for (const child of body.childNodes) read(child, start);
  endParagraph(start);
  return blocks;
}

function readText(text: string, { style, keepsLines }: Context): Run[] {
  if (!keepsLines) return [{ ...style, text: collapseHtml(text) }];
  return text.split('\n').flatMap((line, place) => {
    const run = { ...style, text: collapseHtml(line) };
    return place === 0 ? run : [{ ...style, text: '\n' }, run];
  });
}

function placeOf({ names, inMain }: Context): { hints: string; inMain: boolean } {
  return { hints: joinNames(names), inMain };
}

function joinNames(names: readonly string[]): string {
  return names.slice(-3).join(' ');
}

function enter(element: Element, outer: Context, isMain: boolean): Context {
  const { tagName } = element;
  const names = namesOf(element);
  const hint = tagName === 'figcaption' || tagName === 'caption' ? `figcaption ${names}` : names;
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  const whiteSpace = /white-space\s*:\s*(\w+)/i.exec(attribute(element, 'style'))?.[1] ?? '';
  const align = findAlign(element, outer, isMain);
  const { align: _outer, ...around } = outer;
  return {
    ...around,
    style: styleInside(element, outer.style),
    names: hint === '' ? outer.names : [...outer.names, hint],
    inMain: outer.inMain || isMain,
    keepsLines: whiteSpace === '' ? outer.keepsLines || tagName === 'pre' : /^pre/i.test(whiteSpace),
    ...(level === undefined ? {} : { level: Number(level) }),
    ...(tagName === 'blockquote' ? { quoted: true } : {}),
    ...defined({ align }),
  };
}

/** How an element sets its lines; how a page sets all that it shows tells nothing of a paragraph in it. */
function findAlign(element: Element, outer: Context, isMain: boolean): Paragraph['align'] {
  if (isMain) return undefined;
  const names = namesOf(element);
  const stated = styleValue(element, 'text-align') || attribute(element, 'align');
  if (element.tagName === 'center' || /^(?:-\w+-)?center/i.test(stated) || /\btext-center\b/.test(names))
    return 'centre';
  if (/^(?:-\w+-)?right/i.test(stated) || /\btext-(?:right|end)\b/.test(names)) return 'right';
  return stated === '' ? outer.align : undefined;
}

/** A list or a table that shows data as one block; undefined for what only groups other blocks. */
function readStructure(
  element: Element,
  inside: Context,
  isFrame: (element: Element) => boolean,
): Block | undefined {
  const place = placeOf(inside);
  if (element.tagName === 'table') {
    const data = readDataTable(element);
    if (data === undefined) return undefined;
    const grid = layOut(data.rows, (cell) => ({
      columns: spanOf(cell, 'colspan'),
      rows: spanOf(cell, 'rowspan'),
    }));
    const rows = grid.map((row) =>
      row.map((cell) => (cell === undefined ? [] : readRuns(cell, styleInside(cell, inside.style), isFrame))),
    );
    return { kind: 'table', rows, merged: data.merged, ...place };
  }
  if (!isList(element) || findElements(element, 'img', 'table', 'h1', 'h2').length > 0) return undefined;
  if (element.childNodes.some((child) => isElementNode(child) && !canBeMarker(numberOf(child))))
    return undefined;
  const lists = [element, ...findElements(element, 'ul', 'ol')];
  if (!lists.every((list) => list.childNodes.every((child) => isPartOfList(child, isFrame))))
    return undefined;
  if (findElements(element, 'li').some((item) => hasWordsBehindList(item, isFrame))) return undefined;
  const items = readItems(element, inside.style, 0, isFrame);
  return items.length === 0 ? undefined : ({ kind: 'list', items, ...place } satisfies List);
}

function isList(element: Element): boolean {
  return element.tagName === 'ul' || element.tagName === 'ol';
}

/** Whether a child of a list is an item, a list, or nothing that is read; words between the items make no list. */
function isPartOfList(child: Node, isFrame: (element: Element) => boolean): boolean {
  if (!isElementNode(child)) return !isTextNode(child) || child.value.trim() === '';
  return child.tagName === 'li' || isList(child) || isFrame(child) || textIn(child).trim() === '';
}

/** Whether an item goes on behind a list in it: as an item these words would stand before that list. */
function hasWordsBehindList(item: Element, isFrame: (element: Element) => boolean): boolean {
  let behind = false;
  const hasWords = (node: Node): boolean => {
    if (isTextNode(node)) return behind && node.value.trim() !== '';
    if (!isElementNode(node) || isFrame(node)) return false;
    if (!isList(node)) return node.childNodes.some(hasWords);
    behind = true;
    return false;
  };
  return item.childNodes.some(hasWords);
}

/** Whether a list of Markdown can show what stands before an item. */
function canBeMarker(number: string): boolean {
  return /^(?:\d+\.)?$/.test(number);
}

/** The items of a list and, one level deeper, of the lists in it; old editors put those beside the items too. */
function readItems(
  list: Element,
  style: Style,
  depth: number,
  isFrame: (element: Element) => boolean,
): ListItem[] {
  const items: ListItem[] = [];
  for (const child of list.childNodes) {
    if (!isElementNode(child) || isFrame(child)) continue;
    if (child.tagName === 'li') {
      const runs = readRuns(child, style, (element) => isList(element) || isFrame(element));
      const number = numberOf(child);
      const item = canBeMarker(number)
        ? { marker: number === '' ? '-' : number, runs }
        : { marker: '-', runs: [{ text: `${number} ` }, ...runs] };
      if (textOfRuns(runs).trim() !== '') items.push({ depth, ...item });
    }
    for (const inner of findOuterLists(child, isFrame))
      items.push(...readItems(inner, style, depth + 1, isFrame));
  }
  return items;
}

/** The element itself where it is a list, else the lists in it that are in no other list of it. */
function findOuterLists(element: Element, isFrame: (element: Element) => boolean): Element[] {
  if (isFrame(element)) return [];
  if (isList(element)) return [element];
  return element.childNodes.filter(isElementNode).flatMap((child) => findOuterLists(child, isFrame));
}
