import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { toUrl } from '../scripts/text/brands.ts';
import { OfflinePage } from './offline.tsx';

const renderYears = (...titles: string[]) => {
  const years = titles.map((title) => ({ title, url: toUrl(`/${title}/`) }));
  return parse(
    renderToString(
      <OfflinePage
        script={toUrl('/tai-nguyen/offline.js')}
        breadcrumb={[{ title: 'Trang chủ', url: '/' }]}
        years={years}
      />,
    ),
  );
};

test('the page for reading offline has a row for each year, which leads to the year and can be pointed at', () => {
  const page = renderYears('2021', '2020');
  expect(page.querySelectorAll('#cac-nam li').map(({ attributes }) => attributes)).toEqual([
    { id: 'nam-2021', 'data-year': '2021' },
    { id: 'nam-2020', 'data-year': '2020' },
  ]);
  expect(page.querySelector('#nam-2021 a')?.getAttribute('href')).toBe('/2021/');
  expect(page.querySelector('noscript')?.text).toContain('JavaScript');
});

test('in an archive without articles a sentence stands in place of the years', () => {
  const page = renderYears();
  expect(page.querySelector('[aria-labelledby=theo-nam]')?.text).toBe('Bài theo nămKho chưa có bài nào.');
  expect(page.querySelectorAll('#cac-nam')).toEqual([]);
});
