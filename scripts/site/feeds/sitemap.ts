import type { SiteDate } from '../../text/brands.ts';
import { escapeXml } from '../../text/escape.ts';
import { machineDate } from '../../text/site-date.ts';

/** Most addresses in one sitemap, after sitemaps.org/protocol.html. */
export const MOST_IN_SITEMAP = 50_000;

/** A page as a sitemap names it; addresses in full. */
export interface SitemapEntry {
  address: string;
  changed?: SiteDate;
  images?: readonly string[];
  news?: { publication: string; language: string; date: SiteDate; title: string };
}

const HEADER = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Writes a sitemap with Google's extensions for images and news. */
export function writeSitemap(entries: readonly SitemapEntry[], timeZone: string): string {
  return [
    HEADER,
    `<urlset xmlns="${NAMESPACE}" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">`,
    ...entries.map((entry) => writeEntry(entry, timeZone)),
    '</urlset>',
    '',
  ].join('\n');
}

/** Writes the index of several sitemaps. */
export function writeSitemapIndex(
  sitemaps: readonly Pick<SitemapEntry, 'address' | 'changed'>[],
  timeZone: string,
): string {
  return [
    HEADER,
    `<sitemapindex xmlns="${NAMESPACE}">`,
    ...sitemaps.map(
      ({ address, changed }) =>
        `<sitemap><loc>${escapeXml(address)}</loc>${writeChanged(changed, timeZone)}</sitemap>`,
    ),
    '</sitemapindex>',
    '',
  ].join('\n');
}

function writeEntry({ address, changed, images = [], news }: SitemapEntry, timeZone: string): string {
  const pictures = images.map(
    (image) => `<image:image><image:loc>${escapeXml(image)}</image:loc></image:image>`,
  );
  const article =
    news === undefined
      ? ''
      : `<news:news><news:publication><news:name>${escapeXml(news.publication)}</news:name><news:language>${escapeXml(news.language)}</news:language></news:publication>` +
        `<news:publication_date>${machineDate(news.date, timeZone)}</news:publication_date><news:title>${escapeXml(news.title)}</news:title></news:news>`;
  return `<url><loc>${escapeXml(address)}</loc>${writeChanged(changed, timeZone)}${article}${pictures.join('')}</url>`;
}

function writeChanged(changed: SiteDate | undefined, timeZone: string): string {
  return changed === undefined ? '' : `<lastmod>${machineDate(changed, timeZone)}</lastmod>`;
}
