import type { Repair } from '../../text/encodings/repair.ts';
import type { Block, Paragraph } from './block.ts';

/** What a source file holds, before anyone asks what is what. */
export interface Page {
  blocks: Block[];
  /** Footnotes that the format itself marks as such, by the `note` of the runs that call them. */
  notes: ReadonlyMap<string, Paragraph>;
  facts: PageFacts;
  /** What had to be mended before the source could be read at all. */
  repairs: PageRepair[];
}

/** What was mended in one line of a page. */
export interface PageRepair {
  /** `font` where the font's name told the encoding. */
  from: Repair['from'] | 'font';
  before: string;
  after: string;
}

/** What a page says about itself outside of its visible text. */
export interface PageFacts {
  /** Of the window or the document. */
  title?: string;
  /** Addresses under which the page was found. */
  addresses: string[];
  /** Moment of publication, as the page's machine-readable part writes it. */
  published?: string;
  /** Names of the sections that lead to the page, outermost first; several may stand in one text, with marks between. */
  trail: string[];
  /** Addresses of videos, sounds and documents shown among the words. */
  media?: string[];
  /** Words that the source hides from its readers. */
  hidden?: string[];
  /** Whether a table of contents was left out. */
  contents?: boolean;
  /** The address against which relative links are read. */
  base?: string;
}

/** An input that cannot become an article, with the reason in Vietnamese. */
export interface Refused {
  refused: string;
}
