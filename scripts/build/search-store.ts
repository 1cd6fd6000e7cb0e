import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
      mkdirSync(folder, { recursive: true });
      const temporary = join(folder, `${name}.${process.pid}.tmp`);
      writeFileSync(temporary, bytes);
      renameSync(temporary, join(folder, name));
    },
    keepOnly(names) {
      for (const name of readdirSync(folder))
        if (!names.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}
