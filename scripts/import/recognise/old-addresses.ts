import { firstOfEach } from '../../content/group-by.ts';
import { readOldAddress } from '../../text/old-address.ts';

/** Paths and queries of the addresses under which a page was found, without the home page and without repetitions. */
export function findOldAddresses(addresses: readonly string[]): string[] {
  const paths = addresses.flatMap((address) => {
    if (!/^(?:https?:)?\/\//i.test(address) && !address.startsWith('/')) return [];
    const url = URL.canParse(address, 'http://old.invalid')
      ? new URL(address, 'http://old.invalid')
      : undefined;
    return url === undefined ? [] : [url.pathname + url.search];
  });
  const pages = paths.filter((path) => !/^\/(?:(?:index|default|home)\.\w+)?$/i.test(path));
  // A page that was reached from a social network bears its mark in the address.
  return firstOfEach(pages, (path) => readOldAddress(path)?.key ?? path);
}
