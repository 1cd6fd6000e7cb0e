import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { BodyReader, Page } from '../site/page.ts';
import { hostPages } from './host-pages.ts';

/** Pages in one run of Eleventy, which keeps every page until a run ends: memory must not grow with the archive. */
const BATCH_SIZE = 250;

/**
 * Renders pages and writes them below the output folder, in small runs of Eleventy.
 * @param onProgress told after each run how many pages are written
 * @throws Error naming the address of a page that cannot be rendered
 */
export async function writePages(
  pages: readonly Page[],
  {
    outDir,
    cacheDir,
    readBody,
    onProgress,
  }: {
    outDir: string;
    cacheDir: string;
    readBody: BodyReader;
    onProgress?: (written: number) => void;
  },
): Promise<void> {
  if (pages.length === 0) return;
  // Saves 150 ms: templates made in code need no module resolution of Eleventy's own.
  process.env['ELEVENTY_SKIP_ESM_RESOLVER'] = '1';
  const { default: Eleventy } = await import('@11ty/eleventy');
  const input = join(cacheDir, 'eleventy-input');
  await mkdir(input, { recursive: true });
  for (let start = 0; start < pages.length; start += BATCH_SIZE) {
    const batch = pages.slice(start, start + BATCH_SIZE);
    const eleventy = new Eleventy(input, outDir, {
      configPath: '',
      quietMode: true,
      source: 'script',
      config: (config) => hostPages(config, batch, readBody),
    });
    eleventy.disableLogger();
    try {
      await eleventy.write();
    } catch (error) {
      throw (error as { originalError?: Error }).originalError ?? error;
    }
    onProgress?.(start + batch.length);
    await setImmediate();
  }
}
