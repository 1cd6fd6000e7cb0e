import { createHash } from 'node:crypto';
import type { Url } from '../text/brands.ts';
import type { Article } from '../content/archive.ts';
import { type OldAddress, readOldAddress } from '../text/old-address.ts';

/** An old address, and where it leads. */
export interface MappedAddress extends OldAddress {
  target: Url;
}

/**
 * Every old address of the articles' `legacyUrls`, written with or without scheme and host. Of several articles that claim
 * one address the oldest has it.
 * @param articles oldest first
 */
export function findOldAddresses(articles: readonly Article[]): MappedAddress[] {
  const found = new Map<string, MappedAddress>();
  for (const article of articles) {
    for (const { address } of readOldAddresses(article)) {
      if (!found.has(address.key)) found.set(address.key, address);
    }
  }
  return [...found.values()];
}

/** The old addresses of one article, each with its place in `legacyUrls`. */
export function* readOldAddresses({
  legacyUrls,
  url: target,
}: Pick<Article, 'legacyUrls' | 'url'>): Generator<{ address: MappedAddress; index: number }> {
  for (const [index, text] of legacyUrls.entries()) {
    const address = readOldAddress(text);
    if (address !== undefined) yield { address: { ...address, target }, index };
  }
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
