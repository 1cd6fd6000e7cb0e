import type { ContentPath } from '../../text/brands.ts';
import type { Article, Attachment, Body, Photo, StaticPage } from '../archive.ts';
import { findFilesInBody } from '../files/attachment.ts';
import { defined } from '../defined.ts';
import { forgiveDraft } from '../draft-problems.ts';
import { hashContent } from '../disk/content-hash.ts';
import type { Destinations, Lookup } from './destinations.ts';
import { linkBody, type LinkedBody } from './link-body.ts';
import { type FileStore, isSameAttachment, isSamePhoto, linkAttachment, linkPhoto } from './link-files.ts';
import { createFieldLocator } from '../front-matter/locate-field.ts';
import type { ParsedArticle, ParsedReferences } from '../parse-article.ts';
import type { ParsedPage } from '../parse-page.ts';
import { makeError, type Problem, type Refusal } from '../problem.ts';
import { resolveTarget } from './resolve-target.ts';
import { findPage, lookupOf, type SiteLink } from './site-link.ts';
import type { RememberedArticle } from '../memory/stored-article.ts';

export interface LinkContext {
  store: FileStore;
  destinations: Destinations;
  /** As `findShadowed` says. */
  shadowed: ReadonlySet<Lookup>;
}

/** An article or page with everything that it refers to looked up. */
export interface Linked<Item> {
  item: Item;
  /** Links of the body to pages of the site. */
  links: readonly SiteLink[];
  /** What it refers to and cannot have. */
  problems: readonly Problem[];
}

/** Finds the photos, attachments and link targets of an article. */
export async function linkArticle(parsed: ParsedArticle, context: LinkContext): Promise<Linked<Article>> {
  const { photos, attachments, body, problems } = await linkReferences(parsed, context);
  const shown = mergePhotos(photos, body.photos);
  return { item: addFound(parsed.article, shown, attachments, body.body), links: body.links, problems };
}

/** Everything that a file refers to, looked up. */
export interface LinkedReferences {
  /** Those that the front-matter lists. */
  photos: readonly Omit<Photo, 'inBody'>[];
  attachments: Attachment[];
  body: LinkedBody;
  /** What it refers to and cannot have. */
  problems: readonly Problem[];
}

/** Looks up what a file refers to, also one with errors of its own. */
export async function linkReferences(
  { file, draft, images, attachments, body }: ParsedReferences,
  context: LinkContext,
): Promise<LinkedReferences> {
  const problems: Problem[] = [];
  const locate = createFieldLocator(context.store.folder, file);
  const report = ({ code, message }: Refusal, path: readonly PropertyKey[]) =>
    problems.push(makeError(file, code, message, locate(path)));

  const listed: Omit<Photo, 'inBody'>[] = [];
  for (const [index, { src, ...words }] of images.entries()) {
    const linked = await linkPhoto(context.store, src, resolveTarget(src, file, context.store.folder));
    if ('code' in linked) report(linked, ['images', index, 'src']);
    else listed.push({ ...linked, ...defined(words) });
  }
  const attached: Attachment[] = [];
  for (const [index, { src, title }] of attachments.entries()) {
    const linked = linkAttachment(context.store, src, resolveTarget(src, file, context.store.folder), title);
    if ('code' in linked) report(linked, ['attachments', index, 'src']);
    else attached.push(linked);
  }
  const linkedBody = await linkBody(body, { ...context, file, known: listed });
  problems.push(...linkedBody.problems);
  return {
    photos: listed,
    attachments: attached,
    body: linkedBody,
    problems: draft ? forgiveDraft(problems) : problems,
  };
}

/** Whether everything that an article refers to is still what it was when it was looked up. */
export function standsStill(
  { file, lookups, photos, attachments, files, filesInBody }: RememberedArticle,
  { store, destinations, shadowed }: LinkContext,
): boolean {
  const surroundings = { folder: store.folder, destinations };
  const isStillFile = (target: string) => {
    const lookup = lookupOf(resolveTarget(target, file, store.folder));
    return lookup !== undefined && findPage(lookup, surroundings) === undefined;
  };
  return (
    lookups.every(([lookup, answer]) => findPage(lookup, surroundings) === answer && !shadowed.has(lookup)) &&
    photos.every((photo) => isSamePhoto(photo, store) && !shadowed.has(photo.file)) &&
    [...attachments, ...filesInBody].every(
      (attachment) => isSameAttachment(attachment, store) && !shadowed.has(attachment.file),
    ) &&
    files.every(([target]) => isStillFile(target))
  );
}

function addFound(article: Article, photos: Photo[], attachments: Attachment[], body: Body): Article {
  const { page, card } = article.fingerprints;
  const isPlain = photos.length + attachments.length + Object.keys(body.references).length === 0;
  return {
    ...article,
    photos,
    attachments,
    filesInBody: findFilesInBody(body),
    body,
    fingerprints: {
      page: isPlain ? page : hashContent(JSON.stringify([page, photos, attachments, body.references])),
      card: photos.length > 0 ? hashContent(JSON.stringify([card, photos[0]])) : card,
    },
  };
}

/** Finds the photos and link targets of a free-standing page. */
export async function linkPage(parsed: ParsedPage, context: LinkContext): Promise<Linked<StaticPage>> {
  const { file, url, fields } = parsed;
  const { body, links, problems } = await linkBody(parsed.body, { ...context, file, known: [] });
  return {
    item: {
      url,
      file,
      title: fields.title,
      ...defined({ summary: fields.summary, legacyUrls: fields.legacyUrls }),
      body,
    },
    links,
    problems,
  };
}

/** The listed photos first, in the editor's order, then those that only the body names. */
function mergePhotos(listed: readonly Omit<Photo, 'inBody'>[], inBody: readonly Photo[]): Photo[] {
  const shown = new Set<ContentPath>(inBody.map(({ file }) => file));
  const own = listed.map((photo) => ({ ...photo, inBody: shown.has(photo.file) }));
  const files = new Set(own.map(({ file }) => file));
  return [...own, ...inBody.filter(({ file }) => !files.has(file))];
}
