import { expect, it } from 'vitest';
import type { Problem } from '../../content/problem.ts';
import { formatProblems } from './print-problems.ts';

const problem: Problem = {
  file: 'articles/2021/08/x\n::error::y.md',
  line: 3,
  column: 7,
  code: 'link-broken',
  severity: 'error',
  message: 'Liên kết "java\n::stop-commands::x\u001B[2J\u202E\u2028" không dẫn tới đâu.',
};

it.each(['text', 'github'] as const)('a problem is one line of %s, whatever it quotes', (format) => {
  const report = formatProblems([problem], 'content', format);
  expect(report.match(/[\n\r]/g)).toEqual(['\n']);
  expect(report).toMatch(/không dẫn tới đâu\.\n$/);
});

it('what a text quotes does not command the terminal', () => {
  expect(formatProblems([problem], 'content', 'text')).toBe(
    'content/articles/2021/08/x ::error::y.md:3:7  link-broken  Liên kết "java ::stop-commands::x [2J " không dẫn tới đâu.\n',
  );
});
