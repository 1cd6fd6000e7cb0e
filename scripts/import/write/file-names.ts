import { posix } from 'node:path';
import { slugify } from '../../text/slug.ts';

const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const LONGEST = 80;

/** Gives out names for the files beside an article: as they were where that is safe, each only once. */
export function createNames(): (wanted: string, extension: string, fallback: string) => string {
  const taken = new Set<string>(['index.md']);
  /** The last number that was added to a name: a page may show one picture thousands of times. */
  const last = new Map<string, number>();
  return (wanted, extension, fallback) => {
    const suffix = posix.extname(wanted);
    const stem =
      suffix.toLowerCase() === extension.toLowerCase() || isAlias(suffix, extension)
        ? wanted.slice(0, wanted.length - suffix.length)
        : wanted.replace(/\.\w{1,5}$/, '');
    const ending = isAlias(suffix, extension) ? suffix : extension;
    const base = PLAIN.test(stem) && stem.length <= LONGEST ? stem : slugify(stem) || fallback;
    const plain = (base + ending).toLowerCase();
    for (let copy = (last.get(plain) ?? 0) + 1; ; copy++) {
      const name = `${base}${copy === 1 ? '' : `-${copy}`}${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      last.set(plain, copy);
      return name;
    }
  };
}

/** Whether two endings mean one format: `.JPG`, `.jpeg` and `.jpg`. */
function isAlias(one: string, other: string): boolean {
  const plain = (ending: string) => ending.toLowerCase().replace('.jpeg', '.jpg').replace('.jfif', '.jpg');
  return plain(one) === plain(other);
}
