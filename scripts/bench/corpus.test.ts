import { expect, test } from 'vitest';
import { countWords } from '../text/words.ts';
import { generateArticles, inventArticles } from './corpus.ts';

test('the same count and seed give the same files, another seed gives others', () => {
  const [once, again, other] = [7, 7, 8].map((seed) => [...generateArticles(20, seed)]);
  expect(again).toEqual(once);
  expect(other).not.toEqual(once);
});

test('articles are of the size and kinds that an archive holds, oldest first', () => {
  const articles = [...inventArticles(300)];
  const dates = articles.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted());
  expect([dates[0]?.slice(0, 4), dates.at(-1)?.slice(0, 4)]).toEqual(['2008', '2025']);
  const words = articles.map(({ body }) => countWords(body));
  expect(Math.min(...words)).toBeGreaterThanOrEqual(400);
  expect(Math.max(...words)).toBeLessThan(1100);
  for (const form of [
    /^## /m,
    /^- /m,
    /^1\. /m,
    /^> /m,
    /^\| /m,
    /\]\(\/chuyen-muc\//,
    /\]\(https:/,
    /\*\*/,
  ]) {
    expect(articles.some(({ body }) => form.test(body))).toBe(true);
  }
});

test('every file has its own path and begins with front-matter', () => {
  const files = [...generateArticles(300)];
  expect(new Set(files.map(({ path }) => path)).size).toBe(300);
  expect(files.every(({ text }) => text.startsWith('---\ntitle: "'))).toBe(true);
});
