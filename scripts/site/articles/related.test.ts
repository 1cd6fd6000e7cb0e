import { describe, expect, it } from 'vitest';
import type { Article } from '../../content/archive.ts';
import type { SiteDate } from '../../text/brands.ts';
import { makeArticle } from '../archive-fixture.ts';
import { createRelater } from './related.ts';

const [first, second] = [makeArticle(0).section, makeArticle(1).section];
const article = (index: number, fields: Partial<Article>) =>
  makeArticle(index, { tags: [], places: [], section: first, ...fields });
const relateAll = (articles: readonly Article[]) => {
  const relate = createRelater(articles, ({ tags, places }) => [...tags, ...places]);
  return articles.map((_, place) =>
    relate(place)
      .map(({ title }) => title.replace('Bài số ', ''))
      .join(' '),
  );
};

describe('createRelater', () => {
  it('chooses among older articles only', () => {
    expect(relateAll([article(0, {}), article(1, {}), article(2, {})])).toEqual(['', '0', '1 0']);
  });

  it('a shared tag or place weighs more than the section, two more than one', () => {
    const articles = [
      article(0, { tags: ['a'], places: ['b'], section: second }),
      article(1, { tags: ['a'], section: second }),
      article(2, {}),
      article(3, { tags: ['a'], places: ['b'] }),
    ];
    expect(relateAll(articles)[3]).toBe('0 1 2');
  });

  it('of equals takes the newer, five at most', () => {
    const articles = Array.from({ length: 9 }, (_, index) => article(index, {}));
    expect(relateAll(articles)[8]).toBe('7 6 5 4 3');
  });

  it('neither offers withdrawn articles nor offers others beside them', () => {
    const withdrawn = { date: '2016-02-01' as SiteDate, reason: 'x' };
    const articles = [article(0, {}), article(1, { withdrawn }), article(2, {})];
    expect(relateAll(articles)).toEqual(['', '', '0']);
  });

  it('an article that bears one tag twice is not related to itself', () => {
    expect(relateAll([article(0, { tags: ['a', 'a'] })])).toEqual(['']);
  });

  it('what an article offers does not change when newer ones come', () => {
    const articles = Array.from({ length: 60 }, (_, index) => makeArticle(index));
    expect(relateAll(articles).slice(0, 40)).toEqual(relateAll(articles.slice(0, 40)));
  });
});
