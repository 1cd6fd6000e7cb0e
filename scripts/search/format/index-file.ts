/** A file of the index. */
export interface IndexFile {
  /** Below `/tim-kiem/chi-muc/`. */
  name: string;
  /** Changes whenever the bytes do. */
  key: string;
  make(): Uint8Array;
}
