import { join } from 'node:path';
import { type LedgerEntries, readLedger, writeLedger } from '../output/ledger.ts';

/** Lies in a shard's output folder until a whole site is built there, and says how each file was made. */
export const SHARD_RECORD = '.kho-bai-shard';

/** Writes the record of a finished shard in one step. */
export function writeShardRecord(outDir: string, entries: LedgerEntries, codeVersion: string): void {
  writeLedger(join(outDir, SHARD_RECORD), entries, codeVersion);
}

/** Reads the record of a shard as `openLedger` reads; empty when the folder is no finished shard. */
export function readShardRecord(outDir: string, codeVersion: string): LedgerEntries {
  return readLedger(join(outDir, SHARD_RECORD), codeVersion);
}
