import type { SiteDate } from './brands.ts';
import { findWeekday } from './calendar.ts';

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** `26/08/2021`. */
export function formatDay(date: SiteDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** `Thứ Năm, 26/08/2021 18:14`; without the time where only the day is known. */
export function formatMoment(date: SiteDate): string {
  const weekday = findWeekday(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
  const day = `${WEEKDAYS[weekday]}, ${formatDay(date)}`;
  return date.length > 10 ? `${day} ${date.slice(11, 16)}` : day;
}
