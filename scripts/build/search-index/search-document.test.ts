import { expect, it } from 'vitest';
import { toContentPath } from '../../text/brands.ts';
import type { SiteDate } from '../../text/brands.ts';
import type { PlaceRecord } from '../../content/archive.ts';
import { samplePhoto } from '../../render/body-fixture.ts';
import { makeArticle } from '../../site/archive-fixture.ts';
import { createNamesNow } from '../../site/terms/names-now.ts';
import { keyOfDocument, toDocument } from './search-document.ts';

const article = makeArticle(1, {
  authors: [{ name: 'Lò Mẫu', unit: 'Phòng Mẫu' }],
  photos: [samplePhoto('a.jpg', { caption: 'Cầu Nậm Tin', credit: 'Lò Mẫu' }), samplePhoto('b.jpg')],
  attachments: [
    { file: toContentPath('a.pdf'), url: makeArticle(1).url, title: 'Bảng kê', kind: 'PDF', bytes: 1 },
  ],
  corrections: [{ date: '2021-08-02' as SiteDate, text: 'Đúng là 7 hộ.' }],
  source: { name: 'Báo Mẫu' },
  places: ['Nà Lưa', 'bản Nậm Tin'],
});
const merged: PlaceRecord[] = [
  { name: 'Nà Lưa', kind: 'xã', until: '2025-06-30' as SiteDate, successors: ['xã Mường Khẩu'] },
];
const readers = (places: readonly PlaceRecord[]) => ({
  readBody: () => 'Một **hai**.',
  findNamesNow: createNamesNow(places),
});

it('an article is found by its body and by what readers see beside it', () => {
  const { text } = toDocument(article, readers([]));
  expect(text).toBe('Một hai. Phòng Mẫu Cầu Nậm Tin Lò Mẫu Bảng kê Đúng là 7 hộ. Báo Mẫu');
});

it('of a withdrawn article nothing is found', () => {
  const withdrawn = { ...article, withdrawn: { date: '2021-09-01' as SiteDate, reason: 'x' } };
  expect(toDocument(withdrawn, readers(merged))).toMatchObject({
    text: '',
    summary: '',
    withdrawn: true,
  });
  expect(keyOfDocument(withdrawn, createNamesNow(merged))).toBe(keyOfDocument(withdrawn, createNamesNow([])));
});

it('an article is found by the names that its places have now, and taken anew when they change', () => {
  expect(toDocument(article, readers(merged)).text).toMatch(/ Báo Mẫu xã Mường Khẩu$/);
  const keys = [merged, [{ ...merged[0]!, successors: ['xã Nậm Sơn'] }], []].map((places) =>
    keyOfDocument(article, createNamesNow(places)),
  );
  expect(new Set(keys).size).toBe(3);
});
