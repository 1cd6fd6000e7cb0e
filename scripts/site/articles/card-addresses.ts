import type { Article, Section, Site } from '../../content/archive.ts';
import { coverCardUrl, type DrawnCard, drawnCardUrl } from '../../render/card-image.ts';
import type { Url } from '../../text/brands.ts';

/** The card of an article: its cover, or where that is too small or missing, its section's card. */
export function articleCardUrl({ photos: [cover], section, withdrawn }: Article, site: Site): Url {
  const ofCover = cover === undefined || withdrawn !== undefined ? undefined : coverCardUrl(cover);
  return ofCover ?? drawnCardUrl(sectionCard(section, site));
}

/** The card of a section's pages, and of its articles without a cover. */
export function sectionCard({ title }: Pick<Section, 'title'>, site: Site): DrawnCard {
  return { title, siteTitle: site.title };
}

/** The card of every other page. */
export function siteCard({ title }: Site): DrawnCard {
  return { title, siteTitle: '' };
}
