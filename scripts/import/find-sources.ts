import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const KINDS = new Set(['.txt', '.htm', '.html', '.xhtml', '.aspx', '.php', '.doc', '.docx']);

/**
 * The files that are to be imported: those named, and for a folder the pages and documents that lie in it (not those in
 * the folders that browsers save beside a page). A path that does not exist is kept, to be told.
 */
export function findSources(paths: readonly string[]): string[] {
  const sources = paths.flatMap((path) => (isFolder(path) ? listFolder(path) : [path]));
  return [...new Set(sources)];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function listFolder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && KINDS.has(extname(entry.name).toLowerCase()) && !/^[.~]/.test(entry.name),
    )
    .map((entry) => join(folder, entry.name))
    .sort();
}
