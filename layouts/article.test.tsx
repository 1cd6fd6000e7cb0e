import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { type SiteDate, toUrl } from '../scripts/text/brands.ts';
import { ArticlePage } from './article.tsx';
import type { ArticleProps } from './props.ts';
import { makeArticle, makePicture } from './sample-props.ts';

const HOSTILE = `"><img src=x onerror=alert(1)><script>alert('Ậ')</script>`;

function render(changes: Partial<ArticleProps> = {}) {
  return parse(renderToString(<ArticlePage {...makeArticle(changes)} />));
}

function omit(...names: (keyof ArticleProps)[]) {
  const props = Object.fromEntries(
    Object.entries(makeArticle()).filter(([name]) => !names.some((n) => n === name)),
  );
  return parse(renderToString(<ArticlePage {...(props as unknown as ArticleProps)} />));
}

test('an article page has one article with its headline, text and photos', () => {
  const page = render();
  expect(page.querySelectorAll('article')).toHaveLength(1);
  expect(page.querySelectorAll('h1').map(({ text }) => text)).toEqual(['Cầu treo Huổi Sen thông xe']);
  expect(page.querySelector('article .bai-viet')?.innerHTML).toBe(
    '<p>Sáng 26/8, cầu treo được đưa vào dùng.</p>',
  );
  expect(page.querySelector('article .sapo')?.text).toBe('Học sinh ba bản thôi lội suối đến trường.');
  expect(page.querySelector('article .thu-vien figcaption')?.text).toBe(
    'Cầu treo Huổi Sen ngày thông xe – Ảnh: Lò Thị Mẫu',
  );
});

test('what a reading mode is to show stands in one element, which it knows by its name', () => {
  const parts = render().querySelectorAll('article .content > *');
  expect(parts.map(({ classNames }) => classNames)).toEqual(['dinh-chinh', 'sapo', 'bai-viet', 'thu-vien']);
});

test('one line says when the article was published, how often it was read and how long it takes', () => {
  const line = render().querySelector('.dong-ngay');
  expect(line?.text).toBe(
    'Thời gian đăng: Thứ Năm, 26/08/2021 18:14 (GMT+7) · Lượt đọc: 10.754 · 5 phút đọc',
  );
  expect(line?.querySelector('time')?.getAttribute('datetime')).toBe('2021-08-26T18:14:44+07:00');
  expect(line?.querySelector('[data-views="2021/08/cau-treo"]')?.text).toBe('10.754');
  expect(line?.querySelector('[hidden]')).toBeNull();
});

test('reads that no earlier system counted have their place at the end of the line but are hidden', () => {
  const page = omit('legacyViews');
  const count = page.querySelector('[data-views="2021/08/cau-treo"]');
  expect(count?.text).toBe('');
  expect(count?.closest('[hidden]')?.text).toBe('· Lượt đọc: ');
  expect(page.querySelector('.dong-ngay')?.text).toMatch(/ · 5 phút đọc · Lượt đọc: $/);
});

test('a count of zero reads is a count', () => {
  expect(render({ legacyViews: 0 }).querySelector('[data-views]')?.text).toBe('0');
});

test('an update is named by its day', () => {
  const page = render({ updated: '2021-09-01' as SiteDate });
  expect(page.querySelector('.dong-ngay')?.text).toMatch(/ · Cập nhật: 01\/09\/2021$/);
});

test('the author line names everyone with their unit', () => {
  expect(render().querySelector('.tac-gia')?.text).toBe('Tác giả: Lò Thị Mẫu, Đài Nậm Sơn; Giàng A Mẫu');
  expect(render().querySelector('.tac-gia a')?.getAttribute('href')).toBe('/tac-gia/lo-thi-mau/');
});

test('documents show their kind and size', () => {
  expect(render().querySelector('.tep li')?.text).toBe('Báo cáo tổng kết PDF, 1,2 MB');
});

test('corrections stand above the text', () => {
  const html = render().toString();
  expect(html.indexOf('Cầu dài 82 mét')).toBeLessThan(html.indexOf('class="bai-viet"'));
});

test('tags and places lead to their lists, and a place says what it is called now', () => {
  const [tags, places] = render().querySelectorAll('.nhan');
  expect(tags?.querySelector('a')?.getAttribute('href')).toBe('/chu-de/giao-thong/');
  expect(places?.querySelector('a')?.getAttribute('href')).toBe('/dia-danh/huoi-sen/');
  expect(places?.querySelector('li')?.text).toBe('Huổi Sen (nay thuộc xã Nậm Ngần)');
});

test('a withdrawn article keeps its headline and shows a notice instead of everything that it said', () => {
  const page = render({ withdrawn: { date: '2022-01-05' as SiteDate, reason: 'Theo đề nghị.' } });
  expect(page.querySelector('h1')?.text).toBe('Cầu treo Huổi Sen thông xe');
  expect(page.querySelector('.rut-bai')?.text).toContain('05/01/2022');
  expect(page.querySelector('.rut-bai')?.text).toContain('Lý do: Theo đề nghị.');
  for (const part of ['.bai-viet', '.sapo', 'figure', '.tep', '.dinh-chinh'])
    expect(page.querySelector(part)).toBeNull();
  // The script would count a reading of it, and the counter knows no such article.
  expect(page.querySelector('[data-views]')).toBeNull();
});

