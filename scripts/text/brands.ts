import { cleanPath } from './normalize.ts';

/** A root-relative address of the site, percent-free and with both outer slashes for pages: `/2021/08/slug/`. */
export type Url = string & { readonly __brand: 'Url' };

/** A file's path from the content folder, with `/` between names, in NFC and with `Đ` for U+00D0: `articles/2021/08/slug.md`. */
export type ContentPath = string & { readonly __brand: 'ContentPath' };

/** Markup that this project made itself from escaped parts; the only kind that enters a page unescaped. */
export type SafeHtml = string & { readonly __brand: 'SafeHtml' };

/**
 * A moment in the site's time zone: `2021-08-26T18:14:44+07:00`, or `2021-08-26` where only the day is known.
 * Both forms sort as text, a day before every moment in it.
 */
export type SiteDate = string & { readonly __brand: 'SiteDate' };

/** Marks a path as an address. @throws TypeError when it doesn't begin with one slash or holds `..`. */
export function toUrl(path: string): Url {
  if (!path.startsWith('/') || path.startsWith('//') || climbs(path))
    throw new TypeError(`not a site address: ${path}`);
  return path as Url;
}

/** Marks a relative path as a content path. @throws TypeError when it is absolute or leaves the folder. */
export function toContentPath(path: string): ContentPath {
  if (path.startsWith('/') || climbs(path)) throw new TypeError(`not inside content: ${path}`);
  return cleanPath(path) as ContentPath;
}

function climbs(path: string): boolean {
  return path.includes('..') && path.split('/').includes('..');
}
