import { attribute, collapseHtml, type Element, findElements, isElementNode, textIn } from './html-node.ts';

const LONG_CELL = 400;

/** The cells of a table that shows data; `merged` where some span rows or columns. */
export interface DataTable {
  rows: Element[][];
  merged: boolean;
}

/** The cells of a table that shows data; undefined for one that only arranges the page or a photo and its caption. */
export function readDataTable(table: Element): DataTable | undefined {
  if (findElements(table, 'table', 'img', 'form', 'h1').length > 0) return undefined;
  const rows = findElements(table, 'tr').map((row) =>
    row.childNodes.filter((cell): cell is Element => isElementNode(cell) && /^t[dh]$/.test(cell.tagName)),
  );
  const cells = rows.flat();
  const texts = cells.map((cell) => collapseHtml(textIn(cell)).trim());
  if (texts.some(({ length }) => length > LONG_CELL)) return undefined;
  const wide = rows.filter((row) => row.length > 1).length;
  const isFilled = texts.filter((text) => text !== '').length * 2 > cells.length;
  if (wide < 2 || !isFilled || isLinks(cells)) return undefined;
  const isDrawn = attribute(table, 'border') > '0' || findElements(table, 'th').length > 0 || wide > 2;
  if (!isDrawn && !/table|grid|border/i.test(attribute(table, 'class') + attribute(table, 'style')))
    return undefined;
  const merged = cells.some((cell) => spanOf(cell, 'colspan') > 1 || spanOf(cell, 'rowspan') > 1);
  return { rows, merged };
}

/**
 * Lays cells out on a grid, as a browser does: a cell that spans others stands in the first place of its span, the
 * further places are empty.
 */
export function layOut<Cell>(
  rows: readonly Cell[][],
  measure: (cell: Cell) => { columns: number; rows: number },
): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  const taken = new Set<string>();
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (taken.has(`${x}:${y}`)) x += 1;
      const span = measure(cell);
      const line = grid[y] as (Cell | undefined)[];
      line[x] = cell;
      for (let down = 0; down < span.rows && y + down < rows.length; down++)
        for (let right = 0; right < span.columns; right++) taken.add(`${x + right}:${y + down}`);
      x += span.columns;
    }
  }
  const width = Math.max(0, ...[...taken].map((place) => Number(place.split(':')[0]) + 1));
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x]));
}

/** How many rows or columns a cell spans; at most 50, whatever the page says. */
export function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  return Math.min(50, Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1));
}

function isLinks(cells: readonly Element[]): boolean {
  return cells.filter((cell) => findElements(cell, 'a').length > 0).length * 2 > cells.length;
}
