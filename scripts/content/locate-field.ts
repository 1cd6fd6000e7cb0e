import type { ContentPath } from '../text/brands.ts';
import type { ContentFolder } from './content-folder.ts';
import { splitFrontMatter } from './front-matter.ts';
import { locate, type Position } from './locate.ts';
import { readSource } from './read-source.ts';

/** Finds where a field stands in an article's file, which is read again: only problems ask. */
export function locateField(
  folder: ContentFolder,
  file: ContentPath,
  path: readonly PropertyKey[],
): Position {
  const source = readSource(folder, file);
  const split = 'code' in source ? source : splitFrontMatter(source);
  if ('code' in split) return { line: 1, column: 1 };
  const { line, column } = locate(split.yaml, path);
  return { line: line + 1, column };
}
