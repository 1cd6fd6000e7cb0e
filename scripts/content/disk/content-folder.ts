import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type ContentPath, toContentPath } from '../../text/brands.ts';
import { UsageError } from '../usage-error.ts';

/** The files below a content folder, found once; every later question about a path is answered from memory. Plain data. */
export interface ContentFolder {
  /** Absolute path of the folder. */
  root: string;
  /** Path → path on disk, which may be spelled in NFD, or with U+00D0 for `Đ`. */
  files: ReadonlyMap<ContentPath, string>;
  /** Size, times and inode of each file: while they stand, its bytes are the same. Absent where they cannot be had. */
  stamps: ReadonlyMap<ContentPath, string>;
  /** Links that lead out of the folder; they are never followed. */
  outside: ReadonlySet<ContentPath>;
  /** Paths that two files bear, whose names on disk differ in NFC and NFD, or in `Đ` and U+00D0, alone; only one of them is among `files`. */
  twins: ReadonlySet<ContentPath>;
}

/**
 * Walks a content folder. Hidden files and folders are passed over; a symbolic link counts as a file only if what it
 * leads to is a file inside the folder.
 * @throws UsageError when there is no such folder
 */
export function openContentFolder(folder: string): ContentFolder {
  const root = findContentRoot(folder);
  const files = new Map<ContentPath, string>();
  const stamps = new Map<ContentPath, string>();
  const outside = new Set<ContentPath>();
  const twins = new Set<ContentPath>();
  const walk = (below: string) => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() || leadsInside(root, path, entry)) note(toContentPath(path), `${root}/${path}`);
      else if (entry.isSymbolicLink()) outside.add(toContentPath(path));
    }
  };
  const note = (path: ContentPath, disk: string) => {
    if (files.has(path)) twins.add(path);
    files.set(path, disk);
    const stamp = readStamp(disk);
    if (stamp !== undefined) stamps.set(path, stamp);
  };
  walk('');
  return { root, files, stamps, outside, twins };
}

function readStamp(disk: string): string | undefined {
  const stats = statSync(disk, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  const { size, mtimeNs, ctimeNs, ino } = stats;
  return `${size}:${mtimeNs}:${ctimeNs}:${ino}`;
}

/** Size in bytes of a file with this stamp, as text. */
export function sizeOf(stamp: string): string {
  return stamp.slice(0, stamp.indexOf(':'));
}

/** When a file with this stamp was last touched, in nanoseconds since 1970. */
export function lastTouched(stamp: string): number {
  const [, modified, changed] = stamp.split(':');
  return Math.max(Number(modified), Number(changed));
}

/** The real path of a content folder. @throws UsageError when there is no such folder */
export function findContentRoot(folder: string): string {
  try {
    const root = realpathSync(folder);
    if (lstatSync(root).isDirectory()) return root;
  } catch {
    // Told below.
  }
  throw new UsageError(`Không có thư mục nội dung ${folder}`);
}

function leadsInside(root: string, path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    const target = realpathSync(join(root, path));
    return target.startsWith(root + sep) && lstatSync(target).isFile();
  } catch {
    return false;
  }
}

/** Paths of the Markdown files of articles, sorted by code units. */
export function findArticles(folder: ContentFolder): ContentPath[] {
  return findMarkdown(folder, 'articles/');
}

/** Paths of the Markdown files of free-standing pages. */
export function findPages(folder: ContentFolder): ContentPath[] {
  return findMarkdown(folder, 'pages/');
}

/** Whether something stands at a path, even if it leads out of the folder. */
export function standsAt(
  { files, outside }: Pick<ContentFolder, 'files' | 'outside'>,
  path: string,
): boolean {
  return files.has(path as ContentPath) || outside.has(path as ContentPath);
}

/** Whether a file is for people who work with the folder, no text of the site. */
export function isReadme(file: string): boolean {
  return /(?:^|\/)README\.md$/i.test(file);
}

/** Whether a file is a text in Markdown, by its name: `bai.md`, `BAI.MD`. */
export function isMarkdown(file: string): boolean {
  return /\.md$/i.test(file);
}

function findMarkdown(folder: ContentFolder, prefix: string): ContentPath[] {
  return [...folder.files.keys(), ...folder.outside]
    .filter((path) => path.startsWith(prefix) && isMarkdown(path) && !isReadme(path))
    .sort();
}
