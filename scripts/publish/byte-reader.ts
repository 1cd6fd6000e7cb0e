import type { Readable } from 'node:stream';

/** Reads a stream in lines and in pieces of a known length. */
export interface ByteReader {
  /** The next line without its end; undefined at the end of the stream. */
  readLine(): Promise<string | undefined>;
  /** So many bytes; fewer only at the end of the stream. */
  readBytes(count: number): Promise<Buffer>;
}

/** Makes a reader of a stream that nobody else reads. */
export function createByteReader(stream: Readable): ByteReader {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let held = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { done, value } = await chunks.next();
    if (done === true) return false;
    held = Buffer.concat([held, value]);
    return true;
  };
  const take = (count: number): Buffer => {
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  };
  return {
    async readLine() {
      while (!held.includes(10)) if (!(await more())) return undefined;
      return take(held.indexOf(10) + 1)
        .toString('utf8')
        .slice(0, -1);
    },
    async readBytes(count) {
      const parts: Buffer[] = [];
      let missing = count;
      while (missing > 0) {
        if (held.length === 0 && !(await more())) break;
        const part = take(missing);
        parts.push(part);
        missing -= part.length;
      }
      return Buffer.concat(parts);
    },
  };
}
