import { scoreSyllables } from '../../text/encodings/syllable-score.ts';
import { decodeUtf8 } from '../../text/utf8.ts';

const MARKS: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const DECLARED = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i;
/** Where HTML looks for its `<meta charset>`, with room for pages that put comments first. */
const HEAD_BYTES = 4096;

/**
 * The text of a file: by its byte order mark, else UTF-8 where it is valid, else the character set that a `<meta>`
 * declares, else windows-1252, in which the one-byte fonts of the 1990s keep their codes. Where windows-1258 gives
 * Vietnamese and that does not, it is windows-1258. Line ends become `\n`.
 */
export function decodeBytes(bytes: Uint8Array): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const text = marked
    ? new TextDecoder(marked[0]).decode(bytes)
    : (decodeUtf8(bytes) ?? decodeDeclared(bytes));
  return text.replace(/\r\n?/g, '\n');
}

function decodeDeclared(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const declared = DECLARED.exec(head)?.[1] ?? '';
  // A page that says UTF-8 and isn't was saved from a one-byte font.
  const isOneByte = /^(?:windows-125\d|iso-8859-\d+|latin-?1|tis-620|cp125\d)$/i.test(declared);
  const text = new TextDecoder(isOneByte ? declared : 'windows-1252').decode(bytes);
  // A page in windows-1258 that lost its declaration, or never had the right one.
  const vietnamese = new TextDecoder('windows-1258').decode(bytes);
  return explainsBetter(vietnamese, text) ? vietnamese : text;
}

function explainsBetter(decoded: string, given: string): boolean {
  const { marked, strange } = scoreSyllables(decoded.normalize('NFC'));
  return marked > scoreSyllables(given.normalize('NFC')).marked && marked >= 3 * strange;
}
