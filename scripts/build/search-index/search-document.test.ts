import { expect, it } from 'vitest';
import { toContentPath } from '../../text/brands.ts';
import type { SiteDate } from '../../text/brands.ts';
import { samplePhoto } from '../../render/body-fixture.ts';
import { makeArticle } from '../../site/archive-fixture.ts';
import { toDocument } from './search-document.ts';

const article = makeArticle(1, {
  authors: [{ name: 'Lò Mẫu', unit: 'Phòng Mẫu' }],
  photos: [samplePhoto('a.jpg', { caption: 'Cầu Nậm Tin', credit: 'Lò Mẫu' }), samplePhoto('b.jpg')],
  attachments: [
    { file: toContentPath('a.pdf'), url: makeArticle(1).url, title: 'Bảng kê', kind: 'PDF', bytes: 1 },
  ],
  corrections: [{ date: '2021-08-02' as SiteDate, text: 'Đúng là 7 hộ.' }],
  source: { name: 'Báo Mẫu' },
});

it('an article is found by its body and by what readers see beside it', () => {
  const { text } = toDocument(article, () => 'Một **hai**.');
  expect(text).toBe('Một hai. Phòng Mẫu Cầu Nậm Tin Lò Mẫu Bảng kê Đúng là 7 hộ. Báo Mẫu');
});

it('of a withdrawn article nothing is found', () => {
  const withdrawn = { ...article, withdrawn: { date: '2021-09-01' as SiteDate, reason: 'x' } };
  expect(toDocument(withdrawn, () => 'Một')).toMatchObject({ text: '', summary: '', withdrawn: true });
});
