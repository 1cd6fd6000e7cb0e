import { promisify } from 'node:util';
import { deflateRaw, deflateRawSync } from 'node:zlib';

/** Room for what is made of a short text, which is most of them. */
const SHORT = 4096;

/** Raw deflated text, which `inflateText` reads. */
export function deflateText(text: string): Uint8Array {
  return deflateRawSync(text, { level: 9, chunkSize: SHORT });
}

/** Raw deflated bytes, made while the caller goes on; `inflate` reads them. The level is the caller's constant: it decides them. */
export function deflateLong(bytes: Uint8Array, level: number): Promise<Uint8Array> {
  return promisify(deflateRaw)(bytes, { level });
}
