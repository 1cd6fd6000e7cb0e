import { createHash } from 'node:crypto';
import type { ContentPath, Url } from '../text/brands.ts';
import { sectionFeedUrl } from '../content/addresses.ts';
import type { Archive } from '../content/archive.ts';
import { defined } from '../content/defined.ts';
import { type OldAddress, readOldAddress } from '../text/old-address.ts';

/** An old address, and where it leads. */
export interface MappedAddress extends OldAddress {
  target: Url;
}

/** What old addresses may lead to. */
export interface Claimant {
  url: Url;
  /** Of a section: where its feed stands. */
  feed?: Url;
  /** Where they are named. */
  file: ContentPath | 'site.yaml';
  /** What editors call it, where not by its file: `chuyên mục Thời sự`. */
  name?: string;
  legacyUrls?: readonly string[];
}

/** An address that somebody names among its `legacyUrls`. */
export interface Claim {
  address: MappedAddress;
  claimant: Claimant;
  /** Its place in `legacyUrls`. */
  index: number;
  /** Whose it is: who names it first. */
  owner: Claimant;
}

/** The part of an archive in which old addresses are named. */
export type Claimants = Pick<Archive, 'articles' | 'pages' | 'site'>;

/**
 * Every old address among `legacyUrls` of the sections, the pages and then the articles, from the oldest, written with or without scheme
 * and host. What is the address of two articles at two hosts, both of which are named, is the older one's at all hosts but the other:
 * `//host` then begins its key.
 */
export function* claimOldAddresses(archive: Claimants): Generator<Claim> {
  const claims = new Map<string, Claim>();
  for (const claimant of listClaimants(archive)) {
    for (const [index, text] of (claimant.legacyUrls ?? []).entries()) {
      const read = readOldAddress(text);
      if (read === undefined) continue;
      const target = read.path.endsWith('/rss.xml') ? (claimant.feed ?? claimant.url) : claimant.url;
      const address = apartFrom(claims.get(read.key), { ...read, target });
      const claim = { address, claimant, index, owner: claims.get(address.key)?.claimant ?? claimant };
      if (!claims.has(address.key)) claims.set(address.key, claim);
      yield claim;
    }
  }
}

/** The sections, the pages, and the articles from the oldest. */
export function listClaimants({ site, pages, articles }: Claimants): Claimant[] {
  const sections = site.sections.map((section): Claimant => ({
    url: section.url,
    feed: sectionFeedUrl(section.slug),
    file: 'site.yaml',
    name: `chuyên mục ${section.title}`,
    ...defined({ legacyUrls: section.legacyUrls }),
  }));
  return [...sections, ...pages, ...articles];
}

/** The old addresses that lead on, each once. */
export function findOldAddresses(archive: Claimants): MappedAddress[] {
  const found = new Map<string, MappedAddress>();
  for (const { address } of claimOldAddresses(archive))
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
