import type { SiteDate, Url } from '../../text/brands.ts';

/** An article as the search index sees it. All text is plain, in NFC. */
export interface SearchDocument {
  /** `2021/08/slug`. */
  id: string;
  url: Url;
  title: string;
  summary: string;
  /** The words of the body, without the summary's and without addresses of links, and those that stand beside it. */
  text: string;
  date: SiteDate;
  /** The section's slug. */
  section: string;
  authors: readonly string[];
  /** Tags and places: searched like words of the body, and suggested to who types. */
  terms: readonly string[];
  /** A withdrawn article keeps its number, so that the numbers after it stand, and is never found. */
  withdrawn?: boolean;
}

/** An abbreviation that editors use, and what it is short for: `UBND`, `Ủy ban nhân dân`. */
export interface Abbreviation {
  short: string;
  long: string;
}
