import * as z from 'zod';
import type { SiteDate } from '../../text/brands.ts';
import { formatDay } from '../../text/site-date.ts';
import { dateIn, listOf, text } from './fields.ts';
import { describe } from '../messages.ts';

/** The one source of the fields of `places.yaml`. */
export function createPlacesSchema(timeZone: string) {
  const date = dateIn(timeZone);
  return z.strictObject({
    places: listOf(
      z
        .strictObject({
          name: text.meta({ description: 'Tên, không kèm chữ xã, huyện, tỉnh', examples: ['Nà Nhạn'] }),
          kind: text
            .transform((kind) => kind.toLowerCase())
            .optional()
            .meta({
              description: 'Loại: xã, phường, đặc khu, thị trấn, huyện, thị xã, thành phố, tỉnh, bản, …',
              examples: ['xã'],
            }),
          within: text
            .optional()
            .meta({ description: 'Thuộc đơn vị nào', examples: ['huyện Điện Biên, tỉnh Điện Biên'] }),
          from: date.optional().meta({ description: 'Ngày đầu tiên mang tên này', examples: ['01/07/2025'] }),
          until: date
            .optional()
            .meta({ description: 'Ngày cuối cùng mang tên này', examples: ['30/06/2025'] }),
          successor: listOf(text)
            .optional()
            .meta({ description: 'Nay là, hoặc nay thuộc, những nơi nào', examples: ['xã Nà Tấu'] }),
        })
        .superRefine(refuseBackwards),
    ).optional(),
  });
}

function refuseBackwards(
  { from, until }: { from?: SiteDate | undefined; until?: SiteDate | undefined },
  context: z.RefinementCtx,
): void {
  if (from === undefined || until === undefined || until.slice(0, 10) >= from.slice(0, 10)) return;
  context.addIssue({
    code: 'custom',
    path: ['until'],
    message: describe.placeDates(formatDay(from), formatDay(until)),
  });
}
