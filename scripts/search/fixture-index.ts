import { toUrl } from '../text/brands.ts';
import type { SiteDate } from '../text/brands.ts';
import type { Abbreviation, SearchDocument } from './format/document.ts';
import type { IndexEntry } from './indexing/index-entry.ts';
import { createMemoryStore, type IndexStore } from './indexing/index-store.ts';
import { planIndex } from './indexing/plan-index.ts';
import type { SearchIndex } from './querying/joined-index.ts';
import { openIndex } from './querying/search-index.ts';

/** A document for tests, with what the test is not about filled in. */
export function makeDocument(number: number, fields: Partial<SearchDocument>): SearchDocument {
  const id = `2021/08/bai-${number}`;
  return {
    id,
    url: toUrl(`/${id}/`),
    title: '',
    summary: '',
    text: '',
    date: '2021-08-26' as SiteDate,
    section: 'thoi-su',
    authors: [],
    terms: [],
    ...fields,
  };
}

/** Entries of documents, oldest first; keys follow from what is in them. */
export function toEntries(documents: readonly SearchDocument[]): IndexEntry[] {
  return documents.map((document) => ({
    id: document.id,
    date: document.date,
    key: JSON.stringify(document),
    read: () => document,
  }));
}

/** Every file of the index of some documents, by name. */
export function makeFiles(
  documents: readonly SearchDocument[],
  {
    store = createMemoryStore(),
    abbreviations = [],
  }: { store?: IndexStore; abbreviations?: readonly Abbreviation[] } = {},
): Map<string, Uint8Array> {
  const files = planIndex(toEntries(documents), { store, abbreviations, version: '' });
  return new Map(files.map(({ name, make }) => [name, make()]));
}

/** Opens the index of files in memory. */
export async function openFiles(files: ReadonlyMap<string, Uint8Array>): Promise<SearchIndex> {
  return openIndex(async (name) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`no file ${name}`);
    return bytes;
  });
}
