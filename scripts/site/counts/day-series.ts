import type { ReadsOfPeriod } from '../../../layouts/statistics-figures.ts';
import type { CountsSnapshot } from './counts-snapshot.ts';

const DAY_MS = 86_400_000;

/** The last days up to the snapshot's, oldest first; days without reads have zeros. */
export function listLastDays({ days, asOf }: CountsSnapshot, count: number): ReadsOfPeriod[] {
  const known = new Map(days.map(([day, views, visits]) => [day, { views, visits }]));
  return Array.from({ length: count }, (_, index) => {
    const day = shiftDay(asOf, index - count + 1);
    const [, month, date] = day.split('-');
    return { label: `${date}/${month}`, ...(known.get(day) ?? { views: 0, visits: 0 }) };
  });
}

/** The last months up to the snapshot's, oldest first; of the first one only the days that the snapshot knows. */
export function listLastMonths({ days, asOf }: CountsSnapshot, count: number): ReadsOfPeriod[] {
  const [year = 0, month = 0] = asOf.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const months = year * 12 + month - 1 - (count - 1 - index);
    const number = String((months % 12) + 1).padStart(2, '0');
    const start = `${Math.floor(months / 12)}-${number}-`;
    const inMonth = days.filter(([day]) => day.startsWith(start));
    return {
      label: `${number}/${Math.floor(months / 12)}`,
      views: inMonth.reduce((sum, [, views]) => sum + views, 0),
      visits: inMonth.reduce((sum, [, , visits]) => sum + visits, 0),
    };
  });
}

function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10);
}
