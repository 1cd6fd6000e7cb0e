import { readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Deletes what a folder holds, but not the folder. */
export async function emptyFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // What stands in its place is told when the folder is made.
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(error.code ?? '')) return [];
    throw error;
  });
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true });
}

/** Deletes a file of the output folder, and the folders that it leaves empty. */
export async function deleteFile(outDir: string, path: string): Promise<void> {
  await rm(join(outDir, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      await rmdir(join(outDir, folder));
    } catch {
      return;
    }
  }
}
