import type { Abbreviation, SearchDocument } from '../format/document.ts';
import { inflate } from '../format/inflate.ts';

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

/**
 * A part is a line of JSON, the list of its pages, and then their bytes. The list says of a page its path, its length and, of an
 * article that can be found, what is found and the length of its text.
 */
export type ListedPage = [path: string, page: number, document?: Omit<SearchDocument, 'text'>, text?: number];

const LINE_END = 0x0a;

/** Reads a part. @throws when the bytes are damaged */
export async function readPackPart(bytes: Uint8Array): Promise<PackPart> {
  const part = await inflate(bytes);
  const decoder = new TextDecoder();
  let from = part.indexOf(LINE_END) + 1;
  const take = (length: number) => decoder.decode(part.subarray(from, (from += length)));
  const documents: SearchDocument[] = [];
  const pages: Record<string, string> = {};
  for (const [path, page, found, text] of JSON.parse(
    decoder.decode(part.subarray(0, from)),
  ) as ListedPage[]) {
    pages[path] = take(page);
    if (found !== undefined && text !== undefined) documents.push({ ...found, text: take(text) });
  }
  return { documents, pages };
}
