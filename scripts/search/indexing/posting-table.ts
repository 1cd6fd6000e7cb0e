/**
 * Which articles of a block have which terms, sorted by lane as an unsigned number. The postings of term i end before byte
 * `ends[i]`: for each article, in order, the gap to the one before it times `2 ** placeBits` plus its places, as a varint.
 */
export interface PostingTable {
  placeBits: number;
  a: Int32Array;
  b: Int32Array;
  ends: Uint32Array;
  postings: Uint8Array;
}

/** A posting's most bytes: articles are numbered within a block. */
const LONGEST_POSTING = 3;

/** What a table is sorted by. */
export type LaneOf = (a: number, b: number) => number;

/** Calls back for each posting of term `index`, in the order of the articles. */
export function forEachPosting(
  { placeBits, ends, postings }: PostingTable,
  index: number,
  take: (article: number, places: number) => void,
): void {
  const end = ends[index] ?? 0;
  const mask = (1 << placeBits) - 1;
  let article = -1;
  for (let place = index === 0 ? 0 : (ends[index - 1] ?? 0); place < end;) {
    let value = 0;
    let shift = 0;
    let byte = 0;
    do {
      byte = postings[place++] ?? 0;
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    article += (value >>> placeBits) + 1;
    take(article, value & mask);
  }
}

/** Writes the postings of a table, term by term. */
export class PostingWriter {
  private readonly placeBits: number;
  private readonly bytes: Uint8Array;
  private length = 0;
  private next = 0;

  /** @param most how many postings there will be at most */
  constructor(placeBits: number, most: number) {
    this.placeBits = placeBits;
    this.bytes = new Uint8Array(most * LONGEST_POSTING);
  }

  /** Adds a posting to the current term. @param value its article, after those before it, times `2 ** placeBits` plus its places */
  add(value: number): void {
    let gap = value - (this.next << this.placeBits);
    this.next = (value >>> this.placeBits) + 1;
    for (; gap > 127; gap >>>= 7) this.bytes[this.length++] = (gap & 127) | 128;
    this.bytes[this.length++] = gap;
  }

  /** Ends the current term; says before which byte. */
  endTerm(): number {
    this.next = 0;
    return this.length;
  }

  /** The bytes of all postings. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** The first term whose lane, as unsigned, is not below a bound of at most 2^32. */
export function findTerm({ a, b }: PostingTable, laneOf: LaneOf, bound: number): number {
  let low = 0;
  let high = a.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (laneOf(a[middle] ?? 0, b[middle] ?? 0) >>> 0 < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
