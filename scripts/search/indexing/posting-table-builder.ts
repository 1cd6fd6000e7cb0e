import { IntegerList } from './integer-list.ts';
import { type LaneOf, type PostingTable, PostingWriter } from './posting-table.ts';
import { TermSet } from './term-set.ts';

/** Collects postings article by article. */
export class PostingTableBuilder {
  private readonly placeBits: number;
  private readonly terms = new TermSet();
  /** For each posting its term and its article with places; for each term one more than its last posting, and its count. */
  private readonly termOf = new IntegerList();
  private readonly valueOf = new IntegerList();
  private readonly lastAt = new IntegerList();
  private readonly countOf = new IntegerList();
  /** The last article, and where its postings begin. */
  private article = -1;
  private start = 0;

  constructor(placeBits: number) {
    this.placeBits = placeBits;
  }

  /**
   * Notes that an article, not before the last one added, has a term in some places.
   * @returns the term's number in order of appearance
   */
  add(a: number, b: number, article: number, places: number): number {
    const term = this.terms.number(a, b);
    if (term === this.lastAt.length) {
      this.lastAt.push(0);
      this.countOf.push(0);
    }
    if (article !== this.article) {
      this.article = article;
      this.start = this.valueOf.length;
    }
    const last = (this.lastAt.items[term] ?? 0) - 1;
    if (last >= this.start) {
      this.valueOf.items[last] = (this.valueOf.items[last] ?? 0) | places;
      return term;
    }
    this.countOf.items[term] = (this.countOf.items[term] ?? 0) + 1;
    this.termOf.push(term);
    this.valueOf.push((article << this.placeBits) | places);
    this.lastAt.items[term] = this.valueOf.length;
    return term;
  }

  /** The table, and the numbers of its terms in its order. */
  finish(laneOf: LaneOf): { table: PostingTable; order: Uint32Array } {
    const order = this.terms.order(laneOf);
    const { a, b } = this.terms;
    const table = {
      placeBits: this.placeBits,
      a: Int32Array.from(order, (term) => a.items[term] ?? 0),
      b: Int32Array.from(order, (term) => b.items[term] ?? 0),
      ...this.code(order, this.sortPostings(order)),
    };
    return { table, order };
  }

  /** Articles with places, by term in the given order, then as they were added. */
  private sortPostings(order: Uint32Array): Int32Array {
    const placeOf = new Int32Array(order.length);
    let total = 0;
    for (const term of order) {
      placeOf[term] = total;
      total += this.countOf.items[term] ?? 0;
    }
    const sorted = new Int32Array(total);
    for (let index = 0; index < total; index += 1) {
      const term = this.termOf.items[index] ?? 0;
      const place = placeOf[term] ?? 0;
      sorted[place] = this.valueOf.items[index] ?? 0;
      placeOf[term] = place + 1;
    }
    return sorted;
  }

  private code(order: Uint32Array, sorted: Int32Array): Pick<PostingTable, 'ends' | 'postings'> {
    const ends = new Uint32Array(order.length);
    const writer = new PostingWriter(this.placeBits, sorted.length);
    let from = 0;
    for (let place = 0; place < order.length; place += 1) {
      const to = from + (this.countOf.items[order[place] ?? 0] ?? 0);
      for (; from < to; from += 1) writer.add(sorted[from] ?? 0);
      ends[place] = writer.endTerm();
    }
    return { ends, postings: writer.finish() };
  }
}
