import { type Dirent, readdirSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { SHARD_RECORD } from './shard-record.ts';
import { startThread } from './start-thread.ts';

/** Size in bytes of each file of an output folder, by path; of a symbolic link LINK. */
export type OutputSizes = ReadonlyMap<string, number>;

/** Stands for the size of what is no file of its own. */
export const LINK = -2;

/** Looks through an output folder on a thread of its own: asking for thousands of files takes as long as planning them. */
export function startScan(outDir: string): Promise<OutputSizes> {
  const sizes = once(startThread('scan-thread', { outDir }), 'message').then(
    ([files]) => new Map(files as [string, number][]),
  );
  // Whoever waits for it is told; a build that ends before doesn't wait.
  sizes.catch(() => {});
  return sizes;
}

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
