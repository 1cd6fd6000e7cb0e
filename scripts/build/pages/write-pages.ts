import { setImmediate } from 'node:timers/promises';
import { nameFault } from './page-fault.ts';
import type { ContentFolder } from '../../content/disk/content-folder.ts';
import type { Page } from '../../site/page.ts';
import type { FileMark } from '../output/file-mark.ts';
import { type PageInParts, renderAround, renderWhole } from './page-parts.ts';
import type { PageWriter } from '../threads/page-writer.ts';

/** Pages in one run of Eleventy: a run itself takes as long as fifty pages, and keeps all of its pages until its end. */
const BATCH_SIZE = 300;

/**
 * Renders pages and has them written. While the writer has little to do, it gets the bodies to render too, so that both threads are
 * busy to the end.
 * @param onProgress told after each batch how many pages are rendered
 * @returns what marks each written file, by path
 * @throws Error naming the address of a page that cannot be rendered
 */
export async function writePages(
  pages: readonly Page[],
  {
    writer,
    folder,
    onProgress,
  }: { writer: PageWriter; folder: ContentFolder; onProgress?: (rendered: number) => void },
): Promise<Map<string, FileMark>> {
  for (let start = 0; start < pages.length; start += BATCH_SIZE) {
    const render = writer.isBehind() ? renderWhole : renderAround;
    const batch = pages.slice(start, start + BATCH_SIZE).map((page) => renderToFile(page, folder, render));
    await writer.write(batch);
    onProgress?.(start + batch.length);
    // Lets messages of the writer and the encoder through.
    await setImmediate();
  }
  return writer.finish();
}

/** Renders one page, naming its address should that fail. A feed is made of finished bodies. */
export function renderToFile(
  page: Page,
  folder: Pick<ContentFolder, 'files'>,
  render: typeof renderWhole = renderWhole,
): PageInParts {
  try {
    return page.kind === 'text' ? renderWhole(page, folder) : render(page, folder);
  } catch (error) {
    throw nameFault(page.url, error);
  }
}
