const KILOBYTE = 1024;
/** No site has had more visits; some thousands of such counts can still be added without a fault. */
const MOST_COUNTED = 1e12;
const GROUPED = /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?:[ \u00A0\u202F]\d{3})+$|^\d+$/;

/**
 * A number as Vietnamese readers expect it: `10.754`, `-1.200`, `3,07`.
 * @throws RangeError for a number beyond 2^53, an infinite one, or NaN.
 */
export function formatNumber(value: number): string {
  if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER))
    throw new RangeError(`cannot be written exactly: ${value}`);
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** The size of a file with units of 1,024 bytes: `512 B`, `38 KB`, `1,2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < KILOBYTE) return `${bytes} B`;
  const kilobytes = Math.round(bytes / KILOBYTE);
  if (kilobytes < KILOBYTE) return `${kilobytes} KB`;
  return `${formatNumber(Math.round((bytes / KILOBYTE ** 2) * 10) / 10)} MB`;
}

/** A whole number from `10754`, `10.754`, `10,754` or `10 754`; undefined for any other text, and beyond 10¹². */
export function parseCount(text: string): number | undefined {
  const trimmed = text.trim();
  if (!GROUPED.test(trimmed)) return undefined;
  const count = Number(trimmed.replace(/\D/g, ''));
  return count <= MOST_COUNTED ? count : undefined;
}

/** A measured number with as many decimals as given, zeros too: `3,0`. Thousands are not grouped. */
export function formatDecimal(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', ',');
}
