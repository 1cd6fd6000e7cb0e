interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

export interface GroupCommit<Item, Result> {
  /** Resolves with the item's result once the group that it belongs to is committed. */
  add(item: Item): Promise<Result>;
}

/** Items that may wait at once; a store so far behind refuses more, and readers' browsers try again later. */
const MOST_WAITING = 20_000;

/**
 * Commits items in groups, because one commit costs the disk as much for a hundred as for one. A group is made of what
 * arrives in `waitMs` after its first item and while the group before it is being committed.
 * @param commit Gives a result for each item, in their order, or fails for all of them.
 */
export function groupCommits<Item, Result>(
  commit: (items: readonly Item[]) => Promise<readonly Result[]>,
  waitMs: number,
): GroupCommit<Item, Result> {
  let queue: Waiting<Item, Result>[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (queue.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      const group = queue;
      queue = [];
      try {
        const results = await commit(group.map(({ item }) => item));
        for (const [index, waiting] of group.entries()) waiting.resolve(results[index]!);
      } catch (error) {
        for (const waiting of group) waiting.reject(error);
      }
    }
    isRunning = false;
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        if (queue.length >= MOST_WAITING) return reject(new Error('too many hits wait for the store'));
        queue.push({ item, resolve, reject });
        if (!isRunning) void run();
      }),
  };
}
