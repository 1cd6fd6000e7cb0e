import { posix } from 'node:path';
import { type ContentPath, toContentPath } from '../../text/brands.ts';
import { cleanPath, collapseSpaces } from '../../text/normalize.ts';
import { decodePercents } from '../../text/percent.ts';
import type { ContentFolder } from '../disk/content-folder.ts';

/** What a link or image in an article points at, before anything is looked up. */
export type Target =
  /** A full web address, a mail address, or a place on the same page. */
  | { kind: 'elsewhere'; address: string }
  /** A root-relative address of this site, decoded, without query and fragment. */
  | { kind: 'address'; path: string }
  /** A file beside the article, as a path from the content folder. */
  | { kind: 'file'; path: ContentPath }
  /** A path that leaves the content folder. */
  | { kind: 'outside' };

/**
 * Reads a target as an editor may write it: the name of a file beside the article as it stands there, whatever signs it holds, or
 * `../07/bai.md`, `ảnh%201.jpg`, `anh\1.jpg`, `/2021/08/x/`.
 * @param from the file that holds the link
 */
export function resolveTarget(
  target: string,
  from: ContentPath,
  { files }: Pick<ContentFolder, 'files'>,
): Target {
  const beside = joinPath(cleanPath(target), from);
  if (beside.kind === 'file' && files.has(beside.path)) return beside;
  const written = collapseSpaces(target);
  if (leadsElsewhere(written)) return { kind: 'elsewhere', address: written };
  const path = cleanPath(decodePercents(written.replace(/[?#].*$/s, '')).replaceAll('\\', '/'));
  if (path === '') return { kind: 'elsewhere', address: written };
  if (path.startsWith('/')) return { kind: 'address', path: posix.normalize(path) };
  return joinPath(path, from);
}

/** A file at the top of the content, from which every path leads as it is written. */
const TOP = toContentPath('top.md');

/** Signs of a name that mean something else in an address. */
const ODD = /[%#?\\]|\s\s|[^\S ]/;

/**
 * Files that an oddly named one stands before: where there are both `a b.jpg` and `a%20b.jpg`, the target `a%20b.jpg` leads to
 * the second, and did lead to the first while that was alone.
 */
export function findShadowed({ files }: Pick<ContentFolder, 'files'>): Set<ContentPath> {
  const shadowed = new Set<ContentPath>();
  for (const path of files.keys()) {
    if (!ODD.test(path)) continue;
    const target = resolveTarget(path, TOP, { files: new Map() });
    if (target.kind === 'file' && target.path !== path) shadowed.add(target.path);
  }
  return shadowed;
}

function joinPath(path: string, from: ContentPath): Target {
  if (path.includes('\0')) return { kind: 'outside' };
  const joined = posix.join(posix.dirname(from), path);
  return joined === '..' || joined.startsWith('../')
    ? { kind: 'outside' }
    : { kind: 'file', path: joined as ContentPath };
}

/** Whether a target is a full web address, a mail address, or a place on the same page. */
export function leadsElsewhere(target: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(target);
}

/** Schemes of the addresses that pages make links of. */
export const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

const NOWHERE = 'https://site.invalid';

/**
 * Whether a target that leads elsewhere keeps only its words on the page: `file:///C:/a.docx`, `C:\a.docx`, `http://`, and
 * `https:/x.example`, which browsers take for an address of this site.
 */
export function leadsNowhere(target: string): boolean {
  if (target.startsWith('#') || !leadsElsewhere(target)) return false;
  if (!URL.canParse(target, NOWHERE)) return true;
  const { protocol, origin } = new URL(target, NOWHERE);
  return !SCHEMES.has(protocol) || origin === NOWHERE;
}
