import type { Body } from './archive.ts';
import { hashContent } from './content-hash.ts';
import type { ContentFolder } from './content-folder.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readSource } from './read-source.ts';

/**
 * Makes the function that reads a body's Markdown when a page is rendered.
 * @throws Error (from the function) when the file is no longer what it was when the archive was loaded
 */
export function createBodyReader(folder: ContentFolder): (body: Body) => string {
  return ({ file, hash }) => {
    const source = readSource(folder, file);
    const split = 'code' in source ? source : splitFrontMatter(source);
    if ('code' in split || hashContent(split.body) !== hash) {
      throw new Error(`${file} was changed while the site was being built; build again`);
    }
    return split.body;
  };
}
