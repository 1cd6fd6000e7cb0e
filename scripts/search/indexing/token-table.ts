/** Gives each different token a number from 0 on. It is looked up where it stands: cutting it out of its text would take longer. */
export class TokenTable {
  /** By number. */
  readonly tokens: string[] = [];
  /** Number plus one, at the first free slot from the token's own on. */
  private slots = new Int32Array(1 << 14);

  /** The number of the token between two places of a text; undefined when it is new. */
  find(text: string, start: number, end: number): number | undefined {
    const mask = this.slots.length - 1;
    let slot = hashPiece(text, start, end) & mask;
    for (let taken = this.slots[slot] ?? 0; taken !== 0; taken = this.slots[slot] ?? 0) {
      if (isPiece(this.tokens[taken - 1] ?? '', text, start, end)) return taken - 1;
      slot = (slot + 1) & mask;
    }
    return undefined;
  }

  /** Adds a token that is not here; it gets the next number. */
  add(token: string): void {
    this.tokens.push(token);
    if (this.tokens.length * 2 > this.slots.length) this.grow();
    else this.place(this.tokens.length - 1);
  }

  private place(number: number): void {
    const token = this.tokens[number] ?? '';
    const mask = this.slots.length - 1;
    let slot = hashPiece(token, 0, token.length) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = number + 1;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4);
    for (let number = 0; number < this.tokens.length; number += 1) this.place(number);
  }
}

function hashPiece(text: string, start: number, end: number): number {
  let hash = 0;
  for (let place = start; place < end; place += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isPiece(token: string, text: string, start: number, end: number): boolean {
  if (token.length !== end - start) return false;
  for (let place = 0; place < token.length; place += 1)
    if (token.charCodeAt(place) !== text.charCodeAt(start + place)) return false;
  return true;
}
