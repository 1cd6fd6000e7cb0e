const MOST_SPANNED = 50;

/**
 * Lays cells out on a grid, as a browser does: a cell that spans others stands in the first place of its span, the
 * further places are empty. No cell spans more than 50 rows or columns, whatever it says.
 */
export function layOut<Cell>(
  rows: readonly Cell[][],
  measure: (cell: Cell) => { columns: number; rows: number },
): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  const taken = rows.map(() => new Set<number>());
  let width = 0;
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (taken[y]?.has(x) === true) x += 1;
      const span = measure(cell);
      const columns = Math.min(span.columns, MOST_SPANNED);
      (grid[y] as (Cell | undefined)[])[x] = cell;
      for (const line of taken.slice(y, y + Math.min(span.rows, MOST_SPANNED)))
        for (let right = 0; right < columns; right++) line.add(x + right);
      x += columns;
      width = Math.max(width, x);
    }
  }
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x]));
}
