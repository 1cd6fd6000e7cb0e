/** What an article's reads are counted under. */
export interface Counted {
  id: string;
  /** Its ids at former addresses: what was read there was this article. */
  formerIds?: readonly string[];
  /** Reads that an earlier system counted. */
  legacyViews?: number;
}
