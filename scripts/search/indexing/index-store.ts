/** Where blocks are kept between builds: a folder of files, or memory. What is lost or damaged is made again. */
export interface IndexStore {
  read(name: string): Uint8Array | undefined;
  write(name: string, bytes: Uint8Array): void;
  /** Deletes everything else. */
  keepOnly(names: ReadonlySet<string>): void;
}

/** A store that lasts as long as the process. */
export function createMemoryStore(files = new Map<string, Uint8Array>()): IndexStore {
  return {
    read: (name) => files.get(name),
    write: (name, bytes) => files.set(name, bytes),
    keepOnly(names) {
      for (const name of files.keys()) if (!names.has(name)) files.delete(name);
    },
  };
}
