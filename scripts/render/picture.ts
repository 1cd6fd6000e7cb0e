/** A photo as a page shows it: every size has its address before its bytes are made. */
export interface Picture {
  /** `srcset` of the AVIF files: `/anh/name-hash-320.avif 320w, …`. */
  avif: string;
  /** `srcset` of the JPEG files. */
  jpeg: string;
  /** The JPEG for browsers without `srcset`. */
  src: string;
  /** Pixels of the largest size, after EXIF orientation. */
  width: number;
  height: number;
  /** Index of the placeholder colour, 0 to 31: class `mau-<n>`. */
  colour: number;
  alt: string;
  caption?: string;
  credit?: string;
}
