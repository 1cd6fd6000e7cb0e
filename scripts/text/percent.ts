const LONE_PERCENT = /%(?![0-9a-f]{2})/gi;

/**
 * A part of an address with the signs that its percent-encoded bytes stand for: `ảnh%201.jpg` is `ảnh 1.jpg`. A `%` that begins
 * no byte stands for itself; where the bytes are no UTF-8, all stays as it is written.
 */
export function decodePercents(written: string): string {
  try {
    return decodeURIComponent(written.replace(LONE_PERCENT, '%25'));
  } catch {
    return written;
  }
}
