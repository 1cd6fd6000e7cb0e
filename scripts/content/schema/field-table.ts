import type * as z from 'zod';
import { UsageError } from '../usage-error.ts';

/** The guide's table of fields, in Markdown, made from the schema: name, whether it must be there, meaning, example. */
export function makeFieldTable(schema: z.ZodObject): string {
  const rows = Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => {
    const notes = field.meta() ?? {};
    const example: unknown = Array.isArray(notes['examples']) ? notes['examples'][0] : undefined;
    const cells = [
      `\`${name}\``,
      field.safeParse(undefined).success ? '' : 'có',
      notes.description ?? '',
      example === undefined ? '' : `\`${[example].flat().join(', ')}\``,
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| Trường | Bắt buộc | Ý nghĩa | Ví dụ |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

const START = '<!-- fields:start -->';
const END = '<!-- fields:end -->';

/**
 * Puts the table into the guide, between its marks.
 * @throws UsageError when the guide has lost a mark
 */
export function insertFieldTable(guide: string, table: string): string {
  const start = guide.indexOf(START);
  const end = guide.indexOf(END);
  if (start === -1 || end < start)
    throw new UsageError(
      `content/README.md không có, hoặc thiếu dòng ${START} hay ${END}, nơi ghi bảng các trường. Hãy lấy lại tệp ấy của dự án.`,
    );
  return `${guide.slice(0, start + START.length)}\n\n${table}\n\n${guide.slice(end)}`;
}
