/** Articles on a numbered page of a list. */
export const PAGE_SIZE = 20;

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
export function paginate<Item>(items: readonly Item[], size: number = PAGE_SIZE): ListPages<Item> {
  const pages = countFullPages(items.length, size);
  const numbered = Array.from({ length: pages }, (_, page) =>
    items.slice(page * size, (page + 1) * size).reverse(),
  );
  return { front: items.slice(pages * size).reverse(), numbered };
}

/** How many numbered pages a list of so many items has. */
export function countFullPages(items: number, size: number = PAGE_SIZE): number {
  return Math.max(0, Math.floor(items / size) - 1);
}
