import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';
import { decodePercents } from '../../text/percent.ts';

/** Finds the files that a saved page names: beside it, below it, or in the folder that the browser saved with it. */
export interface NeighbourFiles {
  /** Path on disk of what an address of the page leads to; undefined when it is not at hand. */
  find(address: string): string | undefined;
}

const SUFFIXES = ['_files', '.files', '_fichiers', '_tệp', '-Dateien'];

/** @param page path of the page; nothing outside of its folder is ever found */
export function openNeighbours(page: string): NeighbourFiles {
  const folder = realpathSync(dirname(page));
  const stem = basename(page, extname(page));
  const listings = new Map<string, ReadonlyMap<string, string>>();
  const listing = (path: string) => {
    const known = listings.get(path) ?? listFiles(path);
    listings.set(path, known);
    return known;
  };
  const lookUp = (path: string): string | undefined => {
    const found = listing(dirname(path)).get(foldName(basename(path)));
    return found !== undefined && isInside(found, folder) ? found : undefined;
  };
  return {
    find(address) {
      const path = pathOf(address);
      if (path === undefined) return undefined;
      const name = basename(path);
      const places = [
        ...(isLocal(address) ? [join(folder, path)] : []),
        ...SUFFIXES.map((suffix) => join(folder, stem + suffix, name)),
        join(folder, name),
      ];
      return places.map(lookUp).find((found) => found !== undefined);
    },
  };
}

/** The decoded path of an address, without query; undefined for one that names no file. */
function pathOf(address: string): string | undefined {
  const path = address
    .replace(/^(?:https?:)?\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '')
    .replaceAll('\\', '/');
  if (
    /^(?:data|javascript|mailto|blob|cid):/i.test(address) ||
    path === '' ||
    path.endsWith('/') ||
    path.includes('\0')
  )
    return undefined;
  return decodePercents(path);
}

function isLocal(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address);
}

function listFiles(folder: string): ReadonlyMap<string, string> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isFile() || entry.isSymbolicLink(),
    );
    return new Map(entries.map((entry) => [foldName(entry.name), join(folder, entry.name)]));
  } catch {
    return new Map();
  }
}

function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function isInside(path: string, folder: string): boolean {
  try {
    const real = realpathSync(path);
    return real.startsWith(folder + sep) && lstatSync(real).isFile();
  } catch {
    return false;
  }
}
