import { expect, it } from 'vitest';
import { findDeepLine } from './find-deep-line.ts';
import { createMarkdownParser } from './markdown-parser.ts';

const list = (levels: number) =>
  Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- mục ${level + 1}\n`).join('');

it.each([
  ['plain words', 'Chữ.\n\nChữ.\n'],
  ['a quotation in quotations', '> > > Chữ.\n'],
  ['a list of ten levels', list(10)],
  ['a line of dashes', `${'- '.repeat(60)}\n`],
  ['a line of dashes in a quotation', `> ${'- '.repeat(60)}\n`],
  ['a long indentation of words', `${' '.repeat(500)}Chữ.\n`],
  ['an empty body', ''],
])('%s is not too deep', (_name, body) => {
  expect(findDeepLine(body)).toBeUndefined();
});

it.each([
  ['quotations', `Chữ.\n\n${'>'.repeat(120)}Chữ.\n`, 3],
  ['lists in one line', `${'- '.repeat(60)}mục\n`, 1],
  ['numbered lists', `${'1. '.repeat(60)}mục\n`, 1],
  ['lists by indentation', list(60), 46],
  ['lists by tabs', `${'\t'.repeat(40)}- mục\n`, 1],
  ['footnotes in footnotes', `${'[^a]:'.repeat(120)} chữ\n`, 1],
  ['footnotes in lists', `${'- [^1]: '.repeat(40)}chữ\n`, 1],
  ['lists in quotations', `${'> - '.repeat(40)}mục\n`, 1],
])('%s that are too deep are found in their line', (_name, body, line) => {
  expect(findDeepLine(body)).toBe(line);
});

it('whatever is not too deep is shown whole', () => {
  const parser = createMarkdownParser();
  const bodies = Array.from({ length: 60 }, (_, index) => index + 1).flatMap((levels) =>
    [
      list(levels),
      `${'> '.repeat(levels)}mục ${levels}`,
      `${'- '.repeat(levels)}mục ${levels}`,
      `Giá[^a].\n\n${'[^a]: '.repeat(levels)}mục ${levels}`,
    ].map((body) => ({ body, last: `mục ${levels}` })),
  );
  const passed = bodies.filter(({ body }) => findDeepLine(body) === undefined);
  expect(passed.length).toBeGreaterThan(100);
  expect(passed.filter(({ body, last }) => !parser.render(body).includes(last))).toEqual([]);
});

it.each([
  ['spaces', ' '.repeat(1_000_000), undefined],
  ['markers', '- '.repeat(500_000), undefined],
  ['quotations and spaces', ' >'.repeat(500_000), 1],
  ['digits', '1'.repeat(1_000_000), undefined],
  ['a line of dashes with something at its end', `${'- '.repeat(500_000)}>`, 1],
])('a million characters of %s are looked at once each', (_name, body, line) => {
  expect(findDeepLine(body)).toBe(line);
});
