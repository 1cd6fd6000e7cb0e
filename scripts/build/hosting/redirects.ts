import type { MappedAddress } from '../../site/old-addresses.ts';
import type { Url } from '../../text/brands.ts';

/** Most rules that Cloudflare takes without patterns. */
const MOST_RULES = 2000;

/**
 * Where files of the site stand that are no pages, and what the worker answers. Hosts read a rule before they look for a file: one for
 * `/sw.js` or a stylesheet would take it from every reader.
 */
const OWN =
  /^\/(?:(?:_cu|_v|anh|manifest|tai-nguyen|tep|tim-kiem)(?:\/|$)|(?:sw\.js|manifest\.json|_headers|_redirects|\.assetsignore)$)/;

/**
 * The `_redirects` file for hosts that run no worker: old addresses that are paths alone, since the file cannot tell
 * queries apart; hosts with a worker read it first, so a path that old addresses with a query, or of another host, have too is
 * left to the worker. Of too many the last of the list have a rule. Undefined when there is none.
 * @param taken addresses of pages: a rule would stand in their way
 */
export function makeRedirectsFile(
  addresses: readonly MappedAddress[],
  taken: ReadonlyMap<Url, unknown>,
): string | undefined {
  const queried = new Set(addresses.flatMap(({ key, path }) => (key === path ? [] : [path])));
  const rules = addresses.flatMap(({ path, plainPath, target }) =>
    plainPath === undefined ||
    queried.has(path) ||
    OWN.test(path) ||
    isPattern(plainPath) ||
    leadsSomewhere(plainPath, taken)
      ? []
      : [`${plainPath} ${target} 301`],
  );
  return rules.length === 0 ? undefined : `${rules.slice(-MOST_RULES).join('\n')}\n`;
}

/** Hosts read `*` and `:name` in a rule as patterns. */
function isPattern(path: string): boolean {
  return path.includes('*') || path.includes('/:');
}

function leadsSomewhere(path: string, taken: ReadonlyMap<Url, unknown>): boolean {
  const bare = path.replace(/(?:\/|\/index\.html|\.html)$/, '');
  return [path, `${bare}/`, `${bare}.html`].some((address) => taken.has(address as Url));
}
