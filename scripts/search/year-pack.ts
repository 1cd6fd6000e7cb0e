import type { Abbreviation, SearchDocument } from './document.ts';
import { inflateText } from './inflate.ts';

/** Where packs are, and the list of them. */
export const PACK_FOLDER = '/tim-kiem/goi/';
export const PACK_LIST = 'danh-sach.json';

/** A year that can be taken along. */
export interface OfferedYear {
  year: number;
  /** Tells two states of a year apart. */
  version: string;
}

/** Everything of one year, to be read and searched without a network. */
export interface YearPack {
  year: number;
  abbreviations: readonly Abbreviation[];
  /** Articles, oldest first, with the HTML of their pages. */
  articles: readonly { document: SearchDocument; page: string }[];
}

/** The file of a year's pack, below PACK_FOLDER. */
export function namePack({ year, version }: OfferedYear): string {
  return `${year}-${version}.bin`;
}

/** Reads a pack: deflated JSON. */
export async function readYearPack(bytes: Uint8Array): Promise<YearPack> {
  return JSON.parse(await inflateText(bytes)) as YearPack;
}
