import type { Head, Link } from '../../../layouts/props.ts';
import { HOME } from '../../content/addresses.ts';
import { type DrawnCard, drawnCardUrl } from '../../render/card-image.ts';
import type { Url } from '../../text/brands.ts';
import { siteCard } from '../articles/card-addresses.ts';
import type { PlanContext } from '../plan-context.ts';
import { describeWayData } from '../articles/structured-data.ts';

/** Where the way to every page begins. */
export const HOME_LINK: Link = { title: 'Trang chủ', url: HOME };

/**
 * The head of a page that leads to articles, or stands beside them: it tells its way from the front page, and other sites
 * show the site's card unless it has one of its own.
 * @param page its breadcrumb without the page itself
 */
export function describeWayHead(
  context: PlanContext,
  page: {
    title: string;
    url: Url;
    breadcrumb: readonly Link[];
    description?: string | undefined;
    card?: DrawnCard | undefined;
  },
): Head {
  const { archive, absolute } = context;
  const { title, url, breadcrumb, card = siteCard(archive.site) } = page;
  const { description = `${title} của ${archive.site.title}.` } = page;
  return {
    title,
    description,
    canonical: absolute(url),
    type: 'website',
    image: absolute(drawnCardUrl(card)),
    structuredData: describeWayData(context, [...breadcrumb, { title, url }]),
  };
}

/** The head of a page that search engines are not to list. @param canonical its full address, or that of the page in its place */
export function describeUnlistedHead(title: string, canonical: string): Head {
  return { title, canonical, type: 'website', noindex: true };
}
