/** Copying is dearer than memory that is never touched. */
const GROWTH = 4;

/** A list of 32-bit integers that grows; `items` beyond `length` mean nothing. */
export class IntegerList {
  items = new Int32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) this.reserve(this.length + 1);
    this.items[this.length] = value;
    this.length += 1;
  }

  /** Makes place for so many items; new ones are 0. */
  reserve(count: number): void {
    if (count <= this.items.length) return;
    const longer = new Int32Array(Math.max(count, this.items.length * GROWTH));
    longer.set(this.items);
    this.items = longer;
  }

  /** A copy of what it holds. */
  copy(): Int32Array {
    return this.items.slice(0, this.length);
  }
}
