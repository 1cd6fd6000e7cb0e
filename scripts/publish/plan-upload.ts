import { type FileMark, markBytes } from '../build/output/file-mark.ts';
import { MANIFEST_PATH } from '../build/output/manifest.ts';
import { compressedNames, nameOfOriginal } from './compress.ts';
import type { PublishedSite } from './read-manifest.ts';

/** What a host says of the release that is live there. */
export interface HostState {
  /** The release's name; empty on a host without one. */
  current: string;
  /** How many files it has. */
  files: number;
  /** Files that somebody wrote to after they were published. */
  touched: string[];
  /** What lies in the folder of stylesheets and scripts. */
  assets: string[];
}

/** How a host's release becomes the next one. */
export interface UploadPlan {
  /** Whether the next release begins as a copy of the current one. */
  isCopy: boolean;
  /** Files to send, `manifest.json` last; their compressed versions are not named. */
  sent: string[];
  /** Addresses of the site that end. */
  removed: string[];
  /** What the copy must not have, compressed files included. */
  dropped: string[];
  /** How many files the next release will have. */
  files: number;
}

/**
 * Whoever has a page of the last release on the way still finds what it loads. Photos and texts are not kept: what an
 * office takes down is gone at once.
 */
export const KEPT_FOLDER = 'tai-nguyen/';

/**
 * Compares a built site with what is live on a host.
 * @param published the live release by its own manifest; undefined when there is none that can be read
 * @returns undefined when the host has exactly this site
 */
export function planUpload(
  site: PublishedSite,
  published: PublishedSite | undefined,
  state: HostState,
): UploadPlan | undefined {
  const next = listAll(site);
  const live = published === undefined ? undefined : listAll(published);
  if (live === undefined || !isIntact(live, state))
    return { isCopy: false, sent: sortPaths(next.keys()), removed: [], dropped: [], files: countFiles(next) };
  const touched = new Set(state.touched.map((path) => nameOfOriginal(path) ?? path));
  const isStale = ([path, { sha256 }]: [string, FileMark]) =>
    live.get(path)?.sha256 !== sha256 || touched.has(path);
  const stale = [...next].filter(isStale).map(([path]) => path);
  const removed = sortPaths([...live.keys()].filter((path) => !next.has(path)));
  // What ends stands in no list, so the manifest is another one.
  if (stale.length === 0) return undefined;
  // Even where it is the same: files newer than it would count as written to, and be sent again by every deploy.
  const sent = sortPaths(new Set([...stale, MANIFEST_PATH]));
  const kept = removed.filter((path) => path.startsWith(KEPT_FOLDER) && !touched.has(path));
  const gone = removed.filter((path) => !kept.includes(path));
  const dropped = [
    ...[...sent, ...gone]
      .filter((path) => live.has(path))
      .flatMap((path) => nameFiles(path, live.get(path)!)),
    ...findStrayAssets(live, state),
  ];
  const keptFiles = kept.flatMap((path) => nameFiles(path, live.get(path)!));
  return { isCopy: true, sent, removed, dropped, files: countFiles(next) + keptFiles.length };
}

function listAll({ files, lists, manifest }: PublishedSite): Map<string, FileMark> {
  return new Map([...files, ...lists, [MANIFEST_PATH, markBytes(manifest)]]);
}

/** Whether a release has as many files as it was published with. */
function isIntact(live: ReadonlyMap<string, FileMark>, state: HostState): boolean {
  return state.files === countFiles(live) + findStrayAssets(live, state).length;
}

/** Stylesheets and scripts of the release before the live one. */
function findStrayAssets(live: ReadonlyMap<string, FileMark>, { assets }: HostState): string[] {
  const own = new Set([...live].flatMap(([path, mark]) => nameFiles(path, mark)));
  return assets.filter((path) => !own.has(path));
}

function nameFiles(path: string, { size }: FileMark): string[] {
  return [path, ...compressedNames(path, size)];
}

function countFiles(files: ReadonlyMap<string, FileMark>): number {
  let count = 0;
  for (const [path, mark] of files) count += nameFiles(path, mark).length;
  return count;
}

function sortPaths(paths: Iterable<string>): string[] {
  const sorted = [...paths].sort();
  const rest = sorted.filter((path) => path !== MANIFEST_PATH);
  return rest.length === sorted.length ? rest : [...rest, MANIFEST_PATH];
}
