import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../content/archive.ts';
import { writeWhole } from '../content/disk/write-whole.ts';

/** What an earlier system counted, for the view counter to start from. */
export interface LegacyCounts {
  visits?: number;
  /** By article id, in the order of the articles. */
  views: [id: string, views: number][];
}

const NAME = 'legacy-counts.json';

/** Gathers `legacyViews` of all articles, and the site's `legacyVisits`. */
export function collectLegacyCounts({ articles, site }: Archive): LegacyCounts {
  const views = articles.flatMap(({ id, legacyViews }): [string, number][] =>
    legacyViews === undefined ? [] : [[id, legacyViews]],
  );
  return { views, ...(site.legacyVisits && { visits: site.legacyVisits.count }) };
}

/** Writes the counts into the cache in one step; they are no part of the site. */
export function writeLegacyCounts(cacheDir: string, counts: LegacyCounts): void {
  writeWhole(join(cacheDir, NAME), `${JSON.stringify(counts)}\n`);
}

/** Reads what the last build wrote; undefined when there was none, or its file is damaged: the next build writes it anew. */
export async function readLegacyCounts(cacheDir: string): Promise<LegacyCounts | undefined> {
  try {
    return JSON.parse(await readFile(join(cacheDir, NAME), 'utf8')) as LegacyCounts;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
