import { UsageError } from '../../content/usage-error.ts';
import { findAbandoned } from './abandoned.ts';
import type { LedgerEntries } from './ledger.ts';
import { LINK, type OutputSizes } from './scan-output.ts';

/** What an output folder holds, and what the ledger knows of it. */
export interface OutputState {
  sizes: OutputSizes;
  entries: LedgerEntries;
}

/**
 * Planned paths whose file is missing or not as planned. A file counts as current only if it was written under the planned key and
 * is still there with the size recorded then.
 * @param planned path → key
 * @throws UsageError when a symbolic link stands where a file is to be written: that would be written elsewhere
 */
export function findStale(
  { sizes, entries }: OutputState,
  planned: ReadonlyMap<string, string>,
): Set<string> {
  refuseLinks(sizes, planned);
  const stale = new Set<string>();
  for (const [path, key] of planned) {
    const entry = entries.get(path);
    if (entry?.key !== key || sizes.get(path) !== entry.size) stale.add(path);
  }
  return stale;
}

/** Paths that are not planned: those that an earlier build wrote, and those that are somebody else's. */
export function findUnplanned(
  { sizes, entries }: OutputState,
  planned: ReadonlyMap<string, string>,
): { left: string[]; foreign: string[] } {
  const left: string[] = [];
  const foreign: string[] = [];
  for (const path of sizes.keys()) {
    if (planned.has(path)) continue;
    const target = findAbandoned(path) ?? path;
    if (entries.has(target) || planned.has(target)) left.push(path);
    else foreign.push(path);
  }
  return { left, foreign: foreign.sort() };
}

/** @throws UsageError when a symbolic link stands where one of the planned files is to be written */
export function refuseLinks(sizes: OutputSizes, planned: ReadonlyMap<string, unknown>): void {
  for (const [path, size] of sizes) if (size === LINK) refuseLink(path, planned);
}

function refuseLink(link: string, planned: ReadonlyMap<string, unknown>): void {
  for (const path of planned.keys()) {
    if (path !== link && !path.startsWith(`${link}/`)) continue;
    throw new UsageError(
      `--out: trong thư mục xuất, ${link} là một liên kết, nên tệp sẽ bị ghi ra chỗ khác. Hãy xóa liên kết ấy, hoặc dựng lại với --clean.`,
    );
  }
}
