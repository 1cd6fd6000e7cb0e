import { createHash } from 'node:crypto';
import type { Url } from '../text/brands.ts';
import type { Article } from '../content/archive.ts';
import { defined } from '../content/defined.ts';
import { type OldAddress, readOldAddress } from '../text/old-address.ts';

/** An old address, and where it leads. */
export interface MappedAddress extends OldAddress {
  target: Url;
}

/** An address that an article names among its `legacyUrls`. */
export interface Claim {
  address: MappedAddress;
  article: Article;
  /** Its place in `legacyUrls`. */
  index: number;
  /** Whose it is: the oldest article that names it. */
  owner: Article;
}

/**
 * Every old address of the articles' `legacyUrls`, written with or without scheme and host. What is the address of two articles at two
 * hosts, both of which are named, is the older one's at all hosts but the other: `//host` then begins its key.
 * @param articles oldest first
 */
export function* claimOldAddresses(articles: readonly Article[]): Generator<Claim> {
  const claims = new Map<string, Claim>();
  for (const article of articles) {
    for (const [index, text] of article.legacyUrls.entries()) {
      const read = readOldAddress(text);
      if (read === undefined) continue;
      const address = apartFrom(claims.get(read.key), { ...read, target: article.url });
      const claim = { address, article, index, owner: claims.get(address.key)?.article ?? article };
      if (!claims.has(address.key)) claims.set(address.key, claim);
      yield claim;
    }
  }
}

/** The old addresses that lead on, each once. @param articles oldest first */
export function findOldAddresses(articles: readonly Article[]): MappedAddress[] {
  const found = new Map<string, MappedAddress>();
  for (const { address } of claimOldAddresses(articles))
    if (!found.has(address.key)) found.set(address.key, address);
  return [...found.values()];
}

function apartFrom(first: Claim | undefined, { plainPath, ...address }: MappedAddress): MappedAddress {
  const { host } = address;
  const isOther = first !== undefined && first.address.target !== address.target;
  if (!isOther || host === undefined || first.address.host === undefined || first.address.host === host)
    return { ...address, ...defined({ plainPath }) };
  return { ...address, key: `//${host}${address.key}` };
}

/**
 * Divides the map of old addresses by the first byte of SHA-256 of their paths: two hex digits → JSON text of
 * `/_cu/<2 hex>.json`.
 */
export function shardOldAddresses(addresses: readonly MappedAddress[]): Map<string, string> {
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
