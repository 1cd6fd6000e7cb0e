import { describe, expect, it } from 'vitest';
import { findOldAddresses, shardOldAddresses } from '../site/old-addresses.ts';
import type { StaticPage } from '../content/archive.ts';
import { makeArchive, makeArticle } from '../site/archive-fixture.ts';
import { toUrl } from '../text/brands.ts';
import { findOldAddress } from './old-address.ts';

/** Asks the worker's own code with the map that a build would write for articles with these old addresses. */
async function lead(claims: readonly string[][], asked: string): Promise<string | undefined> {
  const articles = claims.map((legacyUrls, at) => makeArticle(at, { legacyUrls }));
  const shards = shardOldAddresses(findOldAddresses(makeArchive(articles)));
  return findOldAddress(new URL(asked, 'https://moi.example'), async (path) => {
    const text = shards.get(/^\/_cu\/([0-9a-f]{2})\.json$/.exec(path)?.[1] ?? '');
    return new Response(text ?? null, { status: text === undefined ? 404 : 200 });
  });
}

describe('the map of old addresses that a build writes is the one that the worker reads', () => {
  it.each([
    ['/Default.aspx?PageIndex=3&userkey=412', '/default.aspx?userkey=412&PageIndex=3'],
    [
      'http://cu.example/Default.aspx?userkey=412&PageIndex=3',
      '/Default.aspx?PageIndex=3&UserKey=412&fbclid=x',
    ],
    ['https://CU.example:8080/tin/bai.html', '/tin/bai.html'],
    ['//cu.example/tin/bai.html', '/tin/bai.html?in=1'],
    ['cu.example/tin/bai.html', '/TIN/bai.html'],
    ['tin/bai.html', '/tin/bai.html'],
    ['Default.aspx?id=7', '/default.aspx?id=7'],
    ['index.php/tin/12-bai', '/index.php/tin/12-bai'],
    ['cu.example/index.php/tin/12-bai', '/index.php/tin/12-bai'],
    ['/tin/điện biên.html', '/tin/%C4%91i%E1%BB%87n%20bi%C3%AAn.html'],
    ['/tin/%C4%91i%E1%BB%87n.html', '/tin/điện.html'.normalize('NFD')],
    ['/tin?q=Điện+Biên&trang=2#cuoi', '/tin?trang=2&q=%C4%90i%E1%BB%87n%20Bi%C3%AAn'],
    ['/tin/điện biên.html', '/tin/%C3%90i%E1%BB%87n%20bi%C3%AAn.html'],
    ['/tin?q=%C3%B0i%E1%BB%87n', '/tin?q=Ðiện'],
    ['/tin/%ff.html', '/tin/%FF.html'],
    ['/giảm 50%.html', '/gi%E1%BA%A3m%2050%25.html'],
    ['/giảm 50%.html', '/giảm 50%.html'],
    ['/giam%2050%25.html', '/giam 50%.html'],
    ['/default.aspx?a=1&amp;b=2', '/default.aspx?b=2&a=1'],
    ['/tin?gclid_cu=8', '/tin?gclid_cu=8'],
    ['/tin?nhom_gl=8', '/tin?nhom_gl=8'],
    // The hash of this path begins with a zero.
    ['/tin/8.html', '/tin/8.html'],
    ['/__proto__', '/__proto__'],
    ['/2016/01/ten-bai/', '/2016/01/ten-bai'],
    ['/2016/01/ten-bai', '/2016/01/ten-bai/?amp=1'],
  ])('%s answers %s', async (legacyUrl, asked) => {
    expect(await lead([[legacyUrl]], asked)).toBe('/2016/01/bai-0/');
  });

  it.each([['/'], ['https://cu.example'], ['http://'], ['   '], ['/?utm_source=zalo']])(
    '%j is no old address of an article',
    (legacyUrl) => {
      expect(findOldAddresses(makeArchive([makeArticle(0, { legacyUrls: [legacyUrl] })]))).toEqual([]);
    },
  );

  it('an address that two articles claim leads to the older', () => {
    const claimed = findOldAddresses(
      makeArchive([
        makeArticle(0, { legacyUrls: ['/a?x=1'] }),
        makeArticle(1, { legacyUrls: ['/A?X=1', '/b'] }),
      ]),
    );
    expect(claimed.map(({ key, target }) => [key, target])).toEqual([
      ['/a?x=1', '/2016/01/bai-0/'],
      ['/b', '/2016/01/bai-1/'],
    ]);
  });

  it.each([
    ['http://mot.example/tin?id=5', 0],
    ['http://www.hai.example/tin?id=5', 1],
    ['http://hai.example/Tin?id=5&utm_source=zalo', 1],
    ['http://ba.example/tin?id=5', 2],
    ['https://moi.example/tin?id=5', 0],
    ['http://hai.example/tin?id=6', 3],
    ['http://hai.example/xem/', 1],
    ['http://hai.example/xem?in=1', 1],
    ['http://mot.example/xem', 0],
  ])('of three portals that had one address each, %s leads to its own article', async (asked, place) => {
    const claims = [
      ['http://mot.example/tin?id=5', 'http://mot.example/xem'],
      ['http://www.hai.example/tin?id=5', '//hai.example/xem'],
      ['ba.example/tin?id=5'],
      ['/tin?id=6'],
    ];
    expect(await lead(claims, asked)).toBe(`/2016/01/bai-${place}/`);
  });

  it('sections and pages have old addresses too, a section its feed as well', () => {
    const archive = makeArchive([makeArticle(0, { legacyUrls: ['/Default.aspx?sid=12', '/b/rss.xml'] })]);
    const [section] = archive.site.sections;
    const legacyUrls = ['/chuyen-muc/cu/', '/chuyen-muc/cu/rss.xml', '/default.aspx?SID=12'];
    const page = { url: toUrl('/gioi-thieu/'), legacyUrls: ['/gioi-thieu.aspx'] } as unknown as StaticPage;
    const site = { ...archive.site, sections: [{ ...section!, legacyUrls }] };
    const found = findOldAddresses({ ...archive, site, pages: [page] });
    expect(found.map(({ key, target }) => [key, target])).toEqual([
      ['/chuyen-muc/cu/', section?.url],
      ['/chuyen-muc/cu/rss.xml', `${section?.url}rss.xml`],
      ['/default.aspx?sid=12', section?.url],
      ['/gioi-thieu.aspx', '/gioi-thieu/'],
      ['/b/rss.xml', '/2016/01/bai-0/'],
    ]);
  });

  it.each([
    ['/tin', '/2016/01/bai-0/'],
    ['/tin/', '/2016/01/bai-1/'],
  ])('of two that differ in their last slash alone, %s leads to its own article', async (asked, target) => {
    expect(await lead([['/tin'], ['/tin/']], asked)).toBe(target);
  });
});
