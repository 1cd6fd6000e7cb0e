import { expect, it } from 'vitest';
import { toContentPath } from '../text/brands.ts';
import { createArticleSchema } from './schema/article-schema.ts';
import { toArticle } from './to-article.ts';

const schema = createArticleSchema({ timeZone: 'Asia/Ho_Chi_Minh', sections: undefined });

function fingerprintsOf(...legacyUrls: string[]) {
  const fields = schema.parse({
    title: 'Cầu treo',
    date: '2021-08-26',
    author: 'Lò Văn Mẫu',
    section: 'Tin tức',
    ...(legacyUrls.length > 0 ? { legacyUrls } : {}),
  });
  const text = { summary: 'Tóm tắt.', body: { hash: 'a', words: 1 } };
  return toArticle(toContentPath('articles/2021/08/cau-treo.md'), '2021/08/cau-treo', fields, text)
    .fingerprints;
}

it('lists show an article anew where it gets a former address in this archive, not where it gets one of an earlier system', () => {
  const { card, page } = fingerprintsOf();
  expect(fingerprintsOf('/Default.aspx?PageIndex=3').card).toBe(card);
  expect(fingerprintsOf('/2021/07/cau-treo/').card).not.toBe(card);
  expect(fingerprintsOf('/Default.aspx?PageIndex=3').page).not.toBe(page);
});
