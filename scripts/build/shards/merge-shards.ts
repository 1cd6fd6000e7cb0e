import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ensureFolder } from '../../content/disk/ensure-folder.ts';
import { UsageError } from '../../content/usage-error.ts';
import type { BuildOptions } from '../build-options.ts';
import { type BuildResult, buildSite } from '../build-site.ts';
import { findCodeVersion } from '../bundles/code-version.ts';
import { refuseWithoutHistory } from '../history/read-histories.ts';
import { refuseLinks } from '../output/compare-output.ts';
import { copyWhole } from '../output/copy-whole.ts';
import { type LedgerEntries, openLedger } from '../output/ledger.ts';
import { isWithin, refuseDangerousOutput } from '../output/dangerous-folders.ts';
import { emptyFolder } from '../output/delete-files.ts';
import { planBuild } from '../plan-build.ts';
import { PROJECT_DIR } from '../project.ts';
import { scanOutput } from '../output/scan-output.ts';
import { readShardRecord } from './shard-record.ts';
import { explainStorage } from '../output/storage-error.ts';
import { findChangedLists } from '../output/write-manifest.ts';

/**
 * Joins the output folders of shards into one, with its ledger, then builds: where the shards were complete and of the same
 * content, nothing is left to make.
 * @throws UsageError when a folder is not the output of a finished shard or would be emptied, or the output folder is a dangerous
 * one or has a symbolic link where a file of a shard would go; nothing is copied then, nor where the content has errors or lacks
 * its history
 */
export async function mergeShards(folders: readonly string[], options: BuildOptions): Promise<BuildResult> {
  const outDir = resolve(options.outDir);
  await refuseDangerousOutput({ ...options, outDir });
  const codeVersion = findCodeVersion(PROJECT_DIR);
  const records = new Map<string, LedgerEntries>();
  for (const folder of folders) {
    if (options.clean === true && (await isWithin(folder, outDir)))
      throw new UsageError(`--clean: ${folder} nằm trong thư mục xuất, sẽ mất trước khi được gộp`);
    records.set(folder, await readRecord(folder, codeVersion));
  }
  const planned = await planBuild(options);
  const refused = 'refused' in planned ? planned.refused : refuseWithoutHistory(planned.problems);
  if (refused !== undefined) return { problems: refused, foreign: [] };
  if (options.clean === true) await emptyFolder(outDir);
  ensureFolder(outDir);
  const sizes = new Map(scanOutput(outDir));
  for (const record of records.values()) refuseLinks(sizes, record);
  const ledger = await openLedger(options.cacheDir, outDir, codeVersion);
  const entries: LedgerEntries = new Map(ledger.entries);
  for (const [folder, record] of records) {
    ledger.open([...record.keys()]);
    for (const [path, entry] of record) {
      const source = join(folder, path);
      if (statSync(source, { throwIfNoEntry: false })?.size !== entry.size) continue;
      await take(source, join(outDir, path));
      entries.set(path, entry);
    }
    // Those of a site that stood here before list what was there then.
    for (const list of findChangedLists(record.keys())) entries.delete(list);
  }
  await ledger.close(entries);
  return buildSite({ ...options, clean: false });
}

/** What stands in the folder of a shard, which may come from another machine: no path leads out of it. */
async function readRecord(folder: string, codeVersion: string): Promise<LedgerEntries> {
  const record = readShardRecord(folder, codeVersion);
  if (record.size === 0 || [...record.keys()].some((path) => path.split('/').includes('..')))
    throw new UsageError(`--merge ${folder}: không phải là kết quả của một lần dựng với --shard`);
  return record;
}

async function take(source: string, target: string): Promise<void> {
  try {
    ensureFolder(dirname(target));
    await copyWhole(source, target);
  } catch (error) {
    throw explainStorage(error, target);
  }
}
