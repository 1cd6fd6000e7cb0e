import { type ContentPath, toContentPath, toUrl, type Url } from '../../text/brands.ts';
import { articleUrl, pageUrl } from '../addresses.ts';
import type { Problem } from '../problem.ts';
import { folderMonth, slugOf } from '../text-address.ts';

/** Where an article or page of the content will stand, and whether it is out. */
export interface Destination {
  url: Url;
  out: boolean;
}

/** What a link names: a file of the content, or an address. */
export type Lookup = ContentPath | Url;

/** The destination of each article and page of the content, by its file and by its address. */
export type Destinations = ReadonlyMap<Lookup, Destination>;

/** Gathers destinations. */
export function mapDestinations(
  items: Iterable<{ file: ContentPath } & Destination>,
): Map<Lookup, Destination> {
  const destinations = new Map<Lookup, Destination>();
  for (const { file, url, out } of items) {
    const destination = { url, out };
    destinations.set(file, destination);
    destinations.set(url, destination);
  }
  return destinations;
}

/** Where a file with errors would most likely stand: a link to it is not to be told as one that leads nowhere. */
export function guessDestination({ file }: Pick<Problem, 'file'>): { file: ContentPath } & Destination {
  const path = toContentPath(file);
  // Nothing has the address that stands for a name without letters.
  const slug = slugOf(path, undefined) || 'index';
  const month = folderMonth(path);
  return { file: path, url: month === undefined ? pageUrl(slug) : articleUrl(`${month}/${slug}`), out: true };
}

/** Looks a link up; a file may be named without its ending, a folder for the article in it. */
export function findDestination(destinations: Destinations, lookup: Lookup): Destination | undefined {
  if (lookup.startsWith('/')) return destinations.get(lookup);
  const bare = lookup.replace(/\/$/, '');
  return [bare, `${bare}.md`, `${bare}/index.md`]
    .map((file) => destinations.get(file as ContentPath))
    .find((found) => found !== undefined);
}

/** Addresses of pages end in a slash, however the editor wrote them; addresses of files don't. */
export function pageAddress(path: string): Url {
  return toUrl(path.endsWith('/') || /\.[a-z0-9]+$/i.test(path) ? path : `${path}/`);
}
