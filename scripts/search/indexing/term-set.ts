import { IntegerList } from './integer-list.ts';
import { sortPlaces } from './sort-places.ts';

/** Gives each different pair of lanes a number from 0 on: a hash table, since a Map of 64-bit keys is five times slower. */
export class TermSet {
  readonly a = new IntegerList();
  readonly b = new IntegerList();
  /** Number plus one, at the first free slot from the lanes' own on. */
  private slots = new Int32Array(1 << 14);

  /** The number of a term; a new term takes the next one. */
  number(a: number, b: number): number {
    const mask = this.slots.length - 1;
    let slot = (a ^ b) & mask;
    for (let taken = this.slots[slot] ?? 0; taken !== 0; taken = this.slots[slot] ?? 0) {
      if (this.b.items[taken - 1] === b && this.a.items[taken - 1] === a) return taken - 1;
      slot = (slot + 1) & mask;
    }
    this.a.push(a);
    this.b.push(b);
    this.slots[slot] = this.a.length;
    if (this.a.length * 2 > this.slots.length) this.grow();
    return this.a.length - 1;
  }

  /** The numbers, sorted by lane as an unsigned number; of the same lane, the first number first. */
  order(laneOf: (a: number, b: number) => number): Uint32Array {
    const lanes = new Uint32Array(this.a.length);
    for (let number = 0; number < lanes.length; number += 1) {
      lanes[number] = laneOf(this.a.items[number] ?? 0, this.b.items[number] ?? 0);
    }
    return sortPlaces(lanes);
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.a.length; number += 1) {
      let slot = ((this.a.items[number] ?? 0) ^ (this.b.items[number] ?? 0)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}
