import { deflateRawSync } from 'node:zlib';

/** Raw deflated text, which `inflateText` reads. The level is pinned: it decides the bytes. */
export function deflateText(text: string): Uint8Array {
  return deflateRawSync(text, { level: 9 });
}
