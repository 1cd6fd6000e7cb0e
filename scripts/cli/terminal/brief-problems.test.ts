import { expect, it } from 'vitest';
import type { Problem } from '../../content/problem.ts';
import { formatBriefly } from './brief-problems.ts';
import { formatProblems } from './print-problems.ts';

const make = (line: number, code: Problem['code'], severity: Problem['severity'] = 'warning'): Problem => ({
  file: 'articles/2021/08/x.md',
  line,
  column: 1,
  code,
  severity,
  message: 'Câu.',
});
const many = Array.from({ length: 1000 }, (_, index) => make(index, 'summary-missing'));
const error = make(7, 'date-invalid', 'error');
const place = 'content/articles/2021/08/x.md';

it('few warnings are told as they are', () => {
  const few = [...many.slice(0, 20), error];
  expect(formatBriefly(few, 'content', 'text')).toBe(formatProblems(few, 'content', 'text'));
});

it('of many warnings their number is told, and every error', () => {
  expect(formatBriefly([...many, error, make(9, 'photo-small')], 'content', 'text')).toBe(
    `${place}:7:1  date-invalid  Câu.\n1.001 cảnh báo (1.000 summary-missing, 1 photo-small). Hãy chạy npm run check để xem từng chỗ.\n`,
  );
});

it('what came up since the time before is told, too', () => {
  expect(formatBriefly([...many, make(9, 'photo-small')], 'content', 'text', many)).toBe(
    `${place}:9:1  photo-small  (cảnh báo) Câu.\n1.001 cảnh báo (1.000 summary-missing, 1 photo-small). Hãy chạy npm run check để xem từng chỗ.\n`,
  );
});
