import type { IndexItem, IndexProps } from '../../../layouts/props.ts';
import { defined } from '../../content/defined.ts';
import type { Url } from '../../text/brands.ts';
import { keyOfValue, makeKey } from '../key.ts';
import type { HtmlPage } from '../page.ts';
import type { PlanContext } from '../plan-context.ts';
import type { Term } from '../terms/terms.ts';
import { describeWayHead } from './page-head.ts';

/** A page that lists other pages. */
export function planIndexPage(
  context: PlanContext,
  { url, props, noindex }: { url: Url; props: IndexProps; noindex?: boolean },
): HtmlPage {
  const { frames } = context;
  const { title, breadcrumb, description } = props;
  return {
    url,
    kind: 'index',
    key: makeKey(['index', frames.plain.key, url, String(noindex), keyOfValue(props)]),
    frame: frames.plain.frame,
    head: () => ({
      ...describeWayHead(context, { title, url, breadcrumb, description }),
      ...defined({ noindex }),
    }),
    props: () => props,
  };
}

/** A term as a page lists it, with the number of its articles. */
export function toIndexItem({ name, url, articles }: Term): IndexItem {
  return { title: name, url, count: articles.length };
}
