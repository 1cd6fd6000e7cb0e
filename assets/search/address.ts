/** What an entry of the history remembers of the page beside its address. */
interface Entry {
  /** Whether it was made while words were typed: the next letter takes its place. */
  isTyped?: boolean;
  /** How many articles were shown, and how high the room was that they stood in. */
  shown?: number;
  height?: number;
}

/** What the present entry of the history remembers. */
export function readEntry(): Entry {
  return history.state ?? {};
}

/** Has the present entry remember how much was shown, for a reader who comes back to it. */
export function rememberShown(shown: number, height: number): void {
  history.replaceState({ ...readEntry(), shown, height }, '');
}

/** The query part of an address that shows these fields; empty ones stay away. */
export function formatAddress(fields: ReadonlyMap<string, string>): string {
  const address = new URLSearchParams();
  for (const [name, value] of fields) if (value !== '') address.set(name, value);
  const text = String(address);
  return text && `?${text}`;
}

/**
 * Puts what is shown into the page's address, as a new entry of the history. What is typed replaces what was typed before it,
 * or nothing, but never what was asked for.
 */
export function saveAddress(fields: ReadonlyMap<string, string>, isTyped: boolean): void {
  const search = formatAddress(fields);
  const isSame = search === location.search;
  if (isSame && isTyped) return;
  const replaces = isSame || (isTyped && (readEntry().isTyped || location.search === ''));
  history[replaces ? 'replaceState' : 'pushState']({ isTyped }, '', location.pathname + search);
}
