import * as z from 'zod';
import { sameNameKey } from '../../text/fold.ts';
import { findNearest } from '../../text/nearest.ts';
import { slugify } from '../../text/slug.ts';
import { sectionUrl } from '../addresses.ts';
import type { Section, Site } from '../archive.ts';
import {
  count,
  dateIn,
  fileName,
  flag,
  listOf,
  oldAddress,
  reject,
  slugText,
  termName,
  text,
  webAddress,
  wordList,
} from './fields.ts';
import { describe } from '../messages.ts';

/** Front-matter of an article after the check. */
export type ArticleFields = z.output<ReturnType<typeof createArticleSchema>>;

const author = z.union([
  termName.transform((name) => ({ name, unit: undefined })),
  z.strictObject({
    name: termName.meta({ description: 'Họ và tên', examples: ['Nguyễn Văn An'] }),
    unit: text.optional().meta({ description: 'Cơ quan, đơn vị' }),
  }),
]);

const image = z.union([
  fileName.transform((src) => ({ src, caption: undefined, alt: undefined, credit: undefined })),
  z.strictObject({
    src: fileName.meta({ description: 'Tên tệp ảnh cạnh bài viết', examples: ['anh-1.jpg'] }),
    caption: text.optional().meta({ description: 'Chú thích hiện dưới ảnh' }),
    alt: text.optional().meta({ description: 'Lời tả ảnh cho người không nhìn thấy ảnh' }),
    credit: text.optional().meta({ description: 'Người chụp hoặc nguồn ảnh' }),
  }),
]);

/** What of a site its articles are read by. Where its sections cannot be known, any name is taken for one. */
export interface ArticleSite extends Pick<Site, 'timeZone'> {
  sections: readonly Section[] | undefined;
}

/** The one source of an article's fields: types, check, JSON Schema and the guide's table are made from it. */
export function createArticleSchema(site: ArticleSite) {
  const date = dateIn(site.timeZone);
  return z.strictObject({
    title: text.meta({ description: 'Tiêu đề của bài', examples: ['Hội đua thuyền đầu xuân'] }),
    date: date.meta({
      description: 'Ngày, giờ đăng, theo giờ Việt Nam',
      examples: ['26/08/2021 18:14', '2021-08-26 18:14:44', '2021-08-26'],
    }),
    author: listOf(author)
      .optional()
      .meta({
        description:
          'Tác giả: một tên; tên kèm đơn vị (name, unit); hoặc danh sách. Bắt buộc, trừ bài đăng lại từ nơi khác (có source)',
        examples: ['Nguyễn Văn An'],
      }),
    section: text
      .transform((value, context): Section => findSection(value, site.sections, context))
      .meta({
        description: 'Chuyên mục: tên hoặc slug ghi trong site.yaml',
        examples: [site.sections?.[0]?.title ?? 'Tin tức'],
      }),
    summary: text.optional().meta({ description: 'Tóm tắt một, hai câu (sapo), hiện đậm dưới tiêu đề' }),
    images: listOf(image).optional().meta({
      description:
        'Danh sách ảnh (src, caption, alt, credit). Ảnh đầu là ảnh đại diện; ảnh mà bài không chèn bằng ![](tên tệp) được xếp sau bài',
    }),
    tags: wordList.optional().meta({ description: 'Danh sách chủ đề' }),
    places: wordList.optional().meta({ description: 'Danh sách địa danh mà bài nói tới' }),
    updated: date.optional().meta({ description: 'Lần sửa gần nhất', examples: ['27/08/2021 08:00'] }),
    corrections: listOf(
      z.strictObject({
        date: date.meta({ description: 'Ngày đính chính', examples: ['27/08/2021'] }),
        text: text.meta({
          description: 'Đã sửa điều gì',
          examples: ['Sản lượng đúng là 1.600 tấn (trước ghi nhầm 2.600 tấn).'],
        }),
      }),
    )
      .optional()
      .meta({ description: 'Danh sách đính chính (date, text), hiện trên đầu bài' }),
    source: z
      .union([
        text.transform((name) => ({ name, url: undefined })),
        z.strictObject({
          name: text.meta({ description: 'Tên báo, cơ quan', examples: ['Báo Nhân Dân'] }),
          url: webAddress.optional().meta({ description: 'Địa chỉ của bài gốc' }),
        }),
      ])
      .optional()
      .meta({ description: 'Nguồn của bài đăng lại từ nơi khác (name, url), hiện là "Theo …"' }),
    legacyViews: count.optional().meta({ description: 'Lượt đọc mà trang cũ đã đếm', examples: [10_754] }),
    legacyUrls: listOf(oldAddress)
      .optional()
      .meta({
        description: 'Danh sách địa chỉ cũ phải dẫn về bài này',
        examples: [['/Default.aspx?PageIndex=3']],
      }),
    attachments: listOf(
      z.union([
        fileName.transform((src) => ({ src, title: undefined })),
        z.strictObject({
          src: fileName.meta({ description: 'Tên tệp cạnh bài viết', examples: ['bao-cao.pdf'] }),
          title: text.optional().meta({ description: 'Tên hiện cho bạn đọc' }),
        }),
      ]),
    )
      .optional()
      .meta({ description: 'Danh sách tệp đính kèm (src, title): PDF, Word, Excel' }),
    withdrawn: z
      .strictObject({
        date: date.meta({ description: 'Ngày rút bài', examples: ['11/10/2021'] }),
        reason: text.meta({
          description: 'Lý do, hiện cho bạn đọc',
          examples: ['Danh sách có thông tin cá nhân.'],
        }),
      })
      .optional()
      .meta({ description: 'Rút bài (date, reason): địa chỉ còn, nội dung được thay bằng lời báo' }),
    slug: slugText.optional().meta({
      description: 'Phần cuối của địa chỉ, khi không muốn lấy theo tên tệp. Đừng đổi sau khi đăng',
      examples: ['hoi-dua-thuyen'],
    }),
    draft: flag.optional().meta({ description: 'Bản nháp (true): chưa đăng' }),
    featured: flag.optional().meta({ description: 'Bài nổi bật (true): lên đầu trang chủ' }),
  });
}

function findSection(
  value: string,
  sections: readonly Section[] | undefined,
  context: z.core.$RefinementCtx,
): Section {
  if (sections === undefined) {
    const slug = slugify(value);
    return { slug, title: value, url: sectionUrl(slug) };
  }
  const wanted = value.toLowerCase();
  const found =
    sections.find((section) => section.slug === wanted || section.title.toLowerCase() === wanted) ??
    sections.find((section) => sameNameKey(section.title) === sameNameKey(value));
  if (found !== undefined) return found;
  const titles = sections.map((section) => section.title);
  return reject(
    context,
    'section-unknown',
    describe.sectionUnknown(value, findNearest(value, titles), titles),
  );
}
