import type { Abbreviation, SearchDocument } from './document.ts';
import { inflateText } from './inflate.ts';

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

/** Reads a part: deflated JSON. @throws when the bytes are damaged */
export async function readPackPart(bytes: Uint8Array): Promise<PackPart> {
  return JSON.parse(await inflateText(bytes)) as PackPart;
}
