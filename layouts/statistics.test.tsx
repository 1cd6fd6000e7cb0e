import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { makeStatistics } from './sample-props.ts';
import { StatisticsPage } from './statistics.tsx';

const page = parse(renderToString(<StatisticsPage {...makeStatistics()} />));

test('the totals stand first, each with its name', () => {
  const pairs = page
    .querySelectorAll('.tong-so > div')
    .map((pair) => pair.childNodes.map(({ text }) => text));
  expect(pairs).toEqual([
    ['Tổng lượt đọc', '20.000'],
    ['Tổng truy cập', '9.000'],
  ]);
});

test('a plot has a name and its sense in words', () => {
  const [plot] = page.querySelectorAll('svg[role=img]');
  const textOf = (attribute: string) => page.querySelector(`#${plot?.getAttribute(attribute)}`)?.text;
  expect(textOf('aria-labelledby')).toBe('Lượt đọc 30 ngày qua');
  expect(textOf('aria-describedby')).toBe('Tổng cộng 1.435 lượt đọc; nhiều nhất là 30/11: 1.029 lượt.');
});

test('bars can be pointed at, and the greatest bears its number', () => {
  const [plot] = page.querySelectorAll('svg');
  expect(plot?.querySelectorAll('rect title').at(-1)?.text).toBe('30/11: 1.029');
  expect(plot?.querySelectorAll('.dinh').map(({ text }) => text)).toEqual(['1.029']);
});

test('behind each plot stands a table with the same numbers', () => {
  const tables = page.querySelectorAll('details table');
  expect(tables.map((table) => table.querySelectorAll('tbody tr').length)).toEqual([30, 12]);
  const cells = tables[0]?.querySelectorAll('tbody tr:last-child td').map(({ text }) => text);
  expect(cells).toEqual(['30/11', '1.029', '7']);
});

test('rankings without articles are left out', () => {
  expect(page.querySelectorAll('.doc-nhieu h2').map(({ text }) => text)).toEqual([
    'Đọc nhiều 7 ngày qua',
    'Đọc nhiều từ trước đến nay',
  ]);
});

test('the page tells its script how many reads it knows of, and its counts are figures of one moment', () => {
  const { views: _views, ...figures } = makeStatistics().figures;
  const unknown = parse(renderToString(<StatisticsPage {...makeStatistics({ figures })} />));
  const knownOf = (html: typeof page) => html.querySelector('#so-lieu')?.getAttribute('data-known');
  expect([page, unknown].map(knownOf)).toEqual(['20000', '0']);
  expect(page.querySelectorAll('[data-views]')).toHaveLength(0);
});

test('one total that is known stands alone, and without any there is no list of them', () => {
  const { views: _views, visits: _visits, ...figures } = makeStatistics().figures;
  const totalsOf = (known: { views?: number; visits?: number }) =>
    parse(renderToString(<StatisticsPage {...makeStatistics({ figures: { ...figures, ...known } })} />))
      .querySelectorAll('.tong-so')
      .map(({ text }) => text);
  expect(totalsOf({ visits: 0 })).toEqual(['Tổng truy cập0']);
  expect(totalsOf({ views: 5 })).toEqual(['Tổng lượt đọc5']);
  expect(totalsOf({})).toEqual([]);
});

test('without days there is a sentence in place of the plots', () => {
  const { figures } = makeStatistics();
  const quiet = { ...figures, days: [], months: [] };
  const plain = parse(renderToString(<StatisticsPage {...makeStatistics({ figures: quiet })} />));
  expect(plain.querySelectorAll('svg, table')).toHaveLength(0);
  expect(plain.text).toContain('Chưa có số liệu theo ngày để vẽ biểu đồ.');
});

test('where nothing was counted, one sentence says so', () => {
  const { mostRead } = makeStatistics().figures;
  const figures = {
    note: 'Chưa có số liệu nào.',
    days: [],
    months: [],
    mostRead: { ...mostRead, week: [], ever: [] },
  };
  const empty = parse(renderToString(<StatisticsPage {...makeStatistics({ figures })} />));
  expect(empty.querySelector('#so-lieu')?.innerHTML).toBe('<p class="ngay">Chưa có số liệu nào.</p>');
});

test('days without readers have a plot without a peak', () => {
  const { figures } = makeStatistics();
  const days = figures.days.map((day) => ({ ...day, views: 0 }));
  const quiet = parse(
    renderToString(<StatisticsPage {...makeStatistics({ figures: { ...figures, days } })} />),
  );
  expect(quiet.querySelectorAll('svg').map((plot) => plot.querySelectorAll('.dinh').length)).toEqual([0, 1]);
});
