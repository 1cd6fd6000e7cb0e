import { makeArticle, makeCard } from '../../../../layouts/sample-props.ts';
import type { ArticleProps } from '../../../../layouts/props.ts';
import { type SafeHtml, type SiteDate, toContentPath, toUrl } from '../../../text/brands.ts';
import { makeSampleBody } from './sample-body.ts';
import { samplePicture } from './sample-picture.ts';

const LONG_TITLE =
  'Một tiêu đề dài, đủ ba dòng trên màn hình điện thoại, để thử chữ Ậ, Ễ, Ộ và dòng cuối chỉ còn ít từ';

/** An article with everything that an article can have. */
export function fullArticle(): ArticleProps {
  return makeArticle({
    title: LONG_TITLE,
    updated: '2021-08-28' as SiteDate,
    body: makeSampleBody(),
    gallery: [
      samplePicture(1280, 853, { alt: 'Đồi núi', caption: 'Ảnh ngang có lời ghi và nguồn' }),
      samplePicture(600, 800, { alt: 'Đồi núi', caption: 'Ảnh dọc đứng cạnh lời ghi của nó' }),
      samplePicture(640, 427, { alt: 'Đồi núi', caption: '' }),
      samplePicture(320, 213, { alt: 'Ảnh nhỏ, không có lời ghi', caption: '', credit: '' }),
    ],
    attachments: [
      {
        file: toContentPath('articles/2021/08/bao-cao.pdf'),
        url: toUrl('/tep/bao-cao-mau.pdf'),
        title: 'Báo cáo tổng kết năm học 2020 – 2021 của các trường vùng cao',
        kind: 'PDF',
        bytes: 1_258_291,
      },
      {
        file: toContentPath('articles/2021/08/so-lieu.xlsx'),
        url: toUrl('/tep/so-lieu-mau.xlsx'),
        title: 'Số liệu',
        kind: 'Excel',
        bytes: 9_216,
      },
    ],
    places: [
      { title: 'Huổi Sen', url: toUrl('/dia-danh/huoi-sen/'), note: 'nay thuộc xã Nậm Ngần' },
      { title: 'Nậm Sơn', url: toUrl('/dia-danh/nam-son/') },
    ],
    corrections: [
      { date: '2021-08-28' as SiteDate, text: 'Cầu dài 82 mét, không phải 28 mét.' },
      { date: '2021-08-27' as SiteDate, text: 'Tên bản là Huổi Sen.' },
    ],
    history: [
      {
        date: '2021-08-28' as SiteDate,
        notes: ['Cầu dài 82 mét, không phải 28 mét.'],
        words: [
          { kind: 'same', text: '… cầu dài' },
          { kind: 'removed', text: '28' },
          { kind: 'added', text: '82' },
          { kind: 'same', text: 'mét …' },
        ],
      },
      { date: '2021-08-27' as SiteDate, notes: [], words: [] },
    ],
    related: [
      makeCard({ id: '2020/01/khac', title: LONG_TITLE }),
      makeCard({ id: '2020/02/khac', title: 'Tin khác' }),
    ],
  });
}

/** The least that an article can be. */
export function plainArticle(): ArticleProps {
  const { id, address, title, breadcrumb, section, date, readingMinutes } = makeArticle();
  return {
    id,
    address,
    title,
    breadcrumb,
    section,
    date,
    readingMinutes,
    body: '<p>Bài chỉ có một đoạn.</p>' as SafeHtml,
    gallery: [],
    authors: [{ name: 'Lò Thị Mẫu', url: toUrl('/tac-gia/lo-thi-mau/') }],
    attachments: [],
    tags: [],
    places: [],
    corrections: [],
    related: [],
  };
}

/** What is left of an article that was taken back. */
export function withdrawnArticle(): ArticleProps {
  return makeArticle({
    withdrawn: { date: '2021-09-10' as SiteDate, reason: 'Bài có số liệu sai. Mời bạn xem bài thay thế.' },
  });
}
