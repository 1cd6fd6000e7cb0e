/** Articles on a numbered page of a list. */
const PAGE_SIZE = 20;

export interface ListPages<Item> {
  /** The newest page, at the list's own address: 20 to 39 items, fewer only where the list has fewer. Newest first. */
  front: Item[];
  /** Numbered from the oldest, page 1 first; each is full and never changes again. Newest first within a page. */
  numbered: Item[][];
}

/**
 * Divides a list so that adding a newest item leaves every full page as it is.
 * @param items oldest first
 */
export function paginate<Item>(items: readonly Item[]): ListPages<Item> {
  const pages = countFullPages(items.length);
  const numbered = Array.from({ length: pages }, (_, page) =>
    items.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).reverse(),
  );
  return { front: items.slice(pages * PAGE_SIZE).reverse(), numbered };
}

/** How many numbered pages a list of so many items has. */
export function countFullPages(items: number): number {
  return Math.max(0, Math.floor(items / PAGE_SIZE) - 1);
}
