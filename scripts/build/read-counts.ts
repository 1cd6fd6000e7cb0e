import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CountsSnapshot, parseCountsSnapshot } from '../site/counts/counts-snapshot.ts';

/** Where in the cache the counter's figures lie. */
export const COUNTS_FILE = 'counts.json';

/** Reads what `npm run counts` last fetched; undefined where there is nothing, or nothing that can be used. */
export async function readCounts(cacheDir: string): Promise<CountsSnapshot | undefined> {
  return parseCountsSnapshot(await readFile(join(cacheDir, COUNTS_FILE), 'utf8').catch(() => ''));
}
