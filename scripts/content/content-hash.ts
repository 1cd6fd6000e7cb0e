import { hash } from 'node:crypto';

/** First 16 bytes of SHA-256, in hex: enough that no two files of an archive meet. */
export function hashContent(bytes: Uint8Array | string): string {
  return hash('sha256', bytes).slice(0, 32);
}
