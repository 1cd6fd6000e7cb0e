import { appendFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { hashContent } from '../../content/disk/content-hash.ts';
import { ensureFolder } from '../../content/disk/ensure-folder.ts';
import type { FileMark } from './file-mark.ts';
import { readSealed, writeSealed } from '../../content/disk/sealed-file.ts';
import { readListedPaths } from './read-listed-paths.ts';
import { explainStorage } from './storage-error.ts';

/** What stands in the output folder: for each file its key, its size and its hash. */
export type LedgerEntries = Map<string, FileMark & { key: string }>;

/** The memory of one output folder, kept in the cache so that it outlives the process. */
export interface Ledger {
  /** Files that builds wrote, and how; one whose writing was cut short has no key. */
  entries: LedgerEntries;
  /** To be called before files are written: should the process be killed, they count as unknown. */
  open(paths: readonly string[]): void;
  /** Records the new state in one step. */
  close(entries: LedgerEntries): Promise<void>;
}

/** A file that is ours, but in no known state: it was being written when a process ended, or the ledger is lost. */
const UNKNOWN = { key: '', size: -1, sha256: '' };

const FORMAT = 'kho-bai ledger 4';

/**
 * Reads the ledger of an output folder. In place of a damaged or missing one the folder's manifest tells which files are ours, in no
 * known state.
 * @param codeVersion of the code that builds now: of what another one wrote, only files known by their own path keep their key
 */
export async function openLedger(cacheDir: string, outDir: string, codeVersion: string): Promise<Ledger> {
  const file = join(cacheDir, `ledger-${hashContent(relative(cacheDir, outDir)).slice(0, 8)}.tsv`);
  const touched = `${file}.touched`;
  const entries = readLedger(file, codeVersion);
  if (entries.size === 0) for (const path of readListedPaths(outDir)) entries.set(path, UNKNOWN);
  for (const path of (await readText(touched)).split('\n')) if (path !== '') entries.set(path, UNKNOWN);
  return {
    entries,
    open(paths) {
      ensureFolder(dirname(file));
      try {
        appendFileSync(touched, paths.map((path) => `${path}\n`).join(''));
      } catch (error) {
        throw explainStorage(error, touched);
      }
    },
    async close(next) {
      writeLedger(file, next, codeVersion);
      await rm(touched, { force: true });
    },
  };
}

/** Writes what stands in a folder, and the code that made it, in one step. */
export function writeLedger(file: string, entries: LedgerEntries, codeVersion: string): void {
  writeSealed(file, formatLedger(entries, codeVersion));
}

/** Reads what `writeLedger` wrote, as `openLedger` says. */
export function readLedger(file: string, codeVersion: string): LedgerEntries {
  const [head = '', ...lines] = readSealed(file)?.toString().split('\n') ?? [];
  const [format, writtenBy] = head.split('\t');
  const entries: LedgerEntries = new Map();
  if (format !== FORMAT) return entries;
  const stands = writtenBy === codeVersion;
  for (const line of lines) {
    const [path, key, size, sha256] = line.split('\t');
    if (path === undefined || key === undefined || sha256 === undefined) continue;
    entries.set(path, { key: stands || key === path ? key : '', size: Number(size), sha256 });
  }
  return entries;
}

/** Characters of a piece of a ledger. */
const PIECE = 1_000_000;

/** A line for each file. */
function* formatLedger(entries: LedgerEntries, codeVersion: string): Generator<string> {
  let piece = `${FORMAT}\t${codeVersion}`;
  for (const [path, { key, size, sha256 }] of entries) {
    piece += `\n${path}\t${key}\t${size}\t${sha256}`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
}
