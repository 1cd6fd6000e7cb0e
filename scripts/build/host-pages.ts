import type { UserConfig } from '@11ty/eleventy';
import { type BodyReader, outputPath, type Page } from '../site/page.ts';
import { renderPage } from '../site/render-page.ts';

/** Hands Eleventy one virtual template that gives every page of the list. Its data are numbers: Eleventy copies data deeply. */
export function hostPages(config: UserConfig, pages: readonly Page[], readBody: BodyReader): void {
  const pageAt = (index: number): Page => {
    const page = pages[index];
    if (page === undefined) throw new RangeError(`no page ${index}`);
    return page;
  };
  config.addTemplate('pages.11ty.js', {
    data: {
      pagination: { data: 'indexes', size: 1, alias: 'index' },
      indexes: pages.map((_, index) => index),
      permalink: ({ index }: { index: number }) => `/${outputPath(pageAt(index).url)}`,
      eleventyExcludeFromCollections: true,
    },
    render({ index }) {
      const page = pageAt(index);
      try {
        return renderPage(page, readBody);
      } catch (error) {
        throw new Error(`${page.url}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    },
  });
}
