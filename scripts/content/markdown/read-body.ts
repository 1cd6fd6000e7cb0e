import type { Body } from '../archive.ts';
import { ContentChanged } from '../disk/content-changed.ts';
import type { ContentFolder } from '../disk/content-folder.ts';
import { cutBody } from '../front-matter/front-matter.ts';
import { readSource } from '../disk/read-source.ts';

/** Reads the Markdown of a body. */
export type BodyReader = (body: Pick<Body, 'file' | 'hash'>) => string;

/**
 * Makes the function that reads a body's Markdown when a page is rendered.
 * @throws ContentChanged (from the function) when the file is no longer what it was when the archive was loaded
 */
export function createBodyReader(folder: Pick<ContentFolder, 'files'>): BodyReader {
  return ({ file, hash }) => {
    const source = readSource(folder, file);
    const text = 'code' in source || source.hash !== hash ? undefined : cutBody(source);
    if (typeof text !== 'string') throw new ContentChanged(file);
    return text;
  };
}
