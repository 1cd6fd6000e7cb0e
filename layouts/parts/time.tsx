import { type ComponentChildren, createContext, type VNode } from 'preact';
import type { SiteDate } from '../../scripts/text/brands.ts';
import { formatDay, formatMoment, hasTime, machineDate } from '../../scripts/text/site-date.ts';
import { VIETNAM } from '../../scripts/text/time-zone.ts';

/** The zone in which a date without a time begins. */
export const TimeZone = createContext(VIETNAM);

/** A part of a page with its dates in a zone; without one in that of Việt Nam. */
export function inZone(zone: string | undefined, part: ComponentChildren): VNode {
  return zone === undefined ? <>{part}</> : <TimeZone.Provider value={zone}>{part}</TimeZone.Provider>;
}

/** "26/08/2021", readable by machines to the second. */
export function Day({ date }: { date: SiteDate }): VNode {
  return <Time date={date} text={formatDay(date)} />;
}

/** "Thứ Năm, 26/08/2021 18:14 (GMT+7)", readable by machines to the second. */
export function Moment({ date }: { date: SiteDate }): VNode {
  return <Time date={date} text={formatMoment(date)} />;
}

function Time({ date, text }: { date: SiteDate; text: string }): VNode {
  // A moment names its offset itself, and lists are full of moments.
  if (hasTime(date)) return <time datetime={date}>{text}</time>;
  return (
    <TimeZone.Consumer>{(zone) => <time datetime={machineDate(date, zone)}>{text}</time>}</TimeZone.Consumer>
  );
}
