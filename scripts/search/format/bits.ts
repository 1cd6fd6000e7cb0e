/** Writes numbers bit by bit, the highest bit first. */
export class BitWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;
  private byte = 0;
  private free = 8;

  /** Appends the low `count` bits (0 to 32) of a number below 2^32. */
  write(value: number, count: number): void {
    let left = count;
    while (left >= this.free) {
      left -= this.free;
      this.push(this.byte | ((value >>> left) & ((1 << this.free) - 1)));
    }
    if (left > 0) {
      this.free -= left;
      this.byte |= (value & ((1 << left) - 1)) << this.free;
    }
  }

  /** Appends so many ones and a zero. */
  writeUnary(value: number): void {
    let left = value;
    for (; left >= 24; left -= 24) this.write(0xffffff, 24);
    this.write((2 << left) - 2, left + 1);
  }

  /** Rice code of a number below 2^32: what stands above its low `parameter` bits in unary, then these. */
  writeRice(value: number, parameter: number): void {
    const above = value >>> parameter;
    const count = above + 1 + parameter;
    if (count < 32) {
      // Both parts in one piece, as nearly all are short.
      this.write((((2 << above) - 2) << parameter) | (value & ((1 << parameter) - 1)), count);
      return;
    }
    this.writeUnary(above);
    this.write(value, parameter);
  }

  /** Elias gamma code of an integer of at least 1: as many ones as it has bits after the first, a zero, those bits. */
  writeGamma(value: number): void {
    const bits = 31 - Math.clz32(value);
    this.writeUnary(bits);
    this.write(value, bits);
  }

  /** What was written, filled with zeros to a whole byte. */
  finish(): Uint8Array {
    if (this.free < 8) this.push(this.byte);
    return this.bytes.slice(0, this.length);
  }

  private push(byte: number): void {
    if (this.length === this.bytes.length) {
      const longer = new Uint8Array(this.length * 2);
      longer.set(this.bytes);
      this.bytes = longer;
    }
    this.bytes[this.length] = byte;
    this.length += 1;
    this.byte = 0;
    this.free = 8;
  }
}

/** Reads what `BitWriter` wrote. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private position: number;

  /** @param start the first byte to read */
  constructor(bytes: Uint8Array, start = 0) {
    this.bytes = bytes;
    this.position = start * 8;
  }

  /** The next `count` bits (0 to 32) as a number. @throws RangeError at the end of the bytes */
  read(count: number): number {
    let value = 0;
    let left = count;
    while (left > 0) {
      const byte = this.bytes[this.position >>> 3];
      if (byte === undefined) throw new RangeError('the bits end too early');
      const here = 8 - (this.position & 7);
      const taken = Math.min(here, left);
      value = value * 2 ** taken + ((byte >>> (here - taken)) & ((1 << taken) - 1));
      this.position += taken;
      left -= taken;
    }
    return value;
  }

  /** How many ones stand before the next zero. @throws RangeError at the end of the bytes */
  readUnary(): number {
    let ones = 0;
    for (;;) {
      const byte = this.bytes[this.position >>> 3];
      if (byte === undefined) throw new RangeError('the bits end too early');
      const here = 8 - (this.position & 7);
      // The bits that are left of this byte, inverted, at the top of 32: leading zeros are leading ones of the byte.
      const run = Math.min(here, Math.clz32((~byte << (32 - here)) >>> 0));
      ones += run;
      this.position += run;
      if (run < here) {
        this.position += 1;
        return ones;
      }
    }
  }

  readGamma(): number {
    const bits = this.readUnary();
    return 2 ** bits + this.read(bits);
  }
}
