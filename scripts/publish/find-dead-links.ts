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

/**
 * Reads every page of a built site for links to addresses of the site and for pictures, scripts and stylesheets.
 * @param files the paths of the site
 * @returns those that name no file of it, in the order of the pages
 */
export async function findDeadLinks(place: Place, files: ReadonlyMap<string, unknown>): Promise<DeadLink[]> {
  const dead: DeadLink[] = [];
  for (const path of [...files.keys()].filter((name) => name.endsWith('.html')).sort()) {
    const html = (await place.read(path))?.toString('utf8') ?? '';
    for (const target of new Set(findTargets(html)))
      if (!leadsSomewhere(target, files)) dead.push({ path, target });
  }
  return dead;
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

function leadsSomewhere(target: string, files: ReadonlyMap<string, unknown>): boolean {
  const path = decodePercents(target.replace(/[?#].*$/s, '')).slice(1);
  return files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path);
}
