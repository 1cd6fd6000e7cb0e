import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatLedger, type LedgerEntries, parseLedger } from './ledger.ts';
import { writeWhole } from '../content/write-whole.ts';

/** Lies in a shard's output folder, and says how each file there was made. */
export const SHARD_RECORD = '.kho-bai-shard';

/** Writes the record of a finished shard in one step. */
export function writeShardRecord(outDir: string, entries: LedgerEntries, codeVersion: string): void {
  writeWhole(join(outDir, SHARD_RECORD), formatLedger(entries, codeVersion));
}

/** Reads the record of a shard as `openLedger` reads; empty when the folder is no finished shard. */
export async function readShardRecord(outDir: string, codeVersion: string): Promise<LedgerEntries> {
  return parseLedger(await readFile(join(outDir, SHARD_RECORD), 'utf8').catch(() => ''), codeVersion);
}
