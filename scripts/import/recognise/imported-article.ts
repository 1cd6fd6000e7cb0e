import type { Author } from '../../content/archive.ts';
import type { SiteDate } from '../../text/brands.ts';
import type { Block, Paragraph } from '../page/block.ts';
import type { OfferedFile } from './read-attachments.ts';
import type { ReadCorrection } from './read-correction.ts';

/** An article as its page tells it, before its files are looked for. */
export interface ImportedArticle {
  title: string;
  date?: SiteDate;
  updated?: SiteDate;
  authors: Author[];
  source?: { name: string; url?: string };
  /** Names of sections, the likeliest first; whether the site has one of them is not known here. */
  sections: string[];
  summary?: string;
  tags: string[];
  places: string[];
  corrections: ReadCorrection[];
  legacyViews?: number;
  /** Old addresses: path and query. */
  legacyUrls: string[];
  attachments: OfferedFile[];
  body: Block[];
  notes: ReadonlyMap<string, Paragraph>;
  /** What an editor should look at, in Vietnamese. */
  remarks: string[];
}
