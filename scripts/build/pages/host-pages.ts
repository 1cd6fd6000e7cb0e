import type { UserConfig } from '@11ty/eleventy';

/** A page's file as Eleventy is to write it. */
export interface HostedPage {
  /** Below the output folder: `2021/08/slug/index.html`. */
  path: string;
  /** Gives what the file holds. */
  bytes(): Uint8Array<ArrayBuffer>;
}

/**
 * Hands Eleventy one virtual template that gives every page of the list. Its data are numbers: Eleventy copies data deeply.
 * What it renders is the number too, which a transform replaces by the page: only a transform may give bytes.
 */
export function hostPages(config: UserConfig, pages: readonly HostedPage[]): void {
  const pageAt = (index: number): HostedPage => {
    const page = pages[index];
    if (page === undefined) throw new RangeError(`no page ${index}`);
    return page;
  };
  config.addTemplate('pages.11ty.js', {
    data: {
      pagination: { data: 'indexes', size: 1, alias: 'index' },
      indexes: pages.map((_, index) => index),
      permalink: ({ index }: { index: number }) => `/${pageAt(index).path}`,
      eleventyExcludeFromCollections: true,
    },
    render: ({ index }) => String(index),
  });
  config.addTransform('page', (index) => {
    const { buffer, byteOffset, byteLength } = pageAt(Number(index)).bytes();
    return Buffer.from(buffer, byteOffset, byteLength);
  });
}
