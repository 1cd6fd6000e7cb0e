/** Marks an entry of the history that was made while words were typed: the next letter takes its place. */
const TYPED = 'typed';

/** The query part of an address that shows these fields; empty ones stay away. */
export function formatAddress(fields: ReadonlyMap<string, string>): string {
  const address = new URLSearchParams();
  for (const [name, value] of fields) if (value !== '') address.set(name, value);
  return address.size === 0 ? '' : `?${address}`;
}

/**
 * Puts what is shown into the page's address, as a new entry of the history. What is typed replaces what was typed before it,
 * or nothing, but never what was asked for.
 */
export function saveAddress(fields: ReadonlyMap<string, string>, isTyped: boolean): void {
  const search = formatAddress(fields);
  const isSame = search === location.search;
  if (isSame && isTyped) return;
  const replaces = isSame || (isTyped && (history.state === TYPED || location.search === ''));
  history[replaces ? 'replaceState' : 'pushState'](isTyped ? TYPED : null, '', location.pathname + search);
}
