import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Archive, Article } from '../../content/archive.ts';
import { type SafeHtml, type SiteDate, toContentPath, type Url } from '../../text/brands.ts';
import { makeArchive, makeArticle } from '../archive-fixture.ts';
import { testAssets } from '../assets-fixture.ts';
import type { Page } from '../page.ts';
import { planSite } from '../plan-site.ts';

const articles = Array.from({ length: 100 }, (_, index) => makeArticle(index));

function read(url: string, archive: Archive = makeArchive(articles)): string {
  return readPage(planSite(archive, testAssets).get(url as Url));
}

function readPage(page: Page | undefined): string {
  if (page?.kind !== 'text') throw new RangeError(`${page?.url} is no text file`);
  return page.text(() => '' as SafeHtml);
}

function parse(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true);
  return new XMLParser({ isArray: (name) => ['url', 'sitemap', 'image:image'].includes(name) }).parse(xml);
}

const locationsOf = (xml: string): string[] =>
  parse(xml).urlset.url.map(({ loc }: { loc: string }) => loc.replace('https://thu.example', ''));

describe('the sitemaps', () => {
  it('have an index of one sitemap for each month, with the moment of its newest change', () => {
    const updated = makeArticle(3, { updated: '2020-01-01' as SiteDate });
    const { sitemap } = parse(read('/sitemap.xml', makeArchive(articles.with(3, updated)))).sitemapindex;
    expect(sitemap.map(({ loc, lastmod }: { loc: string; lastmod?: string }) => [loc, lastmod])).toEqual([
      ['https://thu.example/sitemap/trang.xml', undefined],
      ['https://thu.example/sitemap/2016-01.xml', '2020-01-01T00:00:00+07:00'],
      ['https://thu.example/sitemap/2016-02.xml', '2016-02-29T08:00:00+07:00'],
      ['https://thu.example/sitemap/2016-03.xml', '2016-03-31T08:00:00+07:00'],
      ['https://thu.example/sitemap/2016-04.xml', '2016-04-09T08:00:00+07:00'],
    ]);
  });

  it('name every article and every list, each once', () => {
    const plan = planSite(makeArchive(articles), testAssets);
    const parts = [...plan.keys()].filter((url) => url.startsWith('/sitemap/'));
    const named = parts.flatMap((url) => locationsOf(read(url)));
    expect(new Set(named).size).toBe(named.length);
    expect(named).toEqual(expect.arrayContaining(articles.map(({ url }) => url)));
    expect(named).toEqual(
      expect.arrayContaining(['/', '/2016/', '/2016/01/', '/chu-de/', '/chu-de/chu-de-1/']),
    );
    expect(named.filter((url) => !plan.has(url as Url))).toEqual([]);
    expect(named.filter((url) => /\/trang\/|404|tim-kiem/.test(url))).toEqual([]);
  });

  it('leave out numbered pages, and those that only offer the terms of one address', () => {
    const tagged = Array.from({ length: 50 }, (_, index) =>
      makeArticle(index, { tags: [index === 1 ? 'bạn' : 'bản'] }),
    );
    const named = locationsOf(read('/sitemap/trang.xml', makeArchive(tagged)));
    expect(named.filter((url) => url.startsWith('/chu-de/'))).toEqual([
      '/chu-de/banr/',
      '/chu-de/banj/',
      '/chu-de/',
    ]);
  });

  it('leave withdrawn articles out', () => {
    const withdrawn = makeArticle(0, { withdrawn: { date: '2016-02-01' as SiteDate, reason: 'x' } });
    const archive = makeArchive(articles.with(0, withdrawn));
    expect(locationsOf(read('/sitemap/2016-01.xml', archive))).toHaveLength(30);
  });

  it('of news leave the newest out where it is withdrawn', () => {
    const withdrawn = makeArticle(99, { withdrawn: { date: '2016-05-01' as SiteDate, reason: 'x' } });
    const archive = makeArchive(articles.with(99, withdrawn));
    expect(locationsOf(read('/sitemap-news.xml', archive))).toEqual(
      [98, 97, 96].map((index) => articles[index]?.url),
    );
  });

  it('name the photos of an article', () => {
    const photo = { file: toContentPath('a&b.jpg'), hash: 'f'.repeat(32), width: 9, height: 9, colour: 0 };
    const pictured = makeArticle(0, { photos: [{ ...photo, inBody: true }] });
    const [first] = parse(read('/sitemap/2016-01.xml', makeArchive([pictured]))).urlset.url;
    expect(first['image:image'][0]['image:loc']).toMatch(/^https:\/\/thu\.example\/anh\/a-va-b-/);
  });
});

