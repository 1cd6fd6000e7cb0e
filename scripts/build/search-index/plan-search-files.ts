import { join } from 'node:path';
import { SEARCH_INDEX } from '../../content/addresses.ts';
import { createBodyReader } from '../../content/markdown/read-body.ts';
import { planIndex } from '../../search/indexing/plan-index.ts';
import { toUrl } from '../../text/brands.ts';
import type { OutputFile } from '../output/output-file.ts';
import type { BuildPlan } from '../plan-build.ts';
import { toDocument } from './search-document.ts';
import { openSearchStore } from './search-store.ts';

/** The files of the search index, made in this thread; a build has `search-maker.ts` make them beside its pages. */
export function planSearchFiles({ archive, folder, codeVersion }: BuildPlan, cacheDir: string): OutputFile[] {
  const { articles, abbreviations } = archive;
  const readBody = createBodyReader(folder);
  const entries = articles.map((article) => ({
    id: article.id,
    date: article.date,
    key: article.fingerprints.page,
    read: () => toDocument(article, readBody),
  }));
  const store = openSearchStore(join(cacheDir, 'search'));
  return planIndex(entries, { store, abbreviations, version: codeVersion }).map(({ name, key, make }) => ({
    url: toUrl(SEARCH_INDEX + name),
    key,
    bytes: async () => make(),
  }));
}
