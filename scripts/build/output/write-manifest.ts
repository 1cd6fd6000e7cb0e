import { groupBy } from '../../content/group-by.ts';
import { toUrl } from '../../text/brands.ts';
import type { LedgerEntries } from './ledger.ts';
import { formatManifest, formatRows, groupOf, groupPath, isManifestPath, MANIFEST_PATH } from './manifest.ts';
import { writeOutput } from './output-file.ts';

/**
 * The files of the manifest that change when these paths are written or deleted; a path of the manifest itself stands
 * for a list that is missing.
 */
export function findChangedLists(changed: Iterable<string>): Set<string> {
  const lists = new Set<string>();
  for (const path of changed) lists.add(isManifestPath(path) ? path : groupPath(groupOf(path)));
  if (lists.size > 0) lists.add(MANIFEST_PATH);
  return lists;
}

/**
 * Writes the changed files of the manifest. Nothing is read: what the ledger knows of each file is what is listed.
 * @param entries all files of the site, and the lists that stay as they are; what is written is added
 * @param keys the keys under which the ledger is to know the files of the manifest
 */
export async function writeManifest(
  outDir: string,
  entries: LedgerEntries,
  {
    changed,
    keys,
    commit,
  }: { changed: ReadonlySet<string>; keys: ReadonlyMap<string, string>; commit: string | undefined },
): Promise<void> {
  const write = async (path: string, text: string) => {
    const file = { url: toUrl(`/${path}`), key: path, bytes: async () => Buffer.from(text) };
    entries.set(path, { key: keys.get(path) ?? '', ...(await writeOutput(outDir, file)) });
  };
  const listed = new Map<string, { files: number; sha256: string }>();
  const paths = [...entries.keys()].filter((path) => !isManifestPath(path));
  for (const [group, ofGroup] of groupBy(paths, groupOf)) {
    const list = groupPath(group);
    if (changed.has(list)) await write(list, formatRows(ofGroup.map((path) => [path, entries.get(path)!])));
    listed.set(group, { files: ofGroup.length, sha256: entries.get(list)?.sha256 ?? '' });
  }
  await write(MANIFEST_PATH, formatManifest(listed, commit));
}
