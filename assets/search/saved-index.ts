import type { SearchIndex } from '../../scripts/search/querying/joined-index.ts';
import { openYears } from '../../scripts/search/packs/year-index.ts';
import { listSavedYears, readSaved, readSavedPart, type SavedYear } from '../offline/saved-years.ts';

/** The articles that were taken along, and the years that they are of. */
export interface SavedIndex {
  index: SearchIndex;
  years: readonly number[];
}

/** Opens the index of all saved years; undefined when there is none. @throws when something of them is lost */
export async function openSavedIndex(): Promise<SavedIndex | undefined> {
  const saved = await listSavedYears();
  if (saved.length === 0) return undefined;
  const years = await Promise.all(saved.map(readYear));
  return { index: openYears(years), years: saved.map(({ year }) => year) };
}

async function readYear({ year, index, parts }: SavedYear) {
  const read = await Promise.all(parts.map(([name]) => readSavedPart(year, name)));
  return { year, shard: await readSaved(year, index), records: read.flatMap(({ documents }) => documents) };
}
