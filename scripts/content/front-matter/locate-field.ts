import type { ContentPath } from '../../text/brands.ts';
import type { ContentFolder } from '../disk/content-folder.ts';
import { FIELDS_LINE } from './fences.ts';
import { readFrontMatter } from './front-matter.ts';
import { createLocator, type Locate } from './locate.ts';
import { dropControls } from './parse-yaml.ts';
import type { Place } from '../problem.ts';
import { readSource } from '../disk/read-source.ts';

/**
 * Makes the function that finds where a field stands in an article's file. The file is read again, once, when the first
 * problem asks.
 */
export function createFieldLocator(folder: ContentFolder, file: ContentPath): Locate {
  let locate: Locate | undefined;
  return (path) => (locate ??= openFile(folder, file))(path);
}

function openFile(folder: ContentFolder, file: ContentPath): Locate {
  const source = readSource(folder, file);
  const split = 'code' in source ? source : readFrontMatter(source);
  if ('code' in split) return () => ({ line: 1, column: 1 });
  return createLocator(split.yaml, FIELDS_LINE);
}

/** Finds where a field stands in a YAML file of the content, such as `site.yaml`. */
export function locateInYaml(folder: ContentFolder, file: ContentPath, path: readonly PropertyKey[]): Place {
  const source = readSource(folder, file);
  return 'code' in source ? { line: 1, column: 1 } : createLocator(dropControls(source.text), 1)(path);
}
