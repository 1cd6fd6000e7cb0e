import { readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { outputPath } from '../../site/page.ts';
import { findStale, findUnplanned } from './compare-output.ts';
import { type FileMark, markBytes } from './file-mark.ts';
import { deleteFile } from './delete-files.ts';
import { type Ledger, type LedgerEntries, openLedger } from './ledger.ts';
import { type OutputFile, writeOutput } from './output-file.ts';
import type { OutputSizes } from './scan-output.ts';
import type { WrittenFolders } from '../build-folders.ts';
import type { Shard } from '../shards/shard.ts';
import { SHARD_RECORD, writeShardRecord } from '../shards/shard-record.ts';
import { findChangedLists, writeManifest } from './write-manifest.ts';

interface OutputSetting extends WrittenFolders {
  codeVersion: string;
}

/** The output folder, while a build brings it to what is planned. */
export class Output {
  /** Planned paths whose file is missing or not as planned. */
  readonly stale = new Set<string>();
  /** Path → key of everything that is planned. */
  readonly #keys = new Map<string, string>();
  readonly #written = new Map<string, FileMark>();
  readonly #outDir: string;
  readonly #codeVersion: string;
  readonly #ledger: Ledger;
  readonly #sizes: OutputSizes;

  private constructor({ outDir, codeVersion }: OutputSetting, ledger: Ledger, sizes: OutputSizes) {
    this.#outDir = outDir;
    this.#codeVersion = codeVersion;
    this.#ledger = ledger;
    this.#sizes = sizes;
  }

  /** Opens an output folder with the memory that the cache keeps of it. @param sizes what stands in it */
  static async open(setting: OutputSetting, sizes: OutputSizes): Promise<Output> {
    const { cacheDir, outDir, codeVersion } = setting;
    return new Output(setting, await openLedger(cacheDir, outDir, codeVersion), sizes);
  }

  /**
   * Plans more files; may be called again while earlier ones are being written.
   * @param keys path → key
   * @throws UsageError when a symbolic link stands where a file is to be written
   */
  plan(keys: ReadonlyMap<string, string>): void {
    const stale = findStale({ sizes: this.#sizes, entries: this.#ledger.entries }, keys);
    if (stale.size > 0) {
      this.#ledger.open([...stale]);
      // What a shard recorded no longer holds.
      rmSync(join(this.#outDir, SHARD_RECORD), { force: true });
    }
    for (const [path, key] of keys) this.#keys.set(path, key);
    for (const path of stale) this.stale.add(path);
  }

  /** Writes those of the files that are stale. */
  async write(files: Iterable<OutputFile>): Promise<void> {
    for (const file of files) {
      const path = outputPath(file.url);
      if (this.stale.has(path)) this.#written.set(path, await writeOutput(this.#outDir, file));
    }
  }

  /** Notes what somebody else wrote. */
  note(marks: Iterable<readonly [path: string, mark: FileMark]>): void {
    for (const [path, mark] of marks) this.#written.set(path, mark);
  }

  /** Has somebody else put stale files into the folder anew; what stands there is taken away first. */
  async replace(paths: readonly string[], place: () => Promise<void>): Promise<void> {
    for (const path of paths) await rm(join(this.#outDir, path), { force: true });
    await place();
    for (const path of paths) this.#written.set(path, markBytes(readFileSync(join(this.#outDir, path))));
  }

  /**
   * Deletes what builds wrote and is planned no more, lists what stands there now, and remembers it. To be called once everything
   * stale is written.
   * @returns how many files were deleted, and the paths of files that no build wrote
   */
  async finish({
    commit,
    shard,
  }: {
    commit?: string | undefined;
    shard?: Shard | undefined;
  }): Promise<{ deleted: number; foreign: string[] }> {
    const { entries } = this.#ledger;
    const { left, foreign } = findUnplanned({ sizes: this.#sizes, entries }, this.#keys);
    const changed = findChangedLists([...this.stale, ...left]);
    if (changed.size > 0) {
      this.#ledger.open([...changed]);
      for (const path of left) await deleteFile(this.#outDir, path);
      const described = this.#describe();
      if (shard === undefined)
        await writeManifest(this.#outDir, described, { changed, keys: this.#keys, commit });
      else writeShardRecord(this.#outDir, described, this.#codeVersion);
      await this.#ledger.close(described);
    }
    return { deleted: left.length, foreign };
  }

  /** What stands in the folder now: what is known of files that were left alone, and what was written. */
  #describe(): LedgerEntries {
    const entries: LedgerEntries = new Map();
    for (const [path, key] of this.#keys) {
      const mark = this.#written.get(path);
      const entry = mark === undefined ? this.#ledger.entries.get(path) : { ...mark, key };
      if (entry !== undefined) entries.set(path, entry);
    }
    return entries;
  }
}
