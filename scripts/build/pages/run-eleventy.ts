import { join, relative } from 'node:path';
import { ensureFolder } from '../../content/disk/ensure-folder.ts';
import { type HostedPage, hostPages } from './host-pages.ts';

/** Writes one batch of pages below the output folder. */
export type PageRun = (pages: readonly HostedPage[]) => Promise<void>;

/**
 * Loads Eleventy and gives the function that runs it over one batch. Eleventy keeps every page until a run ends, so batches
 * must be small; a further run costs a few milliseconds.
 */
export async function prepareEleventy(outDir: string, cacheDir: string): Promise<PageRun> {
  // Saves 150 ms: templates made in code need no module resolution of Eleventy's own.
  process.env['ELEVENTY_SKIP_ESM_RESOLVER'] = '1';
  const { default: Eleventy } = await import('@11ty/eleventy');
  const folder = join(cacheDir, 'eleventy-input');
  ensureFolder(folder);
  // Under an absolute path outside of the current folder Eleventy would look for templates from the root of the disk on.
  const input = relative('', folder);
  return async (pages) => {
    const eleventy = new Eleventy(input, outDir, {
      configPath: '',
      quietMode: true,
      source: 'script',
      config: (config) => {
        // On a slow machine it would tell readers of the log how long our own functions took, quiet or not.
        config.benchmarks.config.setIsVerbose(false);
        // By then Eleventy has added transforms of its own, which look through every page for marks that ours never have.
        config.on('eleventy.beforeConfig', () => {
          for (const name of Object.keys(config.transforms)) delete config.transforms[name];
          hostPages(config, pages);
        });
      },
    });
    eleventy.disableLogger();
    try {
      await eleventy.write();
    } catch (error) {
      throw (error as { originalError?: Error }).originalError ?? error;
    }
  };
}
