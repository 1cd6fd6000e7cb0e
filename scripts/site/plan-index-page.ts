import type { IndexProps } from '../../layouts/props.ts';
import { defined } from '../content/defined.ts';
import type { Url } from '../text/brands.ts';
import { drawnCardUrl } from '../render/card-image.ts';
import { siteCard } from './card-addresses.ts';
import { keyOfValue, makeKey } from './key.ts';
import type { HtmlPage } from './page.ts';
import type { PlanContext } from './plan-context.ts';
import { describeWayData } from './structured-data.ts';

/** A page that lists other pages. */
export function planIndexPage(
  context: PlanContext,
  { url, props, noindex }: { url: Url; props: IndexProps; noindex?: boolean },
): HtmlPage {
  const { archive, frames, absolute } = context;
  const { title, breadcrumb } = props;
  const { description = `${title} của ${archive.site.title}.` } = props;
  return {
    url,
    kind: 'index',
    key: makeKey('index', frames.plain.key, url, String(noindex), keyOfValue(props)),
    frame: frames.plain.frame,
    head: () => ({
      title,
      canonical: absolute(url),
      type: 'website',
      image: absolute(drawnCardUrl(siteCard(archive.site))),
      structuredData: describeWayData(context, [...breadcrumb, { title, url }]),
      links: [],
      description,
      ...defined({ noindex }),
    }),
    props: () => props,
  };
}
