import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { toUrl } from '../scripts/text/brands.ts';
import { OfflinePage } from './offline.tsx';

test('the page for reading offline has a row for each year, which leads to the year and can be pointed at', () => {
  const years = ['2021', '2020'].map((title) => ({ title, url: toUrl(`/${title}/`) }));
  const page = parse(
    renderToString(<OfflinePage script={toUrl('/tai-nguyen/offline.js')} breadcrumb={[]} years={years} />),
  );
  expect(page.querySelectorAll('#cac-nam li').map(({ attributes }) => attributes)).toEqual([
    { id: 'nam-2021', 'data-year': '2021' },
    { id: 'nam-2020', 'data-year': '2020' },
  ]);
  expect(page.querySelector('#nam-2021 a')?.getAttribute('href')).toBe('/2021/');
  expect(page.querySelector('noscript')?.text).toContain('JavaScript');
});
