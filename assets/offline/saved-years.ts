import type { Abbreviation } from '../../scripts/search/format/document.ts';
import {
  type OfferedYear,
  PACK_FOLDER,
  type PackPart,
  readPackPart,
} from '../../scripts/search/packs/year-pack.ts';

/** A year that is kept on this machine. */
export interface SavedYear extends OfferedYear {
  abbreviations: readonly Abbreviation[];
  /** Where its postings are kept: a key of the cache, nothing that a server has. */
  index: string;
  /** Everything else that its pages load. */
  files: readonly string[];
}

/** Each year has a cache of its own, which a publish leaves as it is: all that is in it belongs together. */
const CACHE = 'kho-bai-nam-';

/** The key under which a cache says what it holds; written last, so that a broken download counts for nothing. */
const DESCRIPTION = `${PACK_FOLDER}nam.json`;

/** The cache of a year. */
export function openYearCache(year: number): Promise<Cache> {
  return caches.open(CACHE + year);
}

/** Describes the saved years, the earliest first. */
export async function listSavedYears(): Promise<SavedYear[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHE)).sort();
  const saved = await Promise.all(names.map((name) => findSavedYear(Number(name.slice(CACHE.length)))));
  return saved.flatMap((year) => year ?? []);
}

/** Describes a year, if it is saved. */
export async function findSavedYear(year: number): Promise<SavedYear | undefined> {
  if (!(await caches.has(CACHE + year))) return undefined;
  const description = await (await openYearCache(year)).match(DESCRIPTION);
  return description?.json();
}

/** Makes what was put into a year's cache count, and drops what does not belong to it. */
export async function commitYear(saved: SavedYear): Promise<void> {
  const cache = await openYearCache(saved.year);
  await cache.put(DESCRIPTION, new Response(JSON.stringify(saved)));
  const current = new Set([DESCRIPTION, saved.index, ...saved.files]);
  for (const [name] of saved.parts) current.add(PACK_FOLDER + name);
  for (const request of await cache.keys())
    if (!current.has(new URL(request.url).pathname)) await cache.delete(request);
}

/** Changes what is kept of a year while no other tab does; browsers of before 2022 cannot hold tabs apart. */
export async function changeYear<Result>(year: number, change: () => Promise<Result>): Promise<Result> {
  return navigator.locks?.request(CACHE + year, change) ?? change();
}

/** Forgets a year. */
export async function deleteYear(year: number): Promise<void> {
  await changeYear(year, () => caches.delete(CACHE + year));
}

/** Reads a part of a saved year. @throws when it is lost or damaged */
export async function readSavedPart(year: number, name: string): Promise<PackPart> {
  return readPackPart(await readSaved(year, PACK_FOLDER + name));
}

/** The bytes under a key of a year's cache. @throws when they are lost */
export async function readSaved(year: number, key: string): Promise<Uint8Array> {
  const response = await (await openYearCache(year)).match(key);
  if (response === undefined) throw new Error(`${key} is not kept`);
  return new Uint8Array(await response.arrayBuffer());
}
