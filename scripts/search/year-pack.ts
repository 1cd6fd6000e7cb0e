import type { Abbreviation, SearchDocument } from './document.ts';
import { inflate } from './inflate.ts';

/** The list of the years that can be taken along. */
export const PACK_LIST = '/tim-kiem/goi.json';

/** Where the parts of packs stand, each under a name with a hash. */
export const PACK_FOLDER = '/tim-kiem/goi/';

/** What PACK_LIST holds. */
export interface PackList {
  abbreviations: readonly Abbreviation[];
  /** The earliest first. */
  years: readonly OfferedYear[];
}

/** A year that can be taken along. Its pack comes in parts, so that a new article changes only that of its month. */
export interface OfferedYear {
  year: number;
  /** How many articles can be found in it. */
  articles: number;
  /** Files below PACK_FOLDER, the earliest month first: another content has another name. */
  parts: readonly (readonly [name: string, bytes: number])[];
}

/** Everything of one month, or the year's own pages, to be read and searched without a network. */
export interface PackPart {
  /** Articles that can be found, oldest first. */
  documents: readonly SearchDocument[];
  /** Whole documents of HTML by the path of their address. */
  pages: Readonly<Record<string, string>>;
}

/** The part that an address belongs to: `2021-08`, or `2021-00` for the year's own pages; undefined outside years. */
export function partOf(path: string): string | undefined {
  const [, year, month = '00'] = /^\/(\d{4})\/(?:(\d\d)\/)?/.exec(path) ?? [];
  return year === undefined ? undefined : `${year}-${month}`;
}

/** A page as it is put into a part. */
export interface PackedPage {
  path: string;
  /** UTF-8. */
  html: Uint8Array;
  /** The article whose page it is, if it can be found. */
  document?: SearchDocument;
}

/** What a part says of a page: its path, its bytes and, of an article, what is found and the bytes of its text. */
type Listed = [path: string, page: number, document?: Omit<SearchDocument, 'text'>, text?: number];

const LINE_END = 0x0a;

/**
 * Puts pages into a part, which is then deflated: a line of JSON that lists them, and their bytes. The text of an article follows
 * its page, near enough for deflate to see that it says the same again.
 */
export function joinPackPart(pages: Iterable<PackedPage>): Uint8Array {
  const encoder = new TextEncoder();
  const list: Listed[] = [];
  const pieces: Uint8Array[] = [];
  for (const { path, html, document } of pages) {
    pieces.push(html);
    if (document === undefined) {
      list.push([path, html.length]);
      continue;
    }
    const { text, ...found } = document;
    const bytes = encoder.encode(text);
    pieces.push(bytes);
    list.push([path, html.length, found, bytes.length]);
  }
  return joinBytes([encoder.encode(`${JSON.stringify(list)}\n`), ...pieces]);
}

/** Reads a part. @throws when the bytes are damaged */
export async function readPackPart(bytes: Uint8Array): Promise<PackPart> {
  const part = await inflate(bytes);
  const decoder = new TextDecoder();
  let from = part.indexOf(LINE_END) + 1;
  const take = (length: number) => decoder.decode(part.subarray(from, (from += length)));
  const documents: SearchDocument[] = [];
  const pages: Record<string, string> = {};
  for (const [path, page, found, text] of JSON.parse(decoder.decode(part.subarray(0, from))) as Listed[]) {
    pages[path] = take(page);
    if (found !== undefined && text !== undefined) documents.push({ ...found, text: take(text) });
  }
  return { documents, pages };
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
