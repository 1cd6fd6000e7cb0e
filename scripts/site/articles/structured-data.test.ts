import { describe, expect, it } from 'vitest';
import type { Archive, Article } from '../../content/archive.ts';
import { type SiteDate, toContentPath, type Url } from '../../text/brands.ts';
import { makeArchive, makeArticle } from '../archive-fixture.ts';
import { testAssets } from '../assets-fixture.ts';
import { planSite } from '../plan-site.ts';

function read(url: string, archive: Archive): Record<string, unknown>[] {
  const page = planSite(archive, testAssets).get(url as Url);
  if (page === undefined || page.kind === 'text') throw new RangeError(`${url} is no page`);
  const text = page.head().structuredData ?? '{}';
  expect(text).not.toMatch(/[<>&]/);
  const { '@context': vocabulary, '@graph': graph } = JSON.parse(text);
  expect(vocabulary).toBe('https://schema.org');
  return graph;
}

const readArticle = (fields: Partial<Article>) =>
  read('/2016/01/bai-0/', makeArchive([makeArticle(0, fields)]));

describe('structured data', () => {
  it('of an article has every field that search engines require', () => {
    const [article, way, publisher] = readArticle({
      title: 'Đề </script><script>alert(1)</script>',
      updated: '2016-02-01' as SiteDate,
      authors: [{ name: 'Lò Văn Ún', unit: 'Sở Y tế' }, { name: 'Mùa A Páo' }],
    });
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Đề </script><script>alert(1)</script>',
      mainEntityOfPage: 'https://thu.example/2016/01/bai-0/',
      datePublished: '2016-01-01T08:00:00+07:00',
      dateModified: '2016-02-01T00:00:00+07:00',
      author: [
        {
          '@type': 'Person',
          name: 'Lò Văn Ún',
          url: 'https://thu.example/tac-gia/lo-van-un/',
          affiliation: { '@type': 'Organization', name: 'Sở Y tế' },
        },
        { '@type': 'Person', name: 'Mùa A Páo', url: 'https://thu.example/tac-gia/mua-a-pao/' },
      ],
      image: [expect.stringMatching(/^https:\/\/thu\.example\/anh\/the-thoi-su-[0-9a-f]{10}\.png$/)],
    });
    expect(way).toMatchObject({ '@type': 'BreadcrumbList' });
    expect(publisher).toMatchObject({
      '@type': 'Organization',
      name: 'Kho bài thử',
      logo: { '@type': 'ImageObject', url: 'https://thu.example/tai-nguyen/bieu-tuong-512.png' },
    });
    expect(article?.['publisher']).toEqual({ '@id': publisher?.['@id'] });
  });

  it.each<[dates: Partial<Record<'updated' | 'corrected', string>>, modified: string]>([
    [{}, '2016-01-01T08:00:00+07:00'],
    [{ updated: '2016-01-01' }, '2016-01-01T08:00:00+07:00'],
    [{ updated: '2015-01-01' }, '2016-01-01T08:00:00+07:00'],
    [{ updated: '2016-01-02T09:00:00+07:00' }, '2016-01-02T09:00:00+07:00'],
    [{ updated: '2016-01-02', corrected: '2016-03-04' }, '2016-03-04T00:00:00+07:00'],
  ])('of an article with %j says that it changed at %s, never before it came out', (dates, modified) => {
    const { updated, corrected } = dates as { updated?: SiteDate; corrected?: SiteDate };
    const [article] = readArticle({
      ...(updated === undefined ? {} : { updated }),
      ...(corrected === undefined ? {} : { corrections: [{ date: corrected, text: 'Số đúng là 5.' }] }),
    });
    expect(article).toMatchObject({ datePublished: '2016-01-01T08:00:00+07:00', dateModified: modified });
  });

  it('leads from home through the section to the article', () => {
    expect(readArticle({})[1]?.['itemListElement']).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Trang chủ', item: 'https://thu.example/' },
      { '@type': 'ListItem', position: 2, name: 'Thời sự', item: 'https://thu.example/chuyen-muc/muc-0/' },
      { '@type': 'ListItem', position: 3, name: 'Bài số 0', item: 'https://thu.example/2016/01/bai-0/' },
    ]);
  });

  it('names the source of a reprinted article as its author', () => {
    const [article] = readArticle({ authors: [], source: { name: 'Báo Mẫu', url: 'https://bao.example/1' } });
    expect(article?.['author']).toEqual([{ '@type': 'Organization', name: 'Báo Mẫu' }]);
    expect(article?.['isBasedOn']).toBe('https://bao.example/1');
  });

  it('shows the cover as a card, but one that is too small not', () => {
    const photo = {
      file: toContentPath('a/anh.jpg'),
      hash: 'f'.repeat(32),
      height: 800,
      colour: 0,
      inBody: true,
    };
    const cardOf = (width: number) =>
      (readArticle({ photos: [{ ...photo, width }] })[0]?.['image'] as string[] | undefined)?.[0];
    expect(cardOf(1200)).toMatch(/\/anh\/anh-[0-9a-f]{10}-the\.jpg$/);
    expect(cardOf(599)).toMatch(/\/anh\/the-thoi-su-/);
  });

  it('of a withdrawn article says nothing', () => {
    const withdrawn = { date: '2016-02-01' as SiteDate, reason: 'x' };
    const page = planSite(makeArchive([makeArticle(0, { withdrawn })]), testAssets).get(
      '/2016/01/bai-0/' as Url,
    );
    expect(page?.kind === 'article' && page.head()).not.toHaveProperty('structuredData');
  });

  it('of the front page names the site, its search and its publisher', () => {
    const [site] = read('/', makeArchive([]));
    expect(site).toMatchObject({
      '@type': 'WebSite',
      potentialAction: { target: 'https://thu.example/tim-kiem/?q={search_term_string}' },
    });
  });
});
