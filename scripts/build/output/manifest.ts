import { defined } from '../../content/defined.ts';
import type { FileMark } from './file-mark.ts';

/**
 * What a published site consists of. It stands in `manifest.json`; the files themselves are listed in one file for each
 * group, `manifest/<group>.json`, so that a new article rewrites the short list of its own year, and its like, and not that of
 * the whole archive. The manifest does not list itself.
 */
export interface Manifest {
  format: 1;
  /** The commit that was checked out when the site was built; absent outside git. */
  commit?: string;
  /** By name: how many files, and the SHA-256 of `manifest/<name>.json` in hex. */
  groups: Readonly<Record<string, { files: number; sha256: string }>>;
}

/** One file of the site: its path below the output folder, its size in bytes, its SHA-256 in hex. */
export type ManifestRow = [path: string, size: number, sha256: string];

export const MANIFEST_PATH = 'manifest.json';

/** Groups whose names follow from paths, the first that fits. */
const GROUPS: readonly RegExp[] = [
  // What has the year in its address.
  /^(\d{4})\//,
  // Pictures, by the first two hexadecimal digits of their name's hash.
  /^(anh)\/.*-([0-9a-f]{2})[0-9a-f]{8}-\d+\.[a-z]+$/,
  // The search index: a thousand articles, or one part of the rest.
  /^tim-kiem\/(chi-muc)\/(bai)\/(\d+)\//,
  /^tim-kiem\/(chi-muc)\/(\w+)\//,
  // Lists: all of one kind.
  /^([\w-]+)\/.+\//,
];

/** The group that lists a path: `2021`, `anh-3f`, `chi-muc-bai-9`, `chuyen-muc`; else `rest`. */
export function groupOf(path: string): string {
  for (const group of GROUPS) {
    const found = group.exec(path);
    if (found !== null) return found.slice(1).join('-');
  }
  return 'rest';
}

/** Where a group is listed: `manifest/2021.json`. */
export function groupPath(group: string): string {
  return `manifest/${group}.json`;
}

/** Whether a path belongs to the manifest itself. */
export function isManifestPath(path: string): boolean {
  return path === MANIFEST_PATH || path.startsWith('manifest/');
}

/** The paths of the manifest of a site that has these files. */
export function manifestPaths(paths: Iterable<string>): string[] {
  const groups = new Set<string>();
  for (const path of paths) groups.add(groupOf(path));
  return [MANIFEST_PATH, ...[...groups].map(groupPath)];
}

/** The text of a group's list: JSON, one row in a line, sorted by path. */
export function formatRows(files: Iterable<readonly [path: string, mark: FileMark]>): string {
  const rows = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { size, sha256 }]) => JSON.stringify([path, size, sha256] satisfies ManifestRow));
  return `[\n${rows.join(',\n')}\n]\n`;
}

/** The text of `manifest.json`. */
export function formatManifest(
  groups: ReadonlyMap<string, { files: number; sha256: string }>,
  commit: string | undefined,
): string {
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest: Manifest = {
    format: 1,
    ...defined({ commit }),
    groups: Object.fromEntries(sorted),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
