import type { Abbreviation } from '../../scripts/search/format/document.ts';
import { type OfferedYear, PACK_FOLDER, type PackPart } from '../../scripts/search/packs/year-pack.ts';
import { indexYear } from '../../scripts/search/packs/year-index.ts';
import { changeYear, commitYear, openYearCache, readSavedPart, type SavedYear } from './saved-years.ts';

/** A year as the site offers it now. */
export interface YearToSave extends OfferedYear {
  abbreviations: readonly Abbreviation[];
}

const SEARCH_PAGE = '/tim-kiem/';
const LOADED_BY_PAGES = /\/tai-nguyen\/[\w-]+\.(?:css|js|svg)/g;
/** How a script names one beside it, to load it at once or on demand. */
const LOADED_BY_SCRIPTS = /"\.(\/[\w-]+\.js)"/g;

/**
 * Takes a year along: fetches the parts that are not kept whole, indexes the articles, and keeps what their pages and the
 * search page load. Until all of that is there, what was kept before stays as it was.
 * @param onProgress told after each part
 * @throws when the network fails or the machine has no room
 */
export function saveYear(
  offered: YearToSave,
  onProgress: (done: number, total: number) => void,
): Promise<SavedYear> {
  return changeYear(offered.year, () => fetchYear(offered, onProgress));
}

async function fetchYear(
  offered: YearToSave,
  onProgress: (done: number, total: number) => void,
): Promise<SavedYear> {
  const { year, parts, abbreviations } = offered;
  void navigator.storage?.persist?.();
  const cache = await openYearCache(year);
  const read: PackPart[] = [];
  for (const [name] of parts) {
    const kept = await readSavedPart(year, name).catch(() => undefined);
    if (kept === undefined) await cache.add(PACK_FOLDER + name);
    read.push(kept ?? (await readSavedPart(year, name)));
    onProgress(read.length, parts.length);
  }
  const documents = read.flatMap((part) => part.documents);
  const index = `${PACK_FOLDER}chi-muc-${year}-${Date.now()}`;
  await cache.put(
    index,
    new Response(indexYear(year, documents, abbreviations).shard as Uint8Array<ArrayBuffer>),
  );
  const files = await listFiles(read);
  await cache.addAll(files);
  const saved = { ...offered, index, files };
  await commitYear(saved);
  return saved;
}

/** What the pages of some parts and the search page need or may come to need, the search page itself first. */
async function listFiles(parts: readonly PackPart[]): Promise<string[]> {
  const searchPage = await (await fetch(SEARCH_PAGE)).text();
  const files = new Set(searchPage.match(LOADED_BY_PAGES));
  for (const { pages } of parts)
    for (const page of Object.values(pages))
      for (const file of page.match(LOADED_BY_PAGES) ?? []) files.add(file);
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const script = await (await fetch(file)).text();
    // What is added is visited, too.
    for (const [, name] of script.matchAll(LOADED_BY_SCRIPTS)) files.add(`/tai-nguyen${name}`);
  }
  return [SEARCH_PAGE, ...files];
}
