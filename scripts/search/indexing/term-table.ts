import { IntegerList } from './integer-list.ts';
import type { Term } from '../format/term.ts';

/** Gives each different key a number from 0 on, and keeps its term. */
export class TermTable {
  readonly a = new IntegerList();
  readonly b = new IntegerList();
  private readonly numbers = new Map<string, number>();

  /** The number of a key; a new key takes the next one, with the term that `hash` makes of it. */
  number(key: string, hash: (key: string) => Term): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const { a, b } = hash(key);
    this.a.push(a);
    this.b.push(b);
    this.numbers.set(key, this.a.length - 1);
    return this.a.length - 1;
  }
}
