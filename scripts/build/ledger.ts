import { appendFile, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { hashContent } from '../content/content-hash.ts';
import { ensureFolder } from '../content/ensure-folder.ts';
import type { FileMark } from './file-mark.ts';
import { writeWhole } from '../content/write-whole.ts';
import { explainStorage } from './storage-error.ts';

/** What stands in the output folder: for each file its key, its size and its hash. */
export type LedgerEntries = Map<string, FileMark & { key: string }>;

/** The memory of one output folder, kept in the cache so that it outlives the process. */
export interface Ledger {
  /** Files that builds wrote, and how; one whose writing was cut short has no key. */
  entries: LedgerEntries;
  /** To be called before files are written or deleted: should the process be killed, they count as unknown. */
  open(paths: readonly string[]): Promise<void>;
  /** Records the new state in one step. */
  close(entries: LedgerEntries): Promise<void>;
}

/** A file that was being written or deleted when the process ended: ours, but in no known state. */
const UNKNOWN = { key: '', size: -1, sha256: '' };

const FORMAT = 'kho-bai ledger 3';

/**
 * Reads the ledger of an output folder; a damaged or missing one is empty.
 * @param codeVersion of the code that builds now: of what another one wrote, only files known by their own path keep their key
 */
export async function openLedger(cacheDir: string, outDir: string, codeVersion: string): Promise<Ledger> {
  const file = join(cacheDir, `ledger-${hashContent(relative(cacheDir, outDir)).slice(0, 8)}.tsv`);
  const touched = `${file}.touched`;
  const entries = parseLedger(await readText(file), codeVersion);
  for (const path of (await readText(touched)).split('\n')) if (path !== '') entries.set(path, UNKNOWN);
  return {
    entries,
    async open(paths) {
      ensureFolder(dirname(file));
      await appendFile(touched, paths.map((path) => `${path}\n`).join('')).catch((error: unknown) => {
        throw explainStorage(error, touched);
      });
    },
    async close(next) {
      writeWhole(file, formatLedger(next, codeVersion));
      await rm(touched, { force: true });
    },
  };
}

/** Characters of a piece of a ledger. */
const PIECE = 1_000_000;

/**
 * The text of a ledger, in pieces: the code that wrote the files, a line for each file, and their number at the end, so that a cut
 * one is noticed.
 */
export function* formatLedger(entries: LedgerEntries, codeVersion: string): Generator<string> {
  let piece = `${FORMAT}\t${codeVersion}\n`;
  for (const [path, { key, size, sha256 }] of entries) {
    piece += `${path}\t${key}\t${size}\t${sha256}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}${entries.size}\n`;
}

/** Reads a ledger's text, as `openLedger` says; empty when it is damaged. */
export function parseLedger(text: string, codeVersion: string): LedgerEntries {
  const lines = text.split('\n');
  const entries: LedgerEntries = new Map();
  const [format, writtenBy] = lines[0]?.split('\t') ?? [];
  if (format !== FORMAT || Number(lines.at(-2)) !== lines.length - 3) return entries;
  const stands = writtenBy === codeVersion;
  for (const line of lines.slice(1, -2)) {
    const [path, key, size, sha256] = line.split('\t');
    if (path === undefined || key === undefined || sha256 === undefined) continue;
    entries.set(path, { key: stands || key === path ? key : '', size: Number(size), sha256 });
  }
  return entries;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
}
