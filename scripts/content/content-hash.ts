import { createHash } from 'node:crypto';

/** First 16 bytes of SHA-256, in hex: enough that no two files of an archive meet. */
export function hashContent(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
