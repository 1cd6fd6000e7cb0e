import {
  attribute,
  collapseHtml,
  type Element,
  findElements,
  isElementNode,
  type Node,
  textIn,
} from './node.ts';
import { pairPhotoRows } from '../page/photo-rows.ts';

const LONG_CELL = 400;

/** The cells of a table that shows data; `merged` where some span rows or columns. */
export interface DataTable {
  rows: Element[][];
  merged: boolean;
}

/** The cells of a table that shows data; undefined for one that only arranges the page or a photo and its caption. */
export function readDataTable(table: Element): DataTable | undefined {
  if (findElements(table, 'table', 'img', 'form', 'h1').length > 0) return undefined;
  const rows = findElements(table, 'tr').map(cellsOf);
  const cells = rows.flat();
  const texts = cells.map((cell) => collapseHtml(textIn(cell)).trim());
  if (texts.some(({ length }) => length > LONG_CELL)) return undefined;
  const spanned = cells.reduce((most, cell) => Math.max(most, spanOf(cell, 'rowspan')), 1);
  const wide = rows.filter((row) => row.length > 1).length + Math.min(spanned, rows.length) - 1;
  const isFilled = texts.filter((text) => text !== '').length * 2 > cells.length;
  if (wide < 2 || !isFilled || isLinks(cells)) return undefined;
  const isDrawn = attribute(table, 'border') > '0' || findElements(table, 'th').length > 0 || wide > 2;
  if (!isDrawn && !/table|grid|border/i.test(attribute(table, 'class') + attribute(table, 'style')))
    return undefined;
  const merged = cells.some((cell) => spanOf(cell, 'colspan') > 1 || spanOf(cell, 'rowspan') > 1);
  return { rows, merged };
}

/** What stands in an element, in the order in which it is read; rows of a table may hold photos and their captions. */
export function inReadingOrder(element: Element): readonly Node[] {
  const rows = element.childNodes.filter((child) => isElementNode(child) && child.tagName === 'tr');
  if (rows.length < 2 || findElements(element, 'img').length < 2) return element.childNodes;
  return pairPhotoRows<Node, Element>(element.childNodes.filter(isElementNode), {
    cellsOf,
    isPhoto: (cell) => findElements(cell, 'img').length === 1 && textIn(cell).trim() === '',
    isCaption: (cell) => findElements(cell, 'img', 'table').length === 0,
  });
}

function cellsOf(row: Node): Element[] {
  const children = isElementNode(row) ? row.childNodes : [];
  return children.filter((cell): cell is Element => isElementNode(cell) && /^t[dh]$/.test(cell.tagName));
}

/** How many rows or columns a cell says that it spans. */
export function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  return Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1);
}

function isLinks(cells: readonly Element[]): boolean {
  return cells.filter((cell) => findElements(cell, 'a').length > 0).length * 2 > cells.length;
}
