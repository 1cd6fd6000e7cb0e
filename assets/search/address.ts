/** Puts what is shown into the page's address: as a new entry of the history, or in place of the current one. */
export function saveAddress(fields: ReadonlyMap<string, string>, isNew: boolean): void {
  const address = new URLSearchParams();
  for (const [name, value] of fields) if (value !== '') address.set(name, value);
  const search = address.size === 0 ? '' : `?${address}`;
  if (search === location.search) return;
  history[isNew ? 'pushState' : 'replaceState'](null, '', location.pathname + search);
}
