import * as z from 'zod';
import { sameNameKey } from '../../text/fold.ts';
import { describe } from '../messages.ts';
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
  )
    .superRefine(refuseSamePerson)
    .optional(),
});

/** Of two entries for one person only the first would be read, as when two editors add one each. */
function refuseSamePerson(
  people: { name: string; units?: string[] | undefined }[],
  context: z.RefinementCtx,
): void {
  const told = new Set<string>();
  for (const [index, { name, units }] of people.entries()) {
    const keys = (units?.length ? units : ['']).map((unit) => `${sameNameKey(name)}\0${sameNameKey(unit)}`);
    if (keys.some((key) => told.has(key)))
      context.addIssue({ code: 'custom', path: [index], message: describe.personRepeated(name) });
    for (const key of keys) told.add(key);
  }
}
