import * as z from 'zod';
import { listOf, text } from './fields.ts';

/** The one source of the fields of `authors.yaml`. */
export const authorsSchema = z.strictObject({
  authors: listOf(
    z.strictObject({
      name: text.meta({ description: 'Họ và tên, viết như trong bài', examples: ['Nguyễn Văn An'] }),
      units: listOf(text)
        .optional()
        .meta({
          description:
            'Các đơn vị của riêng người này. Chỉ cần khi có hai tác giả trùng tên: bài ghi đơn vị nào thì là bài của người ấy',
          examples: [['Sở Y tế']],
        }),
      about: text.optional().meta({ description: 'Một câu giới thiệu, hiện ở trang của tác giả' }),
    }),
  ).optional(),
});
