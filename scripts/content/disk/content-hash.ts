import { hash } from 'node:crypto';

/** First 16 bytes of SHA-256, in hex: enough that no two files of an archive meet. */
export function hashContent(bytes: Uint8Array | string): string {
  // The end of a hex digest would stay in memory as long as its beginning.
  return hash('sha256', bytes, 'buffer').toString('hex', 0, 16);
}