test('the way on leads to the articles before and after, as far as there are any', () => {
  const waysIn = (page: ReturnType<typeof render>) =>
    page.querySelectorAll('.truoc-sau li').map(({ text }) => text);
  expect(waysIn(render())).toEqual(['Bài trướcBài cũ hơn', 'Bài sauBài mới hơn']);
  expect(waysIn(omit('older'))).toEqual(['Bài sauBài mới hơn']);
  expect(waysIn(omit('newer'))).toEqual(['Bài trướcBài cũ hơn']);
});

test('a reprint names where it stood first, with a link where that is known', () => {
  const sourceOf = (source: { name: string; url?: string }) =>
    render({ source }).querySelector('.nguon')?.innerHTML;
  expect(sourceOf({ name: 'Báo Mẫu' })).toBe('Theo Báo Mẫu');
  expect(sourceOf({ name: 'Báo Mẫu', url: 'https://mau.example/' })).toBe(
    'Theo <a href="https://mau.example/" rel="noopener">Báo Mẫu</a>',
  );
});

test('parts without content leave no trace', () => {
  const page = render({
    authors: [],
    attachments: [],
    tags: [],
    places: [],
    corrections: [],
    gallery: [],
    related: [],
  });
  for (const part of ['.tac-gia', '.tep', '.nhan', '.dinh-chinh', '.thu-vien', '.tin-khac'])
    expect(page.querySelector(part)).toBeNull();
  const bare = omit('sapo', 'source', 'older', 'newer');
  for (const part of ['.sapo', '.nguon', '.truoc-sau']) expect(bare.querySelector(part)).toBeNull();
});

test('a tall photo has its own class, and one without words has no caption', () => {
  const { caption: _caption, credit: _credit, ...silent } = makePicture({ width: 480, height: 640 });
  const figure = render({ gallery: [silent] }).querySelector('.thu-vien figure');
  expect(figure?.getAttribute('class')).toBe('anh-dung');
  expect(figure?.querySelector('figcaption')).toBeNull();
});

test('a photo keeps its place before it loads', () => {
  const image = render().querySelector('.thu-vien img');
  expect(image?.attributes).toMatchObject({ width: '640', height: '427', class: 'mau-7', loading: 'lazy' });
});

test('the history of edits stands under the text, what changed as one sentence, but not on a withdrawn article', () => {
  const history: ArticleProps['history'] = [
    {
      date: '2021-09-05' as SiteDate,
      notes: ['Sửa chiều dài cầu.'],
      words: [
        { kind: 'same', text: '… cầu dài' },
        { kind: 'removed', text: '28' },
        { kind: 'added', text: '82' },
        { kind: 'same', text: 'mét …' },
      ],
    },
    { date: '2021-09-01' as SiteDate, notes: [], words: [] },
  ];
  const items = render({ history }).querySelectorAll('.lich-su li');
  expect(items.map(({ text }) => text)).toEqual([
    '05/09/2021: Sửa chiều dài cầu.… cầu dài 28 82 mét …',
    '01/09/2021',
  ]);
  expect(items.map((item) => item.querySelectorAll('p').length)).toEqual([1, 0]);
  expect(items[0]?.querySelector('del')?.text).toBe('28');
  expect(items[0]?.querySelector('ins')?.text).toBe('82');
  expect(render().querySelector('.lich-su')).toBeNull();
  const withdrawn = { date: '2021-09-06' as SiteDate, reason: 'Có tên người dân.' };
  expect(render({ history, withdrawn }).querySelector('.lich-su')).toBeNull();
});

test('an article can be handed on without script', () => {
  const letter = render({ title: 'Nậm Tin & bạn: 50%?' }).querySelector('.cong-cu a')?.getAttribute('href');
  expect(letter).toBe(
    'mailto:?subject=N%E1%BA%ADm%20Tin%20%26%20b%E1%BA%A1n%3A%2050%25%3F&body=https%3A%2F%2Fexample.org%2F2021%2F08%2Fcau-treo%2F',
  );
});

test('hostile words stay words', () => {
  const page = render({
    title: HOSTILE,
    sapo: HOSTILE,
    authors: [{ name: HOSTILE, unit: HOSTILE, url: toUrl('/tac-gia/x/') }],
    source: { name: HOSTILE },
    tags: [{ title: HOSTILE, url: '/' }],
    corrections: [{ date: '2021-08-28' as SiteDate, text: HOSTILE }],
    history: [
      { date: '2021-08-28' as SiteDate, notes: [HOSTILE], words: [{ kind: 'added', text: HOSTILE }] },
    ],
    gallery: [makePicture({ alt: HOSTILE, caption: HOSTILE, credit: HOSTILE })],
  });
  expect(page.querySelectorAll('script, [onerror], img[src="x"]')).toHaveLength(0);
  expect(page.querySelector('h1')?.text).toBe(HOSTILE);
  expect(page.querySelector('.thu-vien img')?.getAttribute('alt')).toBe(HOSTILE);
});
