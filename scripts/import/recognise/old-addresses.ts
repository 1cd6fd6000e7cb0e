/** Paths and queries of the addresses under which a page was found, without the home page and without repetitions. */
export function findOldAddresses(addresses: readonly string[]): string[] {
  const paths = addresses.flatMap((address) => {
    if (!/^(?:https?:)?\/\//i.test(address) && !address.startsWith('/')) return [];
    const url = URL.canParse(address, 'http://old.invalid')
      ? new URL(address, 'http://old.invalid')
      : undefined;
    return url === undefined ? [] : [url.pathname + url.search];
  });
  return [...new Set(paths)].filter((path) => !/^\/(?:(?:index|default|home)\.\w+)?$/i.test(path));
}
