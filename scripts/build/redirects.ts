import type { MappedAddress } from '../site/old-addresses.ts';
import type { Url } from '../text/brands.ts';

/** Most rules that Cloudflare takes without patterns. */
const MOST_RULES = 2000;

/**
 * The `_redirects` file for hosts that run no worker: old addresses that are paths alone, since the file cannot tell
 * queries apart. Of too many the last of the list have a rule. Undefined when there is none.
 * @param taken addresses that lead somewhere already: a rule would stand in their way
 */
export function makeRedirectsFile(
  addresses: readonly MappedAddress[],
  taken: ReadonlyMap<Url, unknown>,
): string | undefined {
  const rules = addresses.flatMap(({ plainPath, target }) =>
    plainPath === undefined || isPattern(plainPath) || leadsSomewhere(plainPath, taken)
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
