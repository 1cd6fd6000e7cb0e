/**
 * By how many slips of the finger two words differ: a letter too many, one missing, a wrong one, two neighbours exchanged.
 * Source: the optimal string alignment distance (L. Boytsov, Indexing methods for approximate dictionary searching, 2011, 2).
 */
export function countSlips(one: string, two: string): number {
  let before: number[] = [];
  let row = Array.from({ length: two.length + 1 }, (_, column) => column);
  for (let line = 1; line <= one.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= two.length; column += 1) {
      const isSame = one[line - 1] === two[column - 1];
      const isExchanged = one[line - 1] === two[column - 2] && one[line - 2] === two[column - 1];
      next[column] = Math.min(
        (row[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (row[column - 1] ?? 0) + (isSame ? 0 : 1),
        isExchanged ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row[two.length] ?? 0;
}
