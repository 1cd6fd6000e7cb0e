import { expect, it } from 'vitest';
import { toContentPath } from '../text/brands.ts';
import { createArticleSchema } from './schema/article-schema.ts';
import { toArticle } from './to-article.ts';

const schema = createArticleSchema({ timeZone: 'Asia/Ho_Chi_Minh', sections: undefined });

function makeArticle(changes: Record<string, unknown> = {}) {
  const fields = schema.parse({
    title: 'Cầu treo',
    date: '2021-08-26',
    author: 'Lò Văn Mẫu',
    section: 'Tin tức',
    ...changes,
  });
  const text = { summary: 'Tóm tắt.', body: { hash: 'a', words: 1 } };
  return toArticle(toContentPath('articles/2021/08/cau-treo.md'), '2021/08/cau-treo', fields, text);
}

it('lists show an article anew where it gets a former address in this archive, not where it gets one of an earlier system', () => {
  const fingerprintsOf = (address: string) => makeArticle({ legacyUrls: [address] }).fingerprints;
  const { card, page } = makeArticle().fingerprints;
  expect(fingerprintsOf('/Default.aspx?PageIndex=3').card).toBe(card);
  expect(fingerprintsOf('/2021/07/cau-treo/').card).not.toBe(card);
  expect(fingerprintsOf('/Default.aspx?PageIndex=3').page).not.toBe(page);
});

it('an author whose name is written twice is one, unless of two units', () => {
  const written = [
    'Lò Văn Mẫu',
    'lò văn mẫu'.normalize('NFD'),
    { name: 'Lò Văn Mẫu', unit: 'Tòa soạn' },
    { name: 'Vàng A Sáng' },
    { name: 'Lò Văn Mẫu', unit: 'Toà soạn' },
  ];
  expect(makeArticle({ author: written }).authors).toEqual([
    { name: 'Lò Văn Mẫu' },
    { name: 'Lò Văn Mẫu', unit: 'Tòa soạn' },
    { name: 'Vàng A Sáng' },
  ]);
});

it('a tag or place that is written twice is one, in its first spelling', () => {
  const { tags, places } = makeArticle({
    tags: ['Hoà bình', 'hòa bình', 'Điện Biên'.normalize('NFD'), 'Ðiện Biên', 'hoa binh'],
    places: ['Nà Tấu', 'NÀ TẤU', 'Na Tau'],
  });
  expect({ tags, places }).toEqual({
    tags: ['Hoà bình', 'Điện Biên'.normalize('NFD'), 'hoa binh'],
    places: ['Nà Tấu', 'Na Tau'],
  });
});
