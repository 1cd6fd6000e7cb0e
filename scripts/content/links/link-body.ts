import type { ContentPath } from '../../text/brands.ts';
import type { Attachment, Body, Photo, Reference } from '../archive.ts';
import { standsAt } from '../disk/content-folder.ts';
import type { Destinations } from './destinations.ts';
import { findMovedText } from './find-similar-file.ts';
import { type FileStore, linkAttachment, linkPhoto } from './link-files.ts';
import { describe } from '../messages.ts';
import type { ParsedBody } from '../parse-body.ts';
import { makeError, type Problem, type Refusal } from '../problem.ts';
import { resolveTarget, type Target } from './resolve-target.ts';
import { describeLink, findPage, lookupOf, type SiteLink } from './site-link.ts';

export interface LinkedBody {
  body: Body;
  /** Photos that the body shows, in the order of the text. */
  photos: Photo[];
  links: SiteLink[];
  /** What the body names and cannot have. */
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
  const links: SiteLink[] = [];
  const problems: Problem[] = [];
  for (const found of parsed.found) {
    const { target, kind, line, column } = found;
    const report = ({ code, message }: Refusal) => problems.push(makeError(file, code, message, found));
    const resolved = resolveTarget(target, file, store.folder);
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
    const lookup = lookupOf(resolved);
    const answer =
      lookup === undefined ? undefined : findPage(lookup, { folder: store.folder, destinations });
    if (lookup !== undefined && answer !== undefined) {
      const link = { file, target, line, column, lookup, answer };
      links.push(link);
      references[target] = describeLink(link);
      continue;
    }
    const attachment = findAttachment(target, resolved, { file, store });
    if ('code' in attachment) report(attachment);
    else references[target] = { kind: 'attachment', attachment };
  }
  return { body: { file, hash: parsed.hash, words: parsed.words, references }, photos, links, problems };
}

/** The file that a target which is no page names, or why there is none. */
function findAttachment(
  target: string,
  resolved: Target,
  { file, store }: { file: ContentPath; store: FileStore },
): Attachment | Refusal {
  if (resolved.kind === 'file' && !standsAt(store.folder, resolved.path)) {
    if (BARE_HOST.test(target)) return { code: 'link-broken', message: describe.linkBare(target) };
    if (!/\.(?!md$)[a-z0-9]{2,5}$/i.test(resolved.path)) {
      const moved = findMovedText(store.folder, resolved.path, file);
      return { code: 'link-broken', message: describe.linkBroken(target, moved) };
    }
  }
  return linkAttachment(store, target, resolved);
}
