import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type Content, piecesOf, writeWhole } from './write-whole.ts';

// Files of the cache. Disks and copies change bytes; what is read from here ends up on pages, and nothing else would notice.

/** The content is followed by its CRC-32 (ISO 3309, as in gzip) in eight hex digits. */
const SEAL_LENGTH = 8;

/** Writes a file as `writeWhole` does, so that `readSealed` can tell whether its bytes are still the same. */
export function writeSealed(file: string, content: Content): void {
  writeWhole(file, seal(content));
}

/** Reads what `writeSealed` wrote; undefined where that is not there, or not whole any more. */
export function readSealed(file: string): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const content = bytes.subarray(0, Math.max(0, bytes.length - SEAL_LENGTH));
  const isWhole = bytes.toString('latin1', content.length) === formatSum(crc32(content));
  return isWhole ? content : undefined;
}

function* seal(content: Content): Generator<string | Uint8Array> {
  let sum = 0;
  for (const piece of piecesOf(content)) {
    sum = crc32(piece, sum);
    yield piece;
  }
  yield formatSum(sum);
}

function formatSum(sum: number): string {
  return sum.toString(16).padStart(SEAL_LENGTH, '0');
}
