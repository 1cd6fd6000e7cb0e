import { IntegerList } from './integer-list.ts';
import { forEachPosting, type LaneOf, type PostingTable, PostingWriter } from './posting-table.ts';
import { TermSet } from './term-set.ts';

/** A table, and for each of its articles the number that it gets; −1 for one that is left out. */
export interface TablePiece {
  table: PostingTable;
  numbers: Int32Array;
}

/**
 * One table of several that share no article, sorted by a lane; terms that no article has any more are gone.
 * @returns the table, and for each piece where in it the piece's terms are, −1 where nowhere
 */
export function joinTables(
  pieces: readonly TablePiece[],
  placeBits: number,
  laneOf: LaneOf,
): { table: PostingTable; places: Int32Array[] } {
  const terms = new TermSet();
  const numbersOf = pieces.map(({ table: { a, b } }) =>
    a.map((lane, index) => terms.number(lane, b[index] ?? 0)),
  );
  const order = terms.order(laneOf);
  const values = new IntegerList();
  const readers = pieces.map((piece, index) =>
    createReader(piece, numbersOf[index] ?? [], order.length, values),
  );
  const writer = new PostingWriter(
    placeBits,
    pieces.reduce((sum, { table }) => sum + table.postings.length, 0),
  );
  const ends = new Uint32Array(order.length);
  const kept = new Uint32Array(order.length);
  const placeOf = new Int32Array(order.length).fill(-1);
  let count = 0;
  for (const term of order) {
    values.length = 0;
    for (const read of readers) read(term);
    if (values.length === 0) continue;
    sortRising(values);
    for (let index = 0; index < values.length; index += 1) writer.add(values.items[index] ?? 0);
    ends[count] = writer.endTerm();
    kept[count] = term;
    placeOf[term] = count;
    count += 1;
  }
  return {
    table: {
      placeBits,
      a: Int32Array.from(kept.subarray(0, count), (term) => terms.a.items[term] ?? 0),
      b: Int32Array.from(kept.subarray(0, count), (term) => terms.b.items[term] ?? 0),
      ends: ends.slice(0, count),
      postings: writer.finish(),
    },
    places: numbersOf.map((numbers) => numbers.map((term) => placeOf[term] ?? -1)),
  };
}

/** Makes the function that adds a piece's postings of a term, with the articles' new numbers. @param termOf its terms, by place */
function createReader(
  { table, numbers }: TablePiece,
  termOf: ArrayLike<number>,
  termCount: number,
  values: IntegerList,
): (term: number) => void {
  // One more than the place.
  const placeOf = new Int32Array(termCount);
  for (let place = 0; place < termOf.length; place += 1) placeOf[termOf[place] ?? 0] = place + 1;
  const take = (article: number, places: number) => {
    const number = numbers[article] ?? -1;
    if (number >= 0) values.push((number << table.placeBits) | places);
  };
  return (term) => {
    const place = placeOf[term] ?? 0;
    if (place > 0) forEachPosting(table, place - 1, take);
  };
}

function sortRising({ items, length }: IntegerList): void {
  for (let index = 1; index < length; index += 1) {
    if ((items[index] ?? 0) > (items[index - 1] ?? 0)) continue;
    items.subarray(0, length).sort();
    return;
  }
}
