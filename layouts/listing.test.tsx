import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { toUrl } from '../scripts/text/brands.ts';
import { ListingPage } from './listing.tsx';
import type { ListingProps } from './props.ts';
import { makeCard, makeListing } from './sample-props.ts';

function render(changes: Partial<ListingProps> = {}) {
  return parse(renderToString(<ListingPage {...makeListing(changes)} />));
}

test('the items of a list are articles with headline, date and summary', () => {
  const items = render().querySelectorAll('.danh-sach article');
  expect(items).toHaveLength(3);
  expect(items[0]?.querySelector('h3 a')?.getAttribute('href')).toBe('/2021/08/cau-treo/');
  expect(items[0]?.querySelector('time')?.text).toBe('26/08/2021');
  expect(items[0]?.querySelector('.tom-tat')?.text).toBe('Học sinh ba bản thôi lội suối đến trường.');
});

test('an article without a summary or a section has no room for them', () => {
  const { summary: _summary, section: _section, ...card } = makeCard();
  expect(render({ cards: [card] }).querySelectorAll('.danh-sach :is(.tom-tat, .muc)')).toHaveLength(0);
  expect(render().querySelector('.danh-sach .muc')?.text).toBe('Nông thôn mới');
});

test('months are named where a list covers more than one', () => {
  expect(
    render()
      .querySelectorAll('h2.thang')
      .map(({ text }) => text),
  ).toEqual(['Tháng 8/2021', 'Tháng 7/2021']);
});

test('within one month the headlines follow the title of the list', () => {
  const page = render({ cards: [makeCard(), makeCard({ id: '2021/08/hai' })] });
  expect(page.querySelectorAll('.danh-sach article h2')).toHaveLength(2);
  expect(page.querySelectorAll('h3, .thang')).toHaveLength(0);
});

test('facts with one label stand together, and a subject of which nothing is known has none', () => {
  const facts = [
    { label: 'Nay thuộc', text: 'xã Nậm Ngần', url: toUrl('/dia-danh/nam-ngan/') },
    { label: 'Trước là', text: 'bản Một' },
    { label: 'Trước là', text: 'bản Hai' },
  ];
  const page = render({ facts });
  expect(page.querySelectorAll('dl > div').map(({ text }) => text)).toEqual([
    'Nay thuộcxã Nậm Ngần',
    'Trước làbản Mộtbản Hai',
  ]);
  expect(page.querySelectorAll('dd a').map(({ text }) => text)).toEqual(['xã Nậm Ngần']);
  expect(render({ facts: [] }).querySelector('dl')).toBeNull();
});

test('an item with a photo has room for it', () => {
  const items = render().querySelectorAll('.danh-sach article');
  expect(items.map(({ classNames }) => classNames)).toEqual(['tin co-anh', 'tin co-anh', 'tin']);
});

test('a photo in a list says nothing twice', () => {
  expect(render().querySelector('.anh-nho img')?.getAttribute('alt')).toBe('');
});

test('reads stand beside the date where they are known, and wait hidden for the script where not', () => {
  const page = render({
    cards: [
      makeCard({ legacyViews: 10_754 }),
      makeCard({ id: '2021/08/hai' }),
      makeCard({ id: '2021/08/ba', withdrawn: true, legacyViews: 3 }),
    ],
  });
  const [known, unknown, ...others] = page.querySelectorAll('.luot');
  expect(known?.parentNode?.text).toBe('26/08/2021 10.754 lượt đọc');
  expect(known?.hasAttribute('hidden')).toBe(false);
  expect(unknown?.hasAttribute('hidden')).toBe(true);
  expect(unknown?.querySelector('[data-views="2021/08/hai"]')?.text).toBe('');
  expect(others).toEqual([]);
});

test('a withdrawn article keeps its place without summary and photo', () => {
  const withdrawn = render().querySelectorAll('.danh-sach article')[2];
  expect(withdrawn?.querySelector('.tom-tat')?.text).toBe('Bài đã được rút khỏi kho.');
  expect(withdrawn?.querySelector('img')).toBeNull();
});

test('the pager and the years lead on in words, and are absent where there is one page', () => {
  const page = render();
  const link = page.querySelector('nav.trang a');
  expect(link?.text).toBe('Cũ hơn (2019–2020)');
  expect(link?.getAttribute('rel')).toBe('next');
  expect(page.querySelector('[aria-labelledby=theo-nam]')?.text).toBe('Theo năm2021');
  expect(render({ pager: {}, years: [] }).querySelector('nav:not(.duong-dan)')).toBeNull();
});

test('an empty list says so and shows a way out', () => {
  const page = render({ cards: [], pager: {}, years: [] });
  expect(page.querySelector('.danh-sach')).toBeNull();
  expect(page.querySelector('p a')?.getAttribute('href')).toBe('/');
  expect(page.text).toContain('Chưa có bài nào ở đây.');
});

test('a hostile headline stays words', () => {
  const page = render({ cards: [makeCard({ title: '</a><script>x</script>' })] });
  expect(page.querySelector('script')).toBeNull();
  expect(page.querySelector('h2 a')?.text).toBe('</a><script>x</script>');
});
