import { createHash } from 'node:crypto';
import type { Article } from '../content/archive.ts';

/** A part of the map of old addresses, which the worker reads for whatever matches no file. */
export interface OldAddressShard {
  /** `/_cu/a4.json`. */
  path: string;
  /** By key of the old address; the values are addresses of articles. */
  addresses: Record<string, string>;
}

/** Parameters that social networks and mailers append to a shared link, and that never choose a page. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|zarsrc|_gl)$/;

/**
 * Maps the `legacyUrls` of all articles to the articles, in parts by the first byte of SHA-256 of the key's path. Where
 * two articles name one old address, the newer one has it. Shards and keys come in the order of their bytes.
 * @throws TypeError when one is no address at all
 */
export function mapOldAddresses(articles: readonly Pick<Article, 'url' | 'legacyUrls'>[]): OldAddressShard[] {
  const shards = new Map<string, Map<string, string>>();
  for (const { url, legacyUrls } of articles) {
    for (const legacyUrl of legacyUrls) {
      const { path, key } = readOldAddress(legacyUrl);
      const name = createHash('sha256').update(path).digest('hex').slice(0, 2);
      const shard = shards.get(name) ?? new Map<string, string>();
      shards.set(name, shard.set(key, url));
    }
  }
  return [...shards].sort(byKey).map(([name, addresses]) => ({
    path: `/_cu/${name}.json`,
    addresses: Object.fromEntries([...addresses].sort(byKey)),
  }));
}

/**
 * The key of an old address, and its path alone: decoded, in NFC and lower case, the query sorted and without tracking
 * parameters. `http://cu.vn/Default.aspx?SID=1249&pageid=33` becomes `/default.aspx?pageid=33&sid=1249`. The worker makes
 * the same key of an address that is asked for (`toOldAddressKey`).
 * @throws TypeError when it is no address
 */
export function readOldAddress(address: string): { path: string; key: string } {
  const url = new URL(address, 'https://x/');
  const path = lower(decode(url.pathname));
  const pairs = [...url.searchParams]
    .map((pair) => pair.map(lower))
    .filter(([name]) => !TRACKING.test(name ?? ''));
  const query = new URLSearchParams(pairs);
  query.sort();
  const search = query.toString();
  return { path, key: path + (search && `?${search}`) };
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
