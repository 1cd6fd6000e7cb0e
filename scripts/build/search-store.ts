import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../content/write-whole.ts';
import type { IndexStore } from '../search/index-store.ts';

/** Keeps the blocks of the search index in a folder of the cache, each file written in one step. */
export function openSearchStore(folder: string): IndexStore {
  return {
    read(name) {
      try {
        return readFileSync(join(folder, name));
      } catch {
        return undefined;
      }
    },
    write(name, bytes) {
      writeWhole(join(folder, name), bytes);
    },
    keepOnly(names) {
      for (const name of readdirSync(folder))
        if (!names.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}
