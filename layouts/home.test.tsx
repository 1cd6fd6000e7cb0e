import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { HomePage } from './home.tsx';
import { makeCard, makeHome } from './sample-props.ts';

const page = parse(renderToString(<HomePage {...makeHome()} />));

test('the lead stands first, with its photo fetched at once', () => {
  const [first] = page.querySelectorAll('article');
  expect(first?.classList.contains('tin-dau')).toBe(true);
  expect(first?.querySelector('img')?.getAttribute('fetchpriority')).toBe('high');
  expect(page.querySelectorAll('img[fetchpriority]')).toHaveLength(1);
});

test('the next stories follow with small photos', () => {
  expect(page.querySelectorAll('.tin-nhi article')).toHaveLength(4);
  expect(page.querySelectorAll('.tin-nhi img[loading="lazy"]')).toHaveLength(4);
});

test('every story has a place for its count', () => {
  const ids = page.querySelectorAll('.luot [data-views]').map((place) => place.getAttribute('data-views'));
  expect(ids).toHaveLength(page.querySelectorAll('.tua').length);
  expect(ids).toContain('2021/08/muc-4');
});

test('a section shows one story with its photo and three headlines', () => {
  const section = page.querySelectorAll('.khoi-muc').at(-1);
  expect(section?.querySelector('h2 a')?.getAttribute('href')).toBe('/chuyen-muc/nong-thon-moi/');
  expect(section?.querySelectorAll('article img')).toHaveLength(1);
  expect(section?.querySelectorAll('li h3')).toHaveLength(3);
});

test('the most read are an ordered list with their counts', () => {
  expect(page.querySelector('.doc-nhieu ol li')?.text).toBe('Cầu treo 10.754 lượt đọc');
});

test('the most read of a month say so, and their counts stand still', () => {
  const [live, still] = [false, true].map((mostReadIsOfMonth) =>
    parse(renderToString(<HomePage {...makeHome({ mostReadIsOfMonth })} />)).querySelector('.doc-nhieu'),
  );
  expect([live, still].map((list) => list?.querySelector('h2')?.text)).toEqual([
    'Đọc nhiều',
    'Đọc nhiều trong tháng',
  ]);
  expect([live, still].map((list) => list?.querySelectorAll('[data-views]').length)).toEqual([1, 0]);
});

test('the lead bears the name of its section', () => {
  expect(page.querySelector('.tin-dau .muc')?.text).toBe('Nông thôn mới');
  const { section: _section, ...lead } = makeCard();
  const nameless = parse(renderToString(<HomePage {...makeHome({ lead })} />));
  expect(nameless.querySelector('.tin-dau .muc')).toBeNull();
});

test('the next stories bear the names of their sections, and a section of one story no list', () => {
  const { section: _section, ...card } = makeCard({ id: '2021/08/hai' });
  const [section] = makeHome().sections;
  const home = makeHome({ seconds: [makeCard(), card], sections: [{ ...section!, cards: [card] }] });
  const few = parse(renderToString(<HomePage {...home} />));
  expect(few.querySelectorAll('.tin-nhi .muc').map(({ text }) => text)).toEqual(['Nông thôn mới']);
  expect(few.querySelectorAll('.khoi-muc:last-of-type ul')).toHaveLength(0);
});

test('an archive without articles still has a front page', () => {
  const empty = parse(renderToString(<HomePage seconds={[]} sections={[]} mostRead={[]} years={[]} />));
  expect(empty.text).toContain('Kho chưa có bài nào.');
  expect(empty.querySelectorAll('section, ol, article')).toHaveLength(0);
});

test('a story without a photo has none', () => {
  const { picture: _picture, ...lead } = makeCard();
  const plain = parse(renderToString(<HomePage {...makeHome({ lead, seconds: [], sections: [] })} />));
  expect(plain.querySelector('img')).toBeNull();
});

test('the only article of an archive stands alone', () => {
  const alone = parse(renderToString(<HomePage {...makeHome({ seconds: [] })} />));
  expect(alone.querySelectorAll('.mat-truoc > *').map(({ tagName }) => tagName)).toEqual(['ARTICLE']);
});
