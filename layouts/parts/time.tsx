import type { VNode } from 'preact';
import type { SiteDate } from '../../scripts/text/brands.ts';
import { formatDay, formatMoment, machineDate } from '../../scripts/text/site-date.ts';

/** "26/08/2021", readable by machines to the second. */
export function Day({ date }: { date: SiteDate }): VNode {
  return <time datetime={machineDate(date)}>{formatDay(date)}</time>;
}

/** "Thứ Năm, 26/08/2021 18:14 (GMT+7)", readable by machines to the second. */
export function Moment({ date }: { date: SiteDate }): VNode {
  return <time datetime={machineDate(date)}>{formatMoment(date)}</time>;
}
