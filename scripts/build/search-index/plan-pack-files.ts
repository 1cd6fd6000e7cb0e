import { join } from 'node:path';
import type { Article } from '../../content/archive.ts';
import { groupBy } from '../../content/group-by.ts';
import { createBodyReader } from '../../content/markdown/read-body.ts';
import { planYearPacks } from '../../search/packs/plan-year-packs.ts';
import type { PackedPage } from '../../search/packs/join-pack-part.ts';
import { partOf } from '../../search/packs/year-pack.ts';
import { findShown } from '../../site/articles/shown-articles.ts';
import { makeKey } from '../../site/key.ts';
import type { HtmlPage } from '../../site/page.ts';
import { createNamesNow } from '../../site/terms/names-now.ts';
import { toUrl } from '../../text/brands.ts';
import type { OutputFile } from '../output/output-file.ts';
import type { BuildPlan } from '../plan-build.ts';
import { toDocument } from './search-document.ts';
import { openSearchStore } from './search-store.ts';

const OF_NO_YEAR = '';

/**
 * The packs with which readers take a year along: the pages of its addresses, and what their search needs.
 * @param readPage gives the bytes of a page; asked only once all pages are written
 */
export function planPackFiles(
  { archive, folder, plan, codeVersion }: BuildPlan,
  { cacheDir, readPage }: { cacheDir: string; readPage: (page: HtmlPage) => Uint8Array },
): OutputFile[] {
  const readers = { readBody: createBodyReader(folder), findNamesNow: createNamesNow(archive.places) };
  const readable = [...plan.values()].filter((page) => page.kind !== 'text');
  const pages = groupBy(readable, ({ url }) => partOf(url) ?? OF_NO_YEAR);
  pages.delete(OF_NO_YEAR);
  const articles = groupBy(findShown(archive.articles), ({ url }) => partOf(url) ?? OF_NO_YEAR);
  const pack = (page: HtmlPage, article: Article | undefined): PackedPage => ({
    path: page.url,
    html: readPage(page),
    ...(article === undefined ? {} : { document: toDocument(article, readers) }),
  });
  const parts = [...pages].map(([name, ofPart]) => ({
    name,
    key: makeKey([codeVersion, 'pack', ...ofPart.map(({ key }) => key)]),
    articles: articles.get(name)?.length ?? 0,
    read: () => {
      const byUrl = new Map(articles.get(name)?.map((article) => [article.url, article]));
      return ofPart.map((page) => pack(page, byUrl.get(page.url)));
    },
  }));
  const store = openSearchStore(join(cacheDir, 'packs'));
  return planYearPacks(parts, { store, abbreviations: archive.abbreviations }).map(({ url, key, make }) => ({
    url: toUrl(url),
    key,
    bytes: make,
  }));
}
