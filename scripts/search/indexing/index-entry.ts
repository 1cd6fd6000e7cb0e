import type { SiteDate } from '../../text/brands.ts';
import type { SearchDocument } from '../format/document.ts';

/** An article, as far as planning the index needs it. */
export interface IndexEntry {
  /** `2021/08/slug`. */
  id: string;
  date: SiteDate;
  /** Changes whenever the document does. */
  key: string;
  read(): SearchDocument;
}
