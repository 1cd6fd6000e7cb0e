import { join } from 'node:path';
import type { Article } from '../content/archive.ts';
import { toPlainText } from '../content/plain-text.ts';
import { type BodyReader, createBodyReader } from '../content/read-body.ts';
import type { SearchDocument } from '../search/document.ts';
import { planIndex } from '../search/plan-index.ts';
import { makeKey } from '../site/key.ts';
import { toUrl } from '../text/brands.ts';
import type { OutputFile } from './output-file.ts';
import type { BuildPlan } from './plan-build.ts';
import { openSearchStore } from './search-store.ts';

const FOLDER = '/tim-kiem/chi-muc/';

/** The files of the search index; articles that the cache has not seen yet are read and digested here. */
export function planSearchFiles({ archive, folder, codeVersion }: BuildPlan, cacheDir: string): OutputFile[] {
  const { articles, abbreviations } = archive;
  const readBody = createBodyReader(folder);
  const entries = articles.map((article) => ({
    id: article.id,
    date: article.date,
    key: makeKey(codeVersion, article.fingerprints.page),
    read: () => toDocument(article, readBody),
  }));
  const store = openSearchStore(join(cacheDir, 'search'));
  return planIndex(entries, { store, abbreviations }).map(({ name, key, make }) => ({
    url: toUrl(FOLDER + name),
    key,
    bytes: async () => make(),
  }));
}

/** An article as the search index takes it. */
export function toDocument(article: Article, readBody: BodyReader): SearchDocument {
  const { id, url, title, summary, hasSapo, date, section, authors, tags, places, withdrawn, body } = article;
  return {
    id,
    url,
    title,
    summary: hasSapo ? summary : '',
    text: withdrawn === undefined ? toPlainText(readBody(body)) : '',
    date,
    section: section.slug,
    authors: authors.map(({ name }) => name),
    terms: [...tags, ...places],
    ...(withdrawn === undefined ? {} : { withdrawn: true }),
  };
}
