import * as z from 'zod';
import { slugify } from '../text/slug.ts';
import { reject, text } from './fields.ts';
import { describe } from './messages.ts';

/** Front-matter of a page of `content/pages/` after the check. */
export type PageFields = z.output<typeof pageSchema>;

export const pageSchema = z.strictObject({
  title: text.meta({ description: 'Tiêu đề của trang', examples: ['Giới thiệu'] }),
  summary: text.optional().meta({ description: 'Một câu nói trang này về gì' }),
  slug: text
    .transform((value, context) =>
      slugify(value) === value
        ? value
        : reject(context, 'slug-invalid', describe.slugInvalid(value, slugify(value))),
    )
    .optional()
    .meta({ description: 'Địa chỉ của trang, khi không muốn lấy theo tên tệp', examples: ['gioi-thieu'] }),
});
