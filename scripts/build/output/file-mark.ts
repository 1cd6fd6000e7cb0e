import { hash } from 'node:crypto';

/** By which a written file is known without reading it again. */
export interface FileMark {
  /** Bytes. */
  size: number;
  /** SHA-256 of the bytes, in hex. */
  sha256: string;
}

/** Marks a file that has these bytes; a text counts as its UTF-8. */
export function markBytes(bytes: string | Uint8Array): FileMark {
  return { size: Buffer.byteLength(bytes), sha256: hash('sha256', bytes) };
}
