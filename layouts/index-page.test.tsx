import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { toUrl } from '../scripts/text/brands.ts';
import { IndexPage } from './index-page.tsx';
import { MapPage } from './map.tsx';
import type { IndexProps, MapProps } from './props.ts';

const items = [
  { title: 'chè', url: '/chu-de/che/', count: 1234 },
  { title: 'Cổng tỉnh', url: 'https://tinh.example/', note: 'tinh.example' },
  { title: 'Nậm Ngần', url: '/dia-danh/nam-ngan/', count: 2, note: 'nay là xã' },
];
const names = { id: 'ten', title: 'Tên', items };

const render = (changes: Partial<IndexProps> = {}) =>
  parse(renderToString(<IndexPage title="Chủ đề" breadcrumb={[]} groups={[names]} {...changes} />));

test('an item says how many articles it has and what else is told of it', () => {
  const listed = render().querySelectorAll('.nhom .bang-ten li');
  expect(listed.map(({ text }) => text)).toEqual([
    'chè 1.234 bài',
    'Cổng tỉnh tinh.example',
    'Nậm Ngần 2 bài · nay là xã',
  ]);
});

test('only a link to another site hides where readers come from', () => {
  const links = render().querySelectorAll('.nhom li a');
  expect(links.map((link) => link.getAttribute('rel'))).toEqual([undefined, 'noopener', undefined]);
});

test('words with sizes make a cloud', () => {
  const cloud = render({ groups: [{ ...names, items: [...items, { title: 'x', url: '/x/', size: 3 }] }] });
  expect(cloud.querySelector('.dam-may .co-3')?.text).toBe('x');
  expect(cloud.querySelector('.bang-ten')).toBeNull();
});

test('letters lead on where an index is divided, and a group may lead to a page of its own', () => {
  expect(render().querySelector('#theo-chu')).toBeNull();
  const letters = [{ title: 'A', url: toUrl('/chu-de/chu-cai/a/') }];
  const page = render({ letters, groups: [{ ...names, url: toUrl('/chu-de/') }] });
  expect(page.querySelector('[aria-labelledby=theo-chu] a')?.text).toBe('A');
  expect(page.querySelector('.nhom h2 a')?.getAttribute('href')).toBe('/chu-de/');
});

const drawing: MapProps['drawing'] = {
  width: 100,
  height: 200,
  areFormer: false,
  country: 'M0 0l9 0l0 9z',
  marked: { name: 'Điện Biên', path: 'M9 9l9 0l0 9z', x: 12, y: 12 },
  archipelagos: [],
};

test('a page that leads on says of what kind it is, where that is not its title', () => {
  expect(render().querySelector('.dau-muc')?.text).toBe('Chủ đề');
  expect(render({ kicker: 'Chủ đề', title: 'chè' }).querySelector('.dau-muc')?.text).toBe('Chủ đềchè');
});

test.each<[x: number | undefined, classes: string | undefined, words: string]>([
  [undefined, undefined, 'Bản đồ Việt Nam, có'],
  [24, 'ten-tinh ten-ben-phai', 'Bản đồ Việt Nam, đánh dấu Điện Biên, có'],
  [25, 'ten-tinh', 'Bản đồ Việt Nam, đánh dấu Điện Biên, có'],
  [75, 'ten-tinh', 'Bản đồ Việt Nam, đánh dấu Điện Biên, có'],
  [76, 'ten-tinh ten-ben-trai', 'Bản đồ Việt Nam, đánh dấu Điện Biên, có'],
])('the name of a province at %s of 100 runs inwards', (x, classes, words) => {
  const { marked, ...plain } = drawing;
  const shown = x === undefined ? plain : { ...plain, marked: { ...marked!, x } };
  const map = parse(renderToString(<MapPage title="Bản đồ" breadcrumb={[]} drawing={shown} groups={[]} />));
  expect(map.querySelector('svg title')?.text).toContain(words);
  expect(map.querySelector('svg > text')?.getAttribute('class')).toBe(classes);
  expect(map.querySelectorAll('.danh-dau')).toHaveLength(x === undefined ? 0 : 1);
});

test.each([
  [false, [names], 'Ranh giới 34 tỉnh, thành phố từ ngày 01/07/2025', ['/dia-danh/']],
  [true, [], 'Ranh giới 63 tỉnh, thành phố như trước ngày 01/07/2025', []],
])(
  'a map tells whose borders it shows (the former ones: %s), and leads to the places where there are any',
  (areFormer, groups, borders, ways) => {
    const page = parse(
      renderToString(
        <MapPage title="Bản đồ" breadcrumb={[]} drawing={{ ...drawing, areFormer }} groups={groups} />,
      ),
    );
    expect(page.querySelector('figcaption')?.text).toContain(borders);
    expect(page.querySelectorAll('p > a').map((link) => link.getAttribute('href'))).toEqual(ways);
  },
);
