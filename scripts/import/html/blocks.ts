import { defined } from '../../content/defined.ts';
import type { Block, Paragraph, Run } from '../page/block.ts';
import {
  attribute,
  collapseHtml,
  type Element,
  type ElementTest,
  findElements,
  isBlock,
  isElementNode,
  isTextNode,
  namesOf,
  type Node,
  styleValue,
} from './node.ts';
import { numberOf } from './list-numbers.ts';
import { gapBetween } from './inline-gaps.ts';
import { readListItems } from './list.ts';
import { readPicture } from './picture.ts';
import { readRuns, type Style, styleInside } from './runs.ts';
import { inReadingOrder, readDataTable, spanOf } from './table.ts';
import { layOut } from '../page/lay-out.ts';
import { splitParagraphs } from '../page/paragraph-breaks.ts';

/**
 * What WordPress puts beside a date and below a text, a line each: who wrote, in which category, with which tags; who took a photo;
 * and the labels of ASP.NET for headline and summary.
 */
const APART =
  /\b(?:byline|cat-links|tags-links|post[ -](?:author|category|tags)|comments-link|nguon-?anh|(?:photo|image|caption)-credits?|(?:lbl|ltr|lit)-?(?:title|tieude|sapo|summary|tomtat|trichyeu))\b/;

interface Context extends Pick<Paragraph, 'level' | 'quoted' | 'align'> {
  style: Style;
  /** Names of the elements around, nearest last. */
  names: readonly string[];
  inMain: boolean;
  /** Whether the line ends of the source are shown. */
  keepsLines: boolean;
}

/** Reads what a page shows below an element into blocks, in document order. */
export function readHtmlBlocks(body: Element, main: Element, isFrame: ElementTest): Block[] {
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
function readStructure(element: Element, inside: Context, isFrame: ElementTest): Block | undefined {
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
  const items = readListItems(element, inside.style, isFrame);
  return items === undefined ? undefined : { kind: 'list', items, ...place };
}
