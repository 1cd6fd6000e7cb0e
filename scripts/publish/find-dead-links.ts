import { readOldAddress } from '../text/old-address.ts';
import { decodePercents } from '../text/percent.ts';
import type { Place } from './place.ts';

/** A link or a file of a page that is not there. */
export interface DeadLink {
  /** The page's file. */
  path: string;
  target: string;
}

// Our pages quote every attribute and escape every quote.
const TARGET = /\s(?:href|src|srcset)="([^"]*)"/g;

const OLD_ADDRESSES = /^_cu\/[0-9a-f]{2}\.json$/;

/**
 * Reads every page of a built site for links to addresses of the site and for pictures, scripts and stylesheets.
 * @param files the paths of the site
 * @returns those that name no file of it and no old address that leads on, in the order of the pages
 */
export async function findDeadLinks(place: Place, files: ReadonlyMap<string, unknown>): Promise<DeadLink[]> {
  const dead: DeadLink[] = [];
  const old = await readOldAddresses(place, files);
  for (const path of [...files.keys()].filter((name) => name.endsWith('.html')).sort()) {
    const html = (await place.read(path))?.toString('utf8') ?? '';
    for (const target of new Set(findTargets(html)))
      if (!leadsSomewhere(target, files) && !leadsOn(target, old)) dead.push({ path, target });
  }
  return dead;
}

/** The keys of the site's map of old addresses, those of one host without it. */
async function readOldAddresses(
  place: Place,
  files: ReadonlyMap<string, unknown>,
): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const path of [...files.keys()].filter((name) => OLD_ADDRESSES.test(name))) {
    const text = (await place.read(path))?.toString('utf8') ?? '';
    for (const key of readKeys(text)) keys.add(key.replace(/^\/\/[^/]*/, ''));
  }
  return keys;
}

/** Of a damaged part, none: that it differs is told by who compares the files. */
function readKeys(text: string): string[] {
  try {
    return Object.keys(JSON.parse(text) as object);
  } catch {
    return [];
  }
}

function findTargets(html: string): string[] {
  return [...html.matchAll(TARGET)].flatMap(([, value = '']) =>
    value
      .replaceAll('&amp;', '&')
      .split(/,\s+/)
      .map((candidate) => candidate.trim().split(/\s/)[0] ?? '')
      .filter((target) => /^\/(?!\/)/.test(target)),
  );
}

/** Whether the worker would lead on from there: by path and query, else by the path alone, whatever its last slash. */
function leadsOn(target: string, old: ReadonlySet<string>): boolean {
  if (old.size === 0) return false;
  const { key = '', path = '' } = readOldAddress(target) ?? {};
  const query = key.slice(path.length);
  const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
  return [path + query, path, other + query, other].some((address) => old.has(address));
}

function leadsSomewhere(target: string, files: ReadonlyMap<string, unknown>): boolean {
  const path = decodePercents(target.replace(/[?#].*$/s, '')).slice(1);
  return files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path);
}
