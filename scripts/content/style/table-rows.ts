import type { ProseLine } from './body-lines.ts';

/** The line under a table's head. */
const UNDERLINE = /^\s*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?\s*$/;

/** A row of a table with more cells than its head; those are not shown. */
export interface LongRow {
  /** Of the line, from 0. */
  index: number;
  cells: number;
  columns: number;
}

/**
 * Finds the rows that lose cells: https://github.github.com/gfm/#tables-extension-
 * @param lines of the text
 * @param prose those of them that hold prose
 */
export function findLongRows(lines: readonly string[], prose: readonly ProseLine[]): LongRow[] {
  const rows: LongRow[] = [];
  let columns: number | undefined;
  let last = -1;
  for (const { index, isTable } of prose) {
    if (!isTable || index !== last + 1) columns = undefined;
    last = index;
    if (!isTable) continue;
    const line = lines[index] ?? '';
    if (columns === undefined && UNDERLINE.test(line)) columns = countCells(lines[index - 1] ?? '');
    else if (columns !== undefined) {
      const cells = countCells(line);
      if (cells > columns) rows.push({ index, cells, columns });
    }
  }
  return rows;
}

/**
 * The line, from 0, that begins rows of which no table is made: with no line of dashes under the first, or one of another number of
 * cells.
 */
export function findLooseTable(lines: readonly string[], prose: readonly ProseLine[]): number | undefined {
  let last = -1;
  for (const { index, isTable } of prose) {
    const isFirst = isTable && index !== last + 1;
    if (isTable) last = index;
    const [above = '', row = '', below = ''] = lines.slice(Math.max(index - 1, 0), index + 2);
    if (!isFirst || !isRow(row) || (above.includes('|') && UNDERLINE.test(above))) continue;
    if (!UNDERLINE.test(below) || countCells(below) !== countCells(row)) return index;
  }
  return undefined;
}

/** Whether a line has two cells at least, between strokes. */
function isRow(line: string): boolean {
  return /^\s*\|/.test(line) && line.trimEnd().endsWith('|') && countCells(line) > 1;
}

function countCells(row: string): number {
  const inner = row.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inner.split(/(?<!\\)\|/).length;
}
