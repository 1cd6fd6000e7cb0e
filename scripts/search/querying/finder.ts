import type { SearchIndex } from './joined-index.ts';
import { type FileFetcher, openIndex } from './search-index.ts';

/** Does something with the index that is published now. */
export type Finder = <T>(task: (index: SearchIndex) => Promise<T>) => Promise<T>;

/**
 * Makes a finder. The index is opened once; should a task fail, because a new index was published meanwhile or a file got
 * lost on the way, it is opened anew, past the caches, and the task tried once more.
 */
export function createFinder(fetch: FileFetcher): Finder {
  let opened: Promise<SearchIndex> | undefined;
  return async (task) => {
    opened ??= openIndex(fetch);
    try {
      return await task(await opened);
    } catch {
      const again = openIndex(fetch, true);
      opened = again;
      again.catch(() => (opened = undefined));
      return task(await again);
    }
  };
}
