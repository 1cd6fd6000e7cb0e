import * as z from 'zod';
import { listOf, oldAddress, slugText, text } from './fields.ts';

/** Front-matter of a page of `content/pages/` after the check. */
export type PageFields = z.output<typeof pageSchema>;

/** The one source of the fields of a page. */
export const pageSchema = z.strictObject({
  title: text.meta({ description: 'Tiêu đề của trang', examples: ['Giới thiệu'] }),
  summary: text.optional().meta({ description: 'Một câu nói trang này về gì' }),
  slug: slugText
    .optional()
    .meta({ description: 'Địa chỉ của trang, khi không muốn lấy theo tên tệp', examples: ['gioi-thieu'] }),
  legacyUrls: listOf(oldAddress)
    .optional()
    .meta({ description: 'Danh sách địa chỉ cũ phải dẫn về trang này', examples: ['/gioi-thieu.aspx'] }),
});
