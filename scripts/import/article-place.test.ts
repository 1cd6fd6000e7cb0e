import { expect, it } from 'vitest';
import type { SiteDate } from '../text/brands.ts';
import { findPlace } from './article-place.ts';

const place = (title: string, taken: string[] = []) =>
  findPlace({ title, date: '2021-08-26' as SiteDate, isKnown: true, hasFiles: false }, (file) =>
    taken.includes(file),
  );

it.each([
  ['Mùa vàng Sín Pao', 'articles/2021/08/mua-vang-sin-pao.md'],
  ['Con', 'articles/2021/08/bai-con.md'],
  ['Index', 'articles/2021/08/bai-index.md'],
  ['+++', 'articles/2021/08/bai-viet.md'],
])('an article called %s has a file that every system takes', (title, file) => {
  expect(place(title)).toBe(file);
});

it('a place that is taken gets a number', () => {
  expect(place('Con', ['articles/2021/08/bai-con/index.md'])).toBe('articles/2021/08/bai-con-2.md');
});
