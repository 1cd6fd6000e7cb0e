import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../../content/disk/sealed-file.ts';
import type { IndexStore } from '../../search/indexing/index-store.ts';

/** Keeps the blocks of the search index in a folder of the cache, each file written in one step. */
export function openSearchStore(folder: string): IndexStore {
  return {
    read: (name) => readSealed(join(folder, name)),
    write(name, bytes) {
      writeSealed(join(folder, name), bytes);
    },
    keepOnly(names) {
      for (const name of readdirSync(folder))
        if (!names.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}
