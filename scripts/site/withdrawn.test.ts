import { expect, it } from 'vitest';
import type { SafeHtml, SiteDate, Url } from '../text/brands.ts';
import type { BodyRenderer } from '../render/body.ts';
import { samplePhoto } from '../render/body-fixture.ts';
import { makeArchive, makeArticle } from './archive-fixture.ts';
import { testAssets } from './assets-fixture.ts';
import { planSite } from './plan-site.ts';
import { renderPage } from './render-page.ts';

const fields = { summary: 'Tóm tắt riêng.', photos: [samplePhoto('cau.jpg')] };
const withdrawn = { date: '2016-02-01' as SiteDate, reason: 'Sai.' };
// The newest of the archive, beside one that readers may see.
const plan = planSite(makeArchive([makeArticle(0), makeArticle(4, { ...fields, withdrawn })]), testAssets);

it('no page or feed shows the words or the cover of a withdrawn article', () => {
  const renderBody: BodyRenderer = ({ hash }) => (hash === '4' ? 'Thân bài riêng.' : '') as SafeHtml;
  const telling = [...plan.values()].filter((page) => /riêng|\/anh\/cau-/.test(renderPage(page, renderBody)));
  expect(telling.map(({ url }) => url)).toEqual([]);
});

it('a withdrawn article stands in its lists by its title, and search engines are not to list its page', () => {
  const read = (url: string) => renderPage(plan.get(url as Url)!, () => '' as SafeHtml);
  expect(read('/2016/01/')).toContain('<a href="/2016/01/bai-4/">Bài số 4</a>');
  for (const url of ['/2016/01/bai-4/', '/_cu/410/2016/01/bai-4/'])
    expect(read(url)).toContain('<meta name="robots" content="noindex"');
});
