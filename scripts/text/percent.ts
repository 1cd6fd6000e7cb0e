/**
 * A part of an address with the signs that its percent-encoded bytes stand for: `ảnh%201.jpg` is `ảnh 1.jpg`. Where those bytes
 * are no UTF-8, or a `%` begins none, it stays as it is written.
 */
export function decodePercents(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
