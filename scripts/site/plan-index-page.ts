import type { IndexProps } from '../../layouts/props.ts';
import { defined } from '../content/defined.ts';
import type { Url } from '../text/brands.ts';
import { keyOfValue, makeKey } from './key.ts';
import type { HtmlPage } from './page.ts';
import type { PlanContext } from './plan-context.ts';

/** A page that lists other pages. */
export function planIndexPage(
  { frames, absolute }: PlanContext,
  { url, props, noindex }: { url: Url; props: IndexProps; noindex?: boolean },
): HtmlPage {
  const { title, description } = props;
  return {
    url,
    kind: 'index',
    key: makeKey('index', frames.plain.key, url, String(noindex), keyOfValue(props)),
    frame: frames.plain.frame,
    head: () => ({
      title,
      canonical: absolute(url),
      type: 'website',
      links: [],
      ...defined({ description, noindex }),
    }),
    props: () => props,
  };
}
