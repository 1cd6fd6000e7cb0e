import type { ContentPath, Url } from '../text/brands.ts';
import { toUrl } from '../text/brands.ts';
import type { Body, Photo, Reference } from './archive.ts';
import { fileOf, type FileStore, linkAttachment, linkPhoto, type Refusal } from './link-files.ts';
import { describe } from './messages.ts';
import type { ParsedBody } from './parse-article.ts';
import type { Problem } from './problem.ts';
import { resolveTarget } from './resolve-target.ts';

/** A link from content to an address of the site; whether the address exists is known once the site is planned. */
export interface PageLink {
  file: ContentPath;
  line: number;
  column: number;
  target: string;
  url: Url;
}

/** Where each article and page of the content will stand, by file and by address. */
export interface Destinations {
  byFile: ReadonlyMap<ContentPath, { url: Url; out: boolean }>;
  byUrl: ReadonlyMap<Url, { url: Url; out: boolean }>;
}

export interface LinkedBody {
  body: Body;
  /** Photos that the body shows, in the order of the text. */
  photos: Photo[];
  pageLinks: PageLink[];
  problems: Problem[];
}

/** The address of another site without its `https://`: a host that no file beside the article would be called. */
const BARE_HOST = /^(?:www\.|(?:[a-z0-9-]+\.)+(?:vn|com|org|net)(?:[/?#]|$))/i;

/** Resolves everything that a body refers to. */
export async function linkBody(
  parsed: ParsedBody,
  {
    file,
    store,
    destinations,
    known,
  }: {
    file: ContentPath;
    store: FileStore;
    destinations: Destinations;
    /** Captions and alternative texts from the front-matter. */
    known: readonly Omit<Photo, 'inBody'>[];
  },
): Promise<LinkedBody> {
  const references: Record<string, Reference> = {};
  const photos: Photo[] = [];
  const pageLinks: PageLink[] = [];
  const problems: Problem[] = [];
  for (const { target, kind, line, column } of parsed.found) {
    const report = ({ code, message }: Refusal, severity: Problem['severity'] = 'error') =>
      problems.push({ file, line, column, code, severity, message });
    const resolved = resolveTarget(target, file);
    if (kind === 'image') {
      const linked = await linkPhoto(store, target, resolved);
      if ('code' in linked) {
        report(linked);
        continue;
      }
      const photo: Photo = { ...linked, ...known.find((other) => other.file === linked.file), inBody: true };
      if (!photos.some((other) => other.file === photo.file)) photos.push(photo);
      references[target] = { kind: 'photo', photo };
      continue;
    }
    if (resolved.kind === 'elsewhere') continue;
    if (resolved.kind === 'outside') {
      report({ code: 'file-outside', message: describe.attachmentOutside(target) });
      continue;
    }
    const path = fileOf(resolved);
    const destination =
      resolved.kind === 'file'
        ? findByFile(destinations, resolved.path)
        : destinations.byUrl.get(withSlash(resolved.path));
    if (destination !== undefined) {
      references[target] = destination.out ? { kind: 'page', url: destination.url } : { kind: 'unpublished' };
      if (!destination.out)
        report({ code: 'link-unpublished', message: describe.linkUnpublished(target) }, 'warning');
    } else if (path !== undefined && (store.folder.files.has(path) || store.folder.outside.has(path))) {
      const attachment = linkAttachment(store, target, resolved);
      if ('code' in attachment) report(attachment);
      else references[target] = { kind: 'attachment', attachment };
    } else if (resolved.kind === 'address') {
      const url = withSlash(resolved.path);
      pageLinks.push({ file, line, column, target, url });
      references[target] = { kind: 'page', url };
    } else if (BARE_HOST.test(target)) {
      report({ code: 'link-broken', message: describe.linkBare(target) });
    } else if (/\.(?!md$)[a-z0-9]{2,5}$/i.test(resolved.path)) {
      const refused = linkAttachment(store, target, resolved);
      if ('code' in refused) report(refused);
    } else {
      report({ code: 'link-broken', message: describe.linkBroken(target) });
    }
  }
  return { body: { file, hash: parsed.hash, words: parsed.words, references }, photos, pageLinks, problems };
}

function findByFile({ byFile }: Destinations, path: ContentPath): { url: Url; out: boolean } | undefined {
  const bare = path.replace(/\/$/, '');
  return [bare, `${bare}.md`, `${bare}/index.md`]
    .map((file) => byFile.get(file as ContentPath))
    .find((found) => found !== undefined);
}

/** Addresses of pages end in a slash, however the editor wrote them; addresses of files don't. */
function withSlash(path: string): Url {
  return toUrl(path.endsWith('/') || /\.[a-z0-9]+$/i.test(path) ? path : `${path}/`);
}
