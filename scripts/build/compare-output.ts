import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../content/usage-error.ts';
import type { LedgerEntries } from './ledger.ts';
import { SHARD_RECORD } from './shard-record.ts';

/** What has to be done so that the output folder holds exactly the planned files. */
export interface Differences {
  /** Planned paths whose file is missing or not as planned. */
  stale: Set<string>;
  /** Paths that an earlier build wrote and that are planned no more. */
  left: string[];
  /** Paths that no build wrote; they are somebody else's. */
  foreign: string[];
}

/**
 * Compares the output folder with the plan. A file counts as current only if it was written under the planned key and is
 * still there with the size recorded then.
 * @param planned path → key
 * @throws UsageError when a symbolic link stands where a file is to be written: that would be written elsewhere
 */
export function compareOutput(
  outDir: string,
  planned: ReadonlyMap<string, string>,
  entries: LedgerEntries,
): Differences {
  const { present, links } = listFiles(outDir);
  for (const link of links) refuseLink(outDir, link, planned);
  const stale = new Set<string>();
  for (const [path, key] of planned) {
    const entry = entries.get(path);
    if (entry?.key !== key || !present.has(path) || statSync(join(outDir, path)).size !== entry.size)
      stale.add(path);
  }
  const left: string[] = [];
  const foreign: string[] = [];
  for (const path of present) {
    if (planned.has(path)) continue;
    if (entries.has(path)) left.push(path);
    else foreign.push(path);
  }
  return { stale, left, foreign: foreign.sort() };
}

function refuseLink(outDir: string, link: string, planned: ReadonlyMap<string, string>): void {
  for (const path of planned.keys()) {
    if (path !== link && !path.startsWith(`${link}/`)) continue;
    throw new UsageError(
      `--out ${outDir}: ${link} là một liên kết, nên tệp sẽ bị ghi ra chỗ khác. Hãy xóa liên kết ấy, hoặc dựng lại với --clean.`,
    );
  }
}

/** Paths of what is no folder, and of those the symbolic links. */
function listFiles(folder: string): { present: Set<string>; links: string[] } {
  const present = new Set<string>();
  const links: string[] = [];
  const walk = (below: string) => {
    for (const entry of readFolder(join(folder, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isSymbolicLink()) links.push(path);
      if (entry.isDirectory()) walk(path);
      else if (path !== SHARD_RECORD) present.add(path);
    }
  };
  walk('');
  return { present, links };
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
