import { join } from 'node:path';
import { SEARCH_INDEX } from '../../content/addresses.ts';
import { createBodyReader } from '../../content/markdown/read-body.ts';
import { planIndex } from '../../search/indexing/plan-index.ts';
import { createNamesNow } from '../../site/terms/names-now.ts';
import { toUrl } from '../../text/brands.ts';
import type { OutputFile } from '../output/output-file.ts';
import type { BuildPlan } from '../plan-build.ts';
import { keyOfDocument, toDocument } from './search-document.ts';
import { openSearchStore } from './search-store.ts';

/** The files of the search index, made in this thread; a build has `search-maker.ts` make them beside its pages. */
export function planSearchFiles({ archive, folder, codeVersion }: BuildPlan, cacheDir: string): OutputFile[] {
  const { articles, abbreviations } = archive;
  const findNamesNow = createNamesNow(archive.places);
  const readBody = createBodyReader(folder);
  const entries = articles.map((article) => ({
    id: article.id,
    date: article.date,
    key: keyOfDocument(article, findNamesNow),
    read: () => toDocument(article, { readBody, findNamesNow }),
  }));
  const store = openSearchStore(join(cacheDir, 'search'));
  return planIndex(entries, { store, abbreviations, version: codeVersion }).map(({ name, key, make }) => ({
    url: toUrl(SEARCH_INDEX + name),
    key,
    bytes: async () => make(),
  }));
}
