import * as z from 'zod';
import { slugify } from '../../text/slug.ts';
import { isTimeZone, VIETNAM } from '../../text/time-zone.ts';
import { count, dateIn, listOf, oldAddress, reject, text, webAddress } from './fields.ts';
import { describe } from '../messages.ts';

/** `site.yaml` after the check. */
export type SiteFields = z.output<typeof siteSchema>;

/** A language as HTML and feeds name it, `vi` or `zh-Hant`: https://www.rfc-editor.org/info/bcp47 */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

const siteAddress = text.transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isHost =
    (url?.protocol === 'https:' || url?.protocol === 'http:') &&
    url.pathname === '/' &&
    !url.search &&
    !url.hash;
  return isHost ? url.origin : reject(context, 'field-invalid', describe.notSiteAddress(value));
});

const section = z
  .union([
    text.transform((title) => ({ title, slug: undefined, description: undefined, legacyUrls: undefined })),
    z.strictObject({
      slug: text.optional().meta({ description: 'Phần địa chỉ: chữ thường không dấu và gạch nối' }),
      title: text.meta({ description: 'Tên chuyên mục', examples: ['Thời sự'] }),
      description: text.optional().meta({ description: 'Một câu về chuyên mục' }),
      legacyUrls: listOf(oldAddress)
        .optional()
        .meta({
          description:
            'Địa chỉ cũ phải dẫn về chuyên mục này: của trang cũ, hay của chuyên mục đã nhập vào đây',
          examples: [['/chuyen-muc/tai-nguyen/']],
        }),
    }),
  ])
  .transform(({ slug, title, description, legacyUrls }, context) => {
    const address = slug ?? slugify(title);
    if (address === '' || slugify(address) !== address) {
      return reject(context, 'slug-invalid', describe.slugInvalid(address, slugify(address)));
    }
    if (address === 'index') return reject(context, 'slug-invalid', describe.slugIndex());
    return { slug: address, title, description, legacyUrls };
  });

/** What YAML takes for a field and its value, `Giấy phép: số 1`. */
const pairs = z
  .record(z.string(), text)
  .transform((fields) => Object.entries(fields).map(([name, value]) => `${name}: ${value}`));

const lines = z.union([z.array(z.union([text, pairs])), pairs, text]).transform((found) => [found].flat(2));

/** The one source of the fields of `site.yaml`. */
export const siteSchema = z.strictObject({
  title: text.meta({ description: 'Tên của trang', examples: ['Trang thông tin điện tử tỉnh Nậm Sơn'] }),
  organisation: text.optional().meta({ description: 'Cơ quan chủ quản' }),
  url: siteAddress.meta({
    description: 'Địa chỉ của trang, có https://',
    examples: ['https://kho-bai.example'],
  }),
  language: text
    .default('vi')
    .transform((value, context) =>
      LANGUAGE.test(value) ? value : reject(context, 'field-invalid', describe.notLanguage(value)),
    )
    .meta({ description: 'Ngôn ngữ của bài viết' }),
  timeZone: text
    .default(VIETNAM)
    .transform((value, context) =>
      isTimeZone(value) ? value : reject(context, 'field-invalid', describe.notTimeZone(value)),
    )
    .meta({ description: 'Múi giờ của mọi ngày, giờ', examples: [VIETNAM] }),
  description: text.optional().meta({ description: 'Một câu giới thiệu trang' }),
  notice: text.optional().meta({ description: 'Một dòng báo ở đầu mọi trang' }),
  contact: z
    .union([
      text.transform((address) => ({ address, phone: undefined, email: undefined })),
      z.strictObject({
        address: text.optional().meta({ description: 'Địa chỉ trụ sở' }),
        phone: text.optional().meta({ description: 'Điện thoại' }),
        email: text.optional().meta({ description: 'Thư điện tử' }),
      }),
    ])
    .optional()
    .meta({ description: 'Liên hệ (address, phone, email)' }),
  imprint: lines.optional().meta({
    description:
      'Những dòng ở cuối mọi trang: người chịu trách nhiệm, giấy phép, cách ghi nguồn khi phát hành lại',
    examples: [['Người chịu trách nhiệm: Trưởng Ban Biên tập']],
  }),
  sections: z
    .array(section)
    .min(1)
    .superRefine(refuseTwins)
    .meta({
      description: 'Các chuyên mục (slug, title), theo thứ tự hiện trên trang',
      examples: [['Thời sự', 'Nông thôn mới']],
    }),
  links: listOf(
    z.strictObject({
      title: text.meta({ description: 'Tên trang', examples: ['Cổng Dịch vụ công quốc gia'] }),
      url: webAddress.meta({ description: 'Địa chỉ', examples: ['https://dichvucong.gov.vn/'] }),
      group: text.optional().meta({ description: 'Tên nhóm ở trang liên kết web' }),
    }),
  )
    .optional()
    .meta({ description: 'Liên kết web (title, url, group)' }),
  legacyVisits: z
    .union([
      count.transform((value) => ({ count: value, asOf: undefined })),
      z.strictObject({
        count: count.meta({ description: 'Tổng truy cập mà trang cũ đã đếm', examples: [4_826_113] }),
        asOf: dateIn(VIETNAM).optional().meta({ description: 'Tính đến ngày' }),
      }),
    ])
    .optional()
    .meta({ description: 'Tổng truy cập của trang cũ (count, asOf)' }),
  history: z
    .enum(['dates', 'full'])
    .optional()
    .meta({
      description:
        'Lịch sử chỉnh sửa dưới mỗi bài, lấy từ git: dates là ngày và ghi chú, full thêm cả những chữ đã đổi. Không ghi thì không hiện',
      examples: ['dates'],
    }),
  map: z
    .union([
      text.transform((province) => ({ province, title: undefined, caption: undefined })),
      z.strictObject({
        province: text.optional().meta({
          description:
            'Tên tỉnh được đánh dấu trên bản đồ; tỉnh nay không còn thì bản đồ vẽ các tỉnh trước ngày 1/7/2025',
        }),
        title: text.optional().meta({ description: 'Tên của khung bản đồ' }),
        caption: text.optional().meta({ description: 'Một câu dưới bản đồ' }),
      }),
    ])
    .optional()
    .meta({ description: 'Bản đồ hành chính (province, title, caption)' }),
});

function refuseTwins(sections: { slug: string }[], context: z.RefinementCtx): void {
  for (const [index, { slug }] of sections.entries()) {
    if (sections.findIndex((other) => other.slug === slug) === index) continue;
    context.addIssue({
      code: 'custom',
      path: [index],
      message: describe.sectionDuplicate(slug),
      params: { code: 'slug-duplicate' },
    });
  }
}
