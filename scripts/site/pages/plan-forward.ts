import type { Link } from '../../../layouts/props.ts';
import type { Url } from '../../text/brands.ts';
import type { KeyedFrame } from '../frames.ts';
import { keyOfValue, makeKey } from '../key.ts';
import type { HtmlPage } from '../page.ts';
import type { PlanContext } from '../plan-context.ts';
import { describeUnlistedHead } from './page-head.ts';

/** A page that forwards its reader to another, at an address that other pages already lead to. */
export function planForward(
  { absolute }: PlanContext,
  { url, to, frame }: { url: Url; to: Link & { url: Url }; frame: KeyedFrame },
): HtmlPage {
  return {
    url,
    kind: 'forward',
    key: makeKey(['forward', frame.key, url, keyOfValue(to)]),
    frame: frame.frame,
    head: () => ({ ...describeUnlistedHead(to.title, absolute(to.url)), forwardTo: to.url }),
    props: () => ({ to }),
  };
}
