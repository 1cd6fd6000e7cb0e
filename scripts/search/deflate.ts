import { deflateRawSync } from 'node:zlib';

/** Raw deflated text, which `inflateText` reads. The level is the caller's constant: it decides the bytes. */
export function deflateText(text: string, level = 9): Uint8Array {
  return deflateRawSync(text, { level });
}
