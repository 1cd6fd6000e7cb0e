import { describe, expect, it } from 'vitest';
import type { Article } from '../content/archive.ts';
import type { Url } from '../text/brands.ts';
import { makeArchive, makeArticle } from './archive-fixture.ts';
import { testAssets } from './assets-fixture.ts';
import type { Page } from './page.ts';
import { planSite } from './plan-site.ts';

const ARTICLES = 1500;
const generated = Array.from({ length: ARTICLES }, (_, index) => makeArticle(index));
const plan = (articles: readonly Article[]) => planSite(makeArchive(articles), testAssets);
const before = plan(generated);

/** Addresses whose file is new, other or gone. */
function findTouched(after: ReadonlyMap<Url, Page>, earlier: ReadonlyMap<Url, Page> = before): Url[] {
  const all = new Set([...earlier.keys(), ...after.keys()]);
  return [...all].filter((url) => earlier.get(url)?.key !== after.get(url)?.key);
}

describe('adding one newest article', () => {
  // Forty articles in turn, so that every list that grows also fills a page once.
  const touchedBy = Array.from({ length: 40 }, (_, extra) => {
    const known = generated.concat(
      Array.from({ length: extra }, (__, index) => makeArticle(ARTICLES + index)),
    );
    return findTouched(plan([...known, makeArticle(ARTICLES + extra)]), plan(known));
  });

  it('touches fewer than 40 files', () => {
    expect(Math.max(...touchedBy.map((urls) => urls.length))).toBeLessThan(40);
  });

  it('touches no old page of a list but the one just filled, and the one after it', () => {
    const numbered = touchedBy.map((urls) => urls.filter((url) => url.includes('/trang/')));
    expect(numbered.flat().length).toBeGreaterThan(0);
    for (const urls of numbered) {
      const numbers = new Map<string, number[]>();
      for (const url of urls) {
        const [, list = '', number] = /^(.*)trang\/(\d+)\/$/.exec(url) ?? [];
        numbers.set(list, [...(numbers.get(list) ?? []), Number(number)]);
      }
      for (const [list, pages] of numbers) {
        const filled = Math.min(...pages);
        const isForwarding = before.get(`${list}trang/${filled}/` as Url)?.kind !== 'listing';
        expect([list, pages, isForwarding]).toEqual([list, [filled, filled + 1], true]);
      }
    }
  });

  it('a numbered page has the same articles for ever', () => {
    const later = plan([
      ...generated,
      ...Array.from({ length: 400 }, (_, index) => makeArticle(ARTICLES + index)),
    ]);
    const full = [...before].filter(([url, { kind }]) => url.includes('/trang/') && kind === 'listing');
    expect(full.length).toBeGreaterThan(100);
    for (const [url, { key }] of full) expect([url, later.get(url)?.key]).toEqual([url, key]);
  });
});

describe('changing one old article', () => {
  it('touches its page, the pages that show it, and nothing else', () => {
    const changed = generated.with(700, makeArticle(700, { title: 'Đề khác' }));
    const touched = findTouched(plan(changed));
    expect(touched).toContain(generated[700]?.url);
    expect(touched.length).toBeLessThan(60);
  });
});

const rename = (article: Article): Article =>
  makeArticle(Number(article.body.hash), {
    tags: article.tags.map((tag) => tag.replace('chủ đề 3', 'bản')),
  });

describe('names that come to share an address', () => {
  it('keep every address that they had, numbered pages too', () => {
    const alone = plan(generated.map(rename));
    const shared = plan([...generated.map(rename), makeArticle(ARTICLES, { tags: ['bạn'] })]);
    const listed = [...alone.keys()].filter((url) => url.startsWith('/chu-de/ban/'));
    expect(listed.length).toBeGreaterThan(5);
    expect(listed.filter((url) => !shared.has(url))).toEqual([]);
    expect(shared.get('/chu-de/ban/' as Url)?.kind).toBe('index');
    expect(shared.get('/chu-de/banr/' as Url)?.kind).toBe('listing');
  });
});
