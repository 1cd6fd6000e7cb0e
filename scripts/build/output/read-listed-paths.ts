import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupPath, type Manifest, MANIFEST_PATH, type ManifestRow } from './manifest.ts';

/** Paths that the manifest of an output folder names, its own included: builds wrote those files. None where it cannot be read. */
export function readListedPaths(outDir: string): string[] {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(outDir, path), 'utf8'));
  try {
    const lists = Object.keys((read(MANIFEST_PATH) as Manifest).groups).map(groupPath);
    const rows = lists.flatMap((list) => read(list) as ManifestRow[]);
    return [MANIFEST_PATH, ...lists, ...rows.map(([path]) => path)];
  } catch {
    return [];
  }
}
