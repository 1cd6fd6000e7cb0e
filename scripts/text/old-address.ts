import { decodePercents } from './percent.ts';

/** Parameters that social networks and mailers append to a shared link, and that never choose a page. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|zarsrc|_gl)$/;
const HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?\//u;
/** A program that is given its page after a slash, `index.php/tin/12-bai`: no host, whose name ends otherwise. */
const PROGRAM = /^[^/]+\.(?:aspx?|php|html?|jsp|cfm|cgi)\//i;

/** What stands for the host where an address names none. */
const ANY_HOST = 'http://host.invalid';

/** The address of a page in an earlier system. */
export interface OldAddress {
  /** As the worker looks it up: path and sorted query, decoded, in NFC and lower case, `ð` (U+00F0) as `đ`, which articles write for it. */
  key: string;
  /** The path of the key alone. */
  path: string;
  /** The path as a browser sends it, where the address has no query. */
  plainPath?: string;
  /** The host, where it is named, without `www.` */
  host?: string;
}

/**
 * Reads an address, written with or without scheme and host, also as it stands in the source of a page (`&amp;`); undefined for what
 * is none, or leads only to the home page.
 */
export function readOldAddress(text: string): OldAddress | undefined {
  const written = text.trim().replaceAll('&amp;', '&');
  const whole = completeAddress(written);
  if (written === '' || !URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  // As the worker does.
  const path = lower(decodePercents(url.pathname));
  const query = writeQuery(url);
  const key = query === '' ? path : `${path}?${query}`;
  if (key === '/') return undefined;
  return {
    key,
    path,
    ...(url.search === '' ? { plainPath: url.pathname } : {}),
    ...(url.origin === ANY_HOST ? {} : { host: url.hostname.replace(/^www\./, '') }),
  };
}

/** `http://old.example/a`, `//old.example/a`, `old.example/a`, `/a` and `a` as full addresses. */
function completeAddress(written: string): string {
  if (/^https?:\/\//i.test(written)) return written;
  if (written.startsWith('//')) return `http:${written}`;
  if (written.startsWith('/')) return ANY_HOST + written;
  return HOST.test(written) && !PROGRAM.test(written) ? `http://${written}` : `${ANY_HOST}/${written}`;
}

function writeQuery(url: URL): string {
  const pairs = [...url.searchParams]
    .map((pair) => pair.map(lower))
    .filter(([name]) => !TRACKING.test(name ?? ''));
  const query = new URLSearchParams(pairs);
  query.sort();
  return query.toString();
}

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ð', 'đ');
}
