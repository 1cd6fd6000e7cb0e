import type { ContentPath, Url } from '../../text/brands.ts';
import type { Reference } from '../archive.ts';
import { type ContentFolder, standsAt } from '../disk/content-folder.ts';
import { type Destinations, findDestination, type Lookup, pageAddress } from './destinations.ts';
import { describe } from '../messages.ts';
import { makeWarning, type Place, type Problem } from '../problem.ts';
import type { Target } from './resolve-target.ts';

/** A link of a body to a page of the site, and where it leads. */
export interface SiteLink extends Place {
  file: ContentPath;
  /** As the body writes it. */
  target: string;
  lookup: Lookup;
  /** Address of the article or page of the content; LATER when that is not out yet, UNKNOWN when there is none. */
  answer: string;
}

/** Links to pages of the site, as one file has them. */
export interface FileLinks {
  /** What they name, and where that led, as `SiteLink` says. */
  lookups: readonly (readonly [lookup: Lookup, answer: string])[];
  /** Makes them with their places in the file. */
  findLinks(): readonly SiteLink[];
}

export const LATER = 'later';

/** Whether such an address exists is known once the site is planned. */
export const UNKNOWN = '';

/** Where links may lead. */
export interface Surroundings {
  folder: Pick<ContentFolder, 'files' | 'outside'>;
  destinations: Destinations;
}

/** What a target within the site names. */
export function lookupOf(target: Target): Lookup | undefined {
  if (target.kind === 'file') return target.path;
  return target.kind === 'address' ? pageAddress(target.path) : undefined;
}

/** The answer of a link with this lookup; undefined when that names no page, but a file or nothing. */
export function findPage(lookup: Lookup, { folder, destinations }: Surroundings): string | undefined {
  const destination = findDestination(destinations, lookup);
  if (destination !== undefined) return destination.out ? destination.url : LATER;
  return lookup.startsWith('/') && !standsAt(folder, lookup.slice(1)) ? UNKNOWN : undefined;
}

/** What a link becomes on the page. */
export function describeLink({ lookup, answer }: SiteLink): Reference {
  if (answer === LATER) return { kind: 'unpublished' };
  return { kind: 'page', url: (answer === UNKNOWN ? lookup : answer) as Url };
}

/** Links that were looked up just now. */
export function gatherLinks(links: readonly SiteLink[]): FileLinks {
  return { lookups: links.map(({ lookup, answer }) => [lookup, answer]), findLinks: () => links };
}

/** Warns of a link whose target is not out yet. */
export function warnOfLink(link: SiteLink): Problem {
  return makeWarning(link.file, 'link-unpublished', describe.linkUnpublished(link.target), link);
}
