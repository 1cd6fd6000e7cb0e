import type { Article, Body } from '../content/archive.ts';
import { toPlainText } from '../content/plain-text.ts';
import type { BodyReader } from '../content/read-body.ts';
import type { SearchDocument } from '../search/document.ts';

/** An article as the search index takes it, but for the text, which is still in its file. */
export interface DocumentHead extends Omit<SearchDocument, 'text'> {
  /** Absent of a withdrawn article. */
  body?: Pick<Body, 'file' | 'hash'>;
}

/** What the archive says of an article, for the search index; nothing of what a withdrawn one told. */
export function toHead(article: Article): DocumentHead {
  const { id, url, title, summary, hasSapo, date, section, authors, tags, places, withdrawn, body } = article;
  return {
    id,
    url,
    title,
    summary: hasSapo && withdrawn === undefined ? summary : '',
    date,
    section: section.slug,
    authors: authors.map(({ name }) => name),
    terms: [...tags, ...places],
    ...(withdrawn === undefined ? { body: { file: body.file, hash: body.hash } } : { withdrawn: true }),
  };
}

/** Adds the text. @throws Error when the file is no longer what it was when the archive was loaded */
export function readDocument({ body, ...head }: DocumentHead, readBody: BodyReader): SearchDocument {
  return { ...head, text: body === undefined ? '' : toPlainText(readBody(body)) };
}

/** An article as the search index takes it. */
export function toDocument(article: Article, readBody: BodyReader): SearchDocument {
  return readDocument(toHead(article), readBody);
}
