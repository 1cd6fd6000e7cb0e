import { posix } from 'node:path';
import type { ContentPath } from '../text/brands.ts';

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
 * Reads a target as an editor may write it: `../07/bai.md`, `ảnh%201.jpg`, `anh\1.jpg`, `/2021/08/x/`.
 * @param from the file that holds the link
 */
export function resolveTarget(target: string, from: ContentPath): Target {
  if (leadsElsewhere(target)) return { kind: 'elsewhere', address: target };
  const path = decode(target.replace(/[?#].*$/s, ''))
    .replaceAll('\\', '/')
    .normalize('NFC');
  if (path === '') return { kind: 'elsewhere', address: target };
  if (path.startsWith('/')) return { kind: 'address', path: posix.normalize(path) };
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

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
