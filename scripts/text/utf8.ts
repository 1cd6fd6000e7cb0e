import { transcode } from 'node:buffer';

// Every article and page passes here. On text beyond Latin-1, which Vietnamese is, the plain ways of the engine take twice as long.

/** The text of UTF-8 bytes, or undefined where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  } catch {
    return undefined;
  }
}

/** Most bytes of UTF-8 that one UTF-16 unit can take. */
const MOST_BYTES = 3;

const encoder = new TextEncoder();
let room = new Uint8Array(256 * 1024);

/** A text as UTF-8 bytes in a buffer of their own; a lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  if (room.length < text.length * MOST_BYTES) room = new Uint8Array(text.length * MOST_BYTES);
  return room.slice(0, encoder.encodeInto(text, room).written);
}
