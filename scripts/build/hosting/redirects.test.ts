import { describe, expect, it } from 'vitest';
import { makeArchive, makeArticle } from '../../site/archive-fixture.ts';
import { findOldAddresses } from '../../site/old-addresses.ts';
import { toUrl } from '../../text/brands.ts';
import { makeRedirectsFile } from './redirects.ts';

const redirects = (legacyUrls: readonly string[], taken: readonly string[] = []) =>
  makeRedirectsFile(
    findOldAddresses(makeArchive([makeArticle(0, { legacyUrls })])),
    new Map(taken.map((path) => [toUrl(path), true])),
  );

describe('makeRedirectsFile', () => {
  it('has a rule for each old path, percent-encoded as browsers send it', () => {
    expect(redirects(['http://cu.example/Tin/Điện.html', '/x y'])).toBe(
      '/Tin/%C4%90i%E1%BB%87n.html /2016/01/bai-0/ 301\n/x%20y /2016/01/bai-0/ 301\n',
    );
  });

  it('has no rule for addresses with a query, for patterns, or in the way of a page', () => {
    const patterns = ['/a.aspx?id=1', '/b/*', '/c/:id'];
    const standing = [
      '/lien-ket/',
      '/lien-ket',
      '/lien-ket.html',
      '/lien-ket/index.html',
      '/404',
      '/rss.xml',
    ];
    const taken = ['/lien-ket/', '/404.html', '/rss.xml'];
    expect(redirects([...patterns, ...standing], taken)).toBeUndefined();
  });

  it('has no rule for a file of the site that is no page, nor for what the worker answers', () => {
    const files = ['/sw.js', '/manifest.json', '/_headers', '/_redirects', '/.assetsignore'];
    const folders = ['_cu', '_v', 'anh', 'manifest', 'tai-nguyen', 'tep', 'tim-kiem'];
    expect(redirects([...files, ...folders.flatMap((name) => [`/${name}`, `/${name}/x`])])).toBeUndefined();
    expect(redirects(['/anh-cu/x', '/sw.jsp'])).toBe(
      '/anh-cu/x /2016/01/bai-0/ 301\n/sw.jsp /2016/01/bai-0/ 301\n',
    );
  });

  it('has no rule for a path that leads on by its query too, which the worker alone can tell', () => {
    expect(redirects(['/Xem.html', '/xem.html?id=2', '/b'])).toBe('/b /2016/01/bai-0/ 301\n');
  });

  it('has no rule for a path of two hosts, which the worker alone can tell apart', () => {
    const articles = ['mot', 'hai'].map((host, at) =>
      makeArticle(at, { legacyUrls: [`http://${host}.example/xem`] }),
    );
    expect(makeRedirectsFile(findOldAddresses(makeArchive(articles)), new Map())).toBeUndefined();
  });

  it('keeps to 2,000 rules, those of the newest articles', () => {
    const rules = redirects(Array.from({ length: 2500 }, (_, index) => `/cu/${index}`))?.split('\n');
    expect(rules).toHaveLength(2001);
    expect(rules?.[0]).toBe('/cu/500 /2016/01/bai-0/ 301');
  });
});
