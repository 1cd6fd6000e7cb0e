import type { Article } from '../content/archive.ts';
import { toPlainText } from '../content/plain-text.ts';
import type { BodyReader } from '../content/read-body.ts';
import type { SearchDocument } from '../search/document.ts';

/** An article as the search index sees it. */
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
