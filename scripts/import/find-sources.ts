import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';

/** Pages and documents, also of kinds that the import can only say something about. */
const SOURCE = /\.(?:txt|x?html?|shtml|aspx?|jsp|php|do[ct][xm]?|odt|rtf|mht|mhtml)$/i;
/** What systems and open programs leave. */
const PASSING = /^[.~]/;

/** What paths on the command line stand for. */
export interface Sources {
  /** Files to import; a path that does not exist is kept, to be told. */
  files: string[];
  /** Folders with pages or documents in the folders that were named; they are not looked into. */
  folders: string[];
}

/**
 * The files that are to be imported: those named, and for a folder the pages and documents that lie in it. Folders that browsers
 * save beside a page belong to it.
 */
export function findSources(paths: readonly string[]): Sources {
  const found = paths.map((path) => (isFolder(path) ? listFolder(path) : { files: [path], folders: [] }));
  return {
    files: [...new Set(found.flatMap(({ files }) => files))],
    folders: [...new Set(found.flatMap(({ folders }) => folders))].filter(
      (folder) => !paths.some((path) => resolve(path) === resolve(folder)),
    ),
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function listFolder(folder: string): Sources {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !PASSING.test(name));
  const files = entries.filter(isSource).map(({ name }) => name);
  const pages = files.map((name) => parse(name).name);
  const isOfPage = (name: string) =>
    pages.some((page) => name.startsWith(page) && /^[_.]/.test(name.slice(page.length)));
  const folders = entries
    .filter((entry) => entry.isDirectory() && !isOfPage(entry.name))
    .map(({ name }) => join(folder, name))
    .filter((inner) => readdirSync(inner, { withFileTypes: true, recursive: true }).some(isSource));
  return { files: files.map((name) => join(folder, name)).sort(), folders: folders.sort() };
}

function isSource(entry: Dirent): boolean {
  return entry.isFile() && SOURCE.test(entry.name) && !PASSING.test(entry.name);
}
