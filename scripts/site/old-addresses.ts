import { createHash } from 'node:crypto';
import type { Url } from '../text/brands.ts';
import type { Article } from '../content/archive.ts';
import { decodePercents } from '../text/percent.ts';

/** Parameters that social networks and mailers append to a shared link, and that never choose a page. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|zarsrc|_gl)$/;
const HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?\//u;
/** A program that is given its page after a slash, `index.php/tin/12-bai`: no host, whose name ends otherwise. */
const PROGRAM = /^[^/]+\.(?:aspx?|php|html?|jsp|cfm|cgi)\//i;

/** What stands for the host where an address names none; only path and query count. */
const ANY_HOST = 'http://host.invalid';

/** Where an old address leads. */
export interface OldAddress {
  /** As the worker looks it up: path and sorted query, decoded, in NFC and lower case. */
  key: string;
  /** The path of the key alone, which chooses the shard. */
  path: string;
  /** The path as a browser sends it, where the address has no query. */
  plainPath?: string;
  target: Url;
}

/**
 * Every old address of the articles' `legacyUrls`, written with or without scheme and host. Of several articles that claim
 * one address the oldest has it.
 * @param articles oldest first
 */
export function findOldAddresses(articles: readonly Article[]): OldAddress[] {
  const found = new Map<string, OldAddress>();
  for (const article of articles) {
    for (const { address } of readOldAddresses(article)) {
      if (!found.has(address.key)) found.set(address.key, address);
    }
  }
  return [...found.values()];
}

/** The old addresses of one article, each with its place in `legacyUrls`; what is no address, or only a host, is passed over. */
export function* readOldAddresses({
  legacyUrls,
  url: target,
}: Pick<Article, 'legacyUrls' | 'url'>): Generator<{ address: OldAddress; index: number }> {
  for (const [index, text] of legacyUrls.entries()) {
    const url = parseOldAddress(text);
    if (url === undefined) continue;
    // As the worker does.
    const path = lower(decodePercents(url.pathname));
    const query = writeQuery(url);
    const key = query === '' ? path : `${path}?${query}`;
    const plain = url.search === '' ? { plainPath: url.pathname } : {};
    if (key !== '/') yield { address: { key, path, target, ...plain }, index };
  }
}

/**
 * Divides the map of old addresses by the first byte of SHA-256 of their paths: two hex digits → JSON text of
 * `/_cu/<2 hex>.json`.
 */
export function shardOldAddresses(addresses: readonly OldAddress[]): Map<string, string> {
  const shards = new Map<string, [string, Url][]>();
  for (const { key, path, target } of addresses) {
    const shard = createHash('sha256').update(path).digest('hex').slice(0, 2);
    const entries = shards.get(shard) ?? [];
    entries.push([key, target]);
    shards.set(shard, entries);
  }
  return new Map(
    [...shards].map(([shard, entries]) => [
      shard,
      `${JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))))}\n`,
    ]),
  );
}

function parseOldAddress(text: string): URL | undefined {
  const written = text.trim();
  const whole = completeAddress(written);
  return written !== '' && URL.canParse(whole) ? new URL(whole) : undefined;
}

/** `http://old.example/a`, `//old.example/a`, `old.example/a`, `/a` and `a` as full addresses. */
function completeAddress(written: string): string {
  if (/^https?:\/\//i.test(written)) return written;
  if (written.startsWith('//')) return `http:${written}`;
  if (written.startsWith('/')) return ANY_HOST + written;
  return HOST.test(written) && !PROGRAM.test(written) ? `http://${written}` : `${ANY_HOST}/${written}`;
}

function writeQuery(url: URL): string {
  const pairs = [...url.searchParams]
    .map((pair) => pair.map(lower))
    .filter(([name]) => !TRACKING.test(name ?? ''));
  const query = new URLSearchParams(pairs);
  query.sort();
  return query.toString();
}

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
