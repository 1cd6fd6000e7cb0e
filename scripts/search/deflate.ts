import { promisify } from 'node:util';
import { deflateRaw, deflateRawSync } from 'node:zlib';
import { encodeUtf8 } from '../text/utf8.ts';

/** Room for what is made of a short text, which is most of them. */
const SHORT = 4096;

/** Raw deflated text, which `inflateText` reads. */
export function deflateText(text: string): Uint8Array {
  return deflateRawSync(text, { level: 9, chunkSize: SHORT });
}

/** The same, made while the caller goes on. The level is the caller's constant: it decides the bytes. */
export function deflateLongText(text: string, level: number): Promise<Uint8Array> {
  return promisify(deflateRaw)(encodeUtf8(text), { level });
}
