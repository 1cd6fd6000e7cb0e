import type { Body } from '../content/archive.ts';
import type { ContentFolder } from '../content/disk/content-folder.ts';
import { createBodyReader } from '../content/markdown/read-body.ts';
import type { SafeHtml } from '../text/brands.ts';
import type { BodyContext } from './body-context.ts';
import { renderMarkdown } from './markdown.ts';

/** What of the page around it a body's markup depends on. */
export type BodySetting = Omit<BodyContext, 'references'>;

/** Gives the markup of a body; the only question that a page asks when it is made. */
export type BodyRenderer = (body: Body, setting: BodySetting) => SafeHtml;

/**
 * Makes the function that reads and renders bodies.
 * @throws Error (from the function) when a file is no longer what it was when the archive was loaded
 */
export function createBodyRenderer(folder: Pick<ContentFolder, 'files'>): BodyRenderer {
  const readBody = createBodyReader(folder);
  return (body, setting) => renderMarkdown(readBody(body), { references: body.references, ...setting });
}
