import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { toUrl } from '../scripts/text/brands.ts';
import { NotFoundPage } from './not-found.tsx';
import { makeFrame } from './sample-props.ts';
import { SearchPage } from './search.tsx';

const sections = makeFrame().sections.map((section, place) => ({ ...section, slug: `muc-${place}` }));
const years = [{ title: '2021', url: toUrl('/2021/') }];

test('the search page has a form, an empty place for results, and ways to go on without script', () => {
  const page = parse(
    renderToString(<SearchPage years={years} sections={sections} script={toUrl('/tai-nguyen/search.js')} />),
  );
  expect(page.querySelector('form')?.attributes).toMatchObject({ action: '/tim-kiem/', method: 'get' });
  expect(page.querySelector('ol#ket-qua[hidden]')?.childNodes).toHaveLength(0);
  expect(page.querySelector('fieldset[disabled]')).not.toBeNull();
  expect(page.querySelectorAll('option').map((option) => option.getAttribute('value'))).toEqual([
    '',
    'muc-0',
    'muc-1',
    '',
    '2021',
    '',
    'ngay',
  ]);
  expect(page.querySelectorAll('nav a').map((link) => link.getAttribute('href'))).toEqual([
    '/2021/',
    '/chuyen-muc/nong-thon-moi/',
    '/chuyen-muc/van-hoa-xa-hoi/',
  ]);
});

test('a page that is not there offers the front page, the search and the sections', () => {
  const page = parse(renderToString(<NotFoundPage sections={sections} />));
  expect(page.querySelector('p a')?.getAttribute('href')).toBe('/');
  expect(page.querySelector('form')?.getAttribute('action')).toBe('/tim-kiem/');
  expect(page.querySelectorAll('nav a')).toHaveLength(2);
});
