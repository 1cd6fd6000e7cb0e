import type { FetchAsset } from './fetch-asset.ts';

/** Parameters that social networks and mailers append to a shared link, and that never choose a page. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|zarsrc|_gl)$/;

/**
 * The key of an address in the map of old addresses: its path, decoded, and its sorted query, both in NFC and lower
 * case, `ð` (U+00F0) as `đ`, without tracking parameters. `/Default.aspx?SID=1249&pageid=33` becomes `/default.aspx?pageid=33&sid=1249`.
 */
function toOldAddressKey(url: URL): string {
  const pairs = [...url.searchParams]
    .map((pair) => pair.map(lower))
    .filter(([name]) => !TRACKING.test(name ?? ''));
  const query = new URLSearchParams(pairs);
  query.sort();
  const search = query.toString();
  return toPathKey(url.pathname) + (search && `?${search}`);
}

/**
 * Looks an address up in `/_cu/<2 hex>.json`, where hex is the first byte of SHA-256 of the key's path; where two old hosts
 * had different pages there, `//host` begins the key of the second. An address whose query is not in the map is looked up
 * without it, and one that is not there at all with its last slash added or taken away, as most earlier systems answered
 * both.
 * @returns The address that took its place, or undefined.
 */
export async function findOldAddress(url: URL, fetchAsset: FetchAsset): Promise<string | undefined> {
  return (await lookUp(url, fetchAsset)) ?? lookUp(withOtherEnding(url), fetchAsset);
}

async function lookUp(url: URL, fetchAsset: FetchAsset): Promise<string | undefined> {
  const path = toPathKey(url.pathname);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(path));
  const shard = (new Uint8Array(digest)[0] ?? 0).toString(16).padStart(2, '0');
  const response = await fetchAsset(`/_cu/${shard}.json`);
  if (!response.ok) return undefined;
  const addresses = new Map(Object.entries((await response.json()) as Record<string, string>));
  const key = toOldAddressKey(url);
  const host = `//${url.hostname.replace(/^www\./, '')}`;
  return addresses.get(host + key) ?? addresses.get(key) ?? addresses.get(host + path) ?? addresses.get(path);
}

function withOtherEnding(url: URL): URL {
  const other = new URL(url);
  other.pathname = url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : `${url.pathname}/`;
  return other;
}

function toPathKey(pathname: string): string {
  try {
    // A sign that begins no byte stands for itself.
    return lower(decodeURIComponent(pathname.replace(/%(?![0-9a-f]{2})/gi, '%25')));
  } catch {
    return lower(pathname);
  }
}

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ð', 'đ');
}
