import type { Article, Body } from '../../content/archive.ts';
import { toPlainText } from '../../content/markdown/plain-text.ts';
import type { BodyReader } from '../../content/markdown/read-body.ts';
import type { SearchDocument } from '../../search/format/document.ts';
import { makeKey } from '../../site/key.ts';
import type { FindNamesNow } from '../../site/terms/names-now.ts';

/** An article as the search index takes it, but for the text, which is still in its file. */
export interface DocumentHead extends Omit<SearchDocument, 'text'> {
  /** Absent of a withdrawn article. */
  body?: Pick<Body, 'file' | 'hash'>;
  /** What readers see beside the body: units of authors, words of photos, files and corrections, names that places have now. */
  notes: readonly string[];
}

/** What the archive says of an article, for the search index; nothing of what a withdrawn one told. */
export function toHead(article: Article, findNamesNow: FindNamesNow): DocumentHead {
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
    ...(withdrawn === undefined
      ? {
          body: { file: body.file, hash: body.hash },
          notes: [...findNotes(article), ...findNamesNow(article)],
        }
      : { withdrawn: true, notes: [] }),
  };
}

function findNotes({ authors, photos, attachments, corrections, source }: Article): string[] {
  return [
    ...authors.map(({ unit }) => unit),
    ...photos.flatMap(({ caption, credit }) => [caption, credit]),
    ...attachments.map(({ title }) => title),
    ...corrections.map(({ text }) => text),
    source?.name,
  ].filter((note) => note !== undefined);
}

/** Adds the text. @throws Error when the file is no longer what it was when the archive was loaded */
export function readDocument({ body, notes, ...head }: DocumentHead, readBody: BodyReader): SearchDocument {
  const text = body === undefined ? '' : toPlainText(readBody(body));
  return { ...head, text: [text, ...notes].filter((words) => words !== '').join(' ') };
}

/** An article as the search index takes it. */
export function toDocument(
  article: Article,
  { readBody, findNamesNow }: { readBody: BodyReader; findNamesNow: FindNamesNow },
): SearchDocument {
  return readDocument(toHead(article, findNamesNow), readBody);
}

/** Changes whenever what the search index takes of an article does. */
export function keyOfDocument(article: Article, findNamesNow: FindNamesNow): string {
  const names = article.withdrawn === undefined ? findNamesNow(article) : [];
  const { page } = article.fingerprints;
  return names.length === 0 ? page : makeKey([page, ...names]);
}