it('a month with more addresses than a sitemap may hold has a second one', () => {
  const day = '2021-08-26' as SiteDate;
  const month = Array.from({ length: 50_001 }, (_, index) => makeArticle(index, { date: day, tags: [] }));
  const plan = planSite(makeArchive(month), testAssets);
  const [first, second] = ['2021-08', '2021-08-2'].map((name) =>
    readPage(plan.get(`/sitemap/${name}.xml` as Url)),
  );
  expect(first?.match(/<loc>/g)).toHaveLength(50_000);
  expect(locationsOf(second ?? '')).toEqual(['/2021/08/bai-50000/']);
});

describe('/sitemap-news.xml', () => {
  it('holds 1,000 articles at most', () => {
    const today = Array.from({ length: 1001 }, (_, index) =>
      makeArticle(index, { date: '2021-08-26' as SiteDate }),
    );
    const named = locationsOf(read('/sitemap-news.xml', makeArchive(today)));
    expect([named.length, named.at(-1)]).toEqual([1000, '/2021/08/bai-1/']);
  });

  it('holds the two days before the newest article, whatever the clock says', () => {
    const { url } = parse(read('/sitemap-news.xml')).urlset;
    expect(
      url.map((entry: { 'news:news': { 'news:title': string } }) => entry['news:news']['news:title']),
    ).toEqual(['Bài số 99', 'Bài số 98', 'Bài số 97']);
  });

  it("counts the two days in the site's own zone", () => {
    const { site } = makeArchive([]);
    const archive = makeArchive(
      [
        makeArticle(0, { date: '2021-08-23T20:00:00-04:00' as SiteDate }),
        makeArticle(1, { date: '2021-08-26' as SiteDate }),
      ],
      { site: { ...site, timeZone: 'America/New_York' } },
    );
    expect(locationsOf(read('/sitemap-news.xml', archive))).toEqual(['/2021/08/bai-1/']);
  });

  it('is well-formed without any article', () => {
    expect(parse(read('/sitemap-news.xml', makeArchive([])))).toHaveProperty('urlset');
  });
});

const titled = (title: string, some: readonly Article[] = []): Archive => {
  const archive = makeArchive(some);
  return { ...archive, site: { ...archive.site, title } };
};

describe('the files for machines', () => {
  it('robots.txt names the sitemaps and keeps searches out', () => {
    expect(read('/robots.txt').split('\n')).toEqual([
      'User-agent: *',
      'Disallow: /tim-kiem/?q=',
      'Disallow: /_v/',
      '',
      'Sitemap: https://thu.example/sitemap.xml',
      'Sitemap: https://thu.example/sitemap-news.xml',
      '',
    ]);
  });

  it.each([
    ['Trang <tin> & báo tỉnh Nậm Sơn', 'Trang <tin> &'],
    ['Cổng thông tin điện tử xã Nà Mẫu', 'Cổng thông tin'],
    ['Trang tin Nà Mẫu', 'Trang tin Nà Mẫu'],
    ['Trang tin Nà Mẫu mới', 'Trang tin Nà Mẫu'],
    ['Trang tin Nà Mẫus', 'Trang tin Nà'],
    ['trangthongtindientu.vn', 'trangthongtindie'],
  ])(
    'the OpenSearch description of "%s" has the short name "%s", of 16 characters at most',
    (title, name) => {
      const { OpenSearchDescription: description } = parse(read('/opensearch.xml', titled(title)));
      expect(description.ShortName).toBe(name);
      expect(description.Description).toBe(`Tìm bài trong ${title}`);
    },
  );

  it('the web manifest has the icons that phones ask for', () => {
    const { icons, lang } = JSON.parse(read('/manifest.webmanifest'));
    expect(lang).toBe('vi');
    expect(icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual([
      'any',
      '180x180',
      '192x192',
      '512x512',
    ]);
  });
});
