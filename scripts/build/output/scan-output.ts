import { type Dirent, readdirSync, statSync } from 'node:fs';
import { SHARD_RECORD } from '../shards/shard-record.ts';

/** Size in bytes of each file of an output folder, by path; of a symbolic link LINK. */
export type OutputSizes = ReadonlyMap<string, number>;

/** Stands for the size of what is no file of its own. */
export const LINK = -2;

/** Finds the files of a folder; none when there is no such folder. @throws Error (EACCES) when it cannot be read */
export function scanOutput(outDir: string): [path: string, size: number][] {
  const files: [string, number][] = [];
  const walk = (below: string) => {
    for (const entry of readFolder(`${outDir}/${below}`)) {
      const path = below + entry.name;
      if (entry.isDirectory()) walk(`${path}/`);
      else if (path !== SHARD_RECORD)
        files.push([path, entry.isSymbolicLink() ? LINK : sizeOf(`${outDir}/${path}`)]);
    }
  };
  walk('');
  return files;
}

/** −1 for a file that was just deleted. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? -1;
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
