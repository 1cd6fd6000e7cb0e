/** How the rows of a table, and what stands in their cells, are told. */
export interface PhotoRows<Row, Cell> {
  cellsOf(row: Row): readonly Cell[];
  /** Whether a cell is a photo and nothing else. */
  isPhoto(cell: Cell): boolean;
  /** Whether a cell is text, or empty. */
  isCaption(cell: Cell): boolean;
}

/**
 * What stands in a table that arranges photos, in the order in which it is read: where a row of photos lies over a row of
 * captions, cell by cell, so that each caption follows its photo; any other row as it is.
 */
export function pairPhotoRows<Row, Cell>(
  rows: readonly Row[],
  { cellsOf, isPhoto, isCaption }: PhotoRows<Row, Cell>,
): (Row | Cell)[] {
  const read: (Row | Cell)[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row;
    const next = rows[index + 1];
    const [photos, captions] = [cellsOf(row), next === undefined ? [] : cellsOf(next)];
    const isPair = photos.length > 1 && photos.length === captions.length;
    if (isPair && photos.every(isPhoto) && captions.every(isCaption)) {
      for (const [column, photo] of photos.entries()) read.push(photo, captions[column] as Cell);
      index += 1;
    } else read.push(row);
  }
  return read;
}
