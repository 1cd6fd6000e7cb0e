import { setImmediate } from 'node:timers/promises';
import { type BodyReader, outputPath, type Page } from '../site/page.ts';
import { renderPage } from '../site/render-page.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { type FileMark, markBytes } from './file-mark.ts';
import type { PageWriter, RenderedPage } from './page-writer.ts';

/** Pages in one run of Eleventy. */
const BATCH_SIZE = 100;

/**
 * Renders pages and has them written.
 * @param onProgress told after each batch how many pages are rendered
 * @returns what marks each written file, by path
 * @throws Error naming the address of a page that cannot be rendered
 */
export async function writePages(
  pages: readonly Page[],
  {
    writer,
    readBody,
    onProgress,
  }: { writer: PageWriter; readBody: BodyReader; onProgress?: (rendered: number) => void },
): Promise<Map<string, FileMark>> {
  const written = new Map<string, FileMark>();
  for (let start = 0; start < pages.length; start += BATCH_SIZE) {
    const batch = pages.slice(start, start + BATCH_SIZE).map((page) => renderToFile(page, readBody));
    for (const { path, bytes } of batch) written.set(path, markBytes(bytes));
    await writer.write(batch);
    onProgress?.(start + batch.length);
    // Lets messages of the writer and the encoder through.
    await setImmediate();
  }
  await writer.finish();
  return written;
}

/** Renders one page, naming its address should that fail. */
export function renderToFile(page: Page, readBody: BodyReader): RenderedPage {
  try {
    return { path: outputPath(page.url), bytes: encodeUtf8(renderPage(page, readBody)) };
  } catch (error) {
    throw new Error(`${page.url}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
