import { expect, it } from 'vitest';
import type { CountsSnapshot } from './counts-snapshot.ts';
import { listLastDays, listLastMonths } from './day-series.ts';

const snapshot: CountsSnapshot = {
  asOf: '2026-03-01',
  total: { views: 60, visits: 30 },
  days: [
    ['2025-04-02', 10, 5],
    ['2026-02-27', 20, 10],
    ['2026-03-01', 30, 15],
  ],
  top: { week: [], month: [], ever: [] },
  views: [],
  legacy: [],
};

it('the last days end with the snapshot’s, and days without reads are there', () => {
  expect(listLastDays(snapshot, 3)).toEqual([
    { label: '27/02', views: 20, visits: 10 },
    { label: '28/02', views: 0, visits: 0 },
    { label: '01/03', views: 30, visits: 15 },
  ]);
});

it('the last months reach over the turn of the year', () => {
  const months = listLastMonths(snapshot, 12);
  expect(months.map(({ label }) => label).slice(0, 10)).toEqual(
    ['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `${month}/2025`).concat('01/2026'),
  );
  expect(months[0]).toEqual({ label: '04/2025', views: 10, visits: 5 });
  expect(months.slice(-2)).toEqual([
    { label: '02/2026', views: 20, visits: 10 },
    { label: '03/2026', views: 30, visits: 15 },
  ]);
});
