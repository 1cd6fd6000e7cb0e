import { expect, it } from 'vitest';
import type { SafeHtml, SiteDate, Url } from '../text/brands.ts';
import { makeArchive, makeArticle } from './archive-fixture.ts';
import { testAssets } from './assets-fixture.ts';
import { planSite } from './plan-site.ts';
import { renderPage } from './render-page.ts';

it.each([
  ['Asia/Ho_Chi_Minh', '+07:00'],
  ['America/New_York', '-04:00'],
])("a day without a time begins in the site's own zone, %s, wherever a page names it", (timeZone, offset) => {
  const { site } = makeArchive([]);
  const day = { date: '2021-08-26' as SiteDate, updated: '2021-08-26' as SiteDate };
  const archive = makeArchive([makeArticle(0, day)], { site: { ...site, timeZone } });
  const plan = planSite(archive, testAssets);
  for (const url of ['/2021/08/bai-0/', '/', '/chuyen-muc/muc-0/', '/rss.xml'] as Url[]) {
    const page = plan.get(url);
    const text = page === undefined ? '' : renderPage(page, () => '' as SafeHtml);
    const moments = text.match(/2021-08-26T[^"<]+|26 Aug 2021 [^<]+/g) ?? [];
    expect(new Set(moments)).toEqual(
      new Set([
        url === '/rss.xml'
          ? `26 Aug 2021 00:00:00 ${offset.replace(':', '')}`
          : `2021-08-26T00:00:00${offset}`,
      ]),
    );
  }
});

it.each([
  ['vi', true],
  ['zh-Hant', false],
])('pages are in the language of the site, %s', (language, isVietnamese) => {
  const { site } = makeArchive([]);
  const plan = planSite(makeArchive([makeArticle(0)], { site: { ...site, language } }), testAssets);
  const page = plan.get('/2016/01/bai-0/' as Url);
  const text = page === undefined ? '' : renderPage(page, () => '' as SafeHtml);
  expect(text).toContain(`<html lang="${language}">`);
  expect(text.includes('content="vi_VN"')).toBe(isVietnamese);
});

it('an article without a word says nothing empty of itself', () => {
  const plan = planSite(makeArchive([makeArticle(0, { summary: '' })]), testAssets);
  for (const url of ['/2016/01/bai-0/', '/chuyen-muc/muc-0/', '/feed.json'] as Url[]) {
    const page = plan.get(url);
    const text = page === undefined ? '' : renderPage(page, () => '' as SafeHtml);
    expect(text).toContain('/2016/01/bai-0/');
    expect(text).not.toMatch(/ content(?:=""|[ />])|class="tom-tat"|"(?:summary|description)": ?""/);
  }
});

it('an article that moved names its former id wherever its reads are shown', () => {
  const moved = makeArticle(0, { legacyUrls: ['/2015/12/bai-cu/', '/Default.aspx?id=5'] });
  const plan = planSite(makeArchive([moved]), testAssets);
  for (const url of [moved.url, '/', '/chuyen-muc/muc-0/'] as Url[]) {
    const page = plan.get(url);
    const text = page === undefined ? '' : renderPage(page, () => '' as SafeHtml);
    expect(text).toContain('data-views="2016/01/bai-0" data-counted="2016/01/bai-0,2015/12/bai-cu"');
  }
});

it('a place that an article names with its level and without stands once, where it is named first', () => {
  const places = [{ name: 'Nà Lưa', kind: 'xã', successors: [] }];
  const article = makeArticle(0, { places: ['xã Nà Lưa', 'Huổi Sen', 'Nà Lưa'] });
  const page = planSite(makeArchive([article], { places }), testAssets).get(article.url);
  const shown = page?.kind === 'article' ? page.props(() => '' as SafeHtml).places : [];
  expect(shown.map(({ title }) => title)).toEqual(['xã Nà Lưa', 'Huổi Sen']);
});

it.each([true, false])('an article has a sapo where an editor wrote one: %s', (hasSapo) => {
  const article = makeArticle(0, { summary: 'Đoạn đầu.', hasSapo });
  const page = planSite(makeArchive([article]), testAssets).get(article.url);
  const text = page === undefined ? '' : renderPage(page, () => '' as SafeHtml);
  expect(text.includes('class="sapo"')).toBe(hasSapo);
});
