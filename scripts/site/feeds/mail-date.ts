import type { SiteDate } from '../../text/brands.ts';
import { findWeekday } from '../../text/calendar.ts';
import { machineDate } from '../../text/site-date.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as RSS 2.0 takes it from RFC 822, with four digits of the year: `Thu, 26 Aug 2021 18:14:44 +0700`. */
export function formatMailDate(date: SiteDate, timeZone: string): string {
  const moment = machineDate(date, timeZone);
  const [year, month, day] = [moment.slice(0, 4), moment.slice(5, 7), moment.slice(8, 10)];
  const weekday = WEEKDAYS[findWeekday(Number(year), Number(month), Number(day))];
  const offset = moment.slice(19).replace(':', '').replace('Z', '+0000');
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${moment.slice(11, 19)} ${offset}`;
}
