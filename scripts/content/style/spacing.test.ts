import { expect, it } from 'vitest';
import { fixSpacing } from './spacing.ts';

it.each([
  ['Một  hai   ba', 'Một hai ba'],
  ['Một , hai ; ba !', 'Một, hai; ba!'],
  ['Một  , hai', 'Một, hai'],
  ['- Một  hai', '- Một hai'],
  ['Hết  \nxuống dòng', 'Hết  \nxuống dòng'],
  ['Mã `a  b` , c', 'Mã `a  b` , c'],
  ['| a  | b |', '| a  | b |'],
  ['```\na  b\n```', '```\na  b\n```'],
  ['````\n```\n~~~\na  b\n```\nc  d\n````\ne  f', '````\n```\n~~~\na  b\n```\nc  d\n````\ne f'],
  ['```\n```js\na  b\n``` \nc  d', '```\n```js\na  b\n``` \nc d'],
  ['```a  b``` c  d', '```a  b``` c d'],
  ['Hết ./.', 'Hết ./.'],
  ['Tỷ số 3 : 4, bản 2 : hai', 'Tỷ số 3 : 4, bản 2: hai'],
  ['Một  hai\r\nba\r\n', 'Một hai\r\nba\r\n'],
])('%j becomes %j', (before, after) => {
  expect(fixSpacing(before)).toBe(after);
  expect(fixSpacing(after)).toBe(after);
});

it('leaves the front-matter, a byte order mark and decomposed letters as they are', () => {
  const front = '\uFEFF---\r\ntitle: "A  B , c"\r\n---\r\n';
  const body = 'Bản  mới , xa'.normalize('NFD');
  expect(fixSpacing(front + body)).toBe(front + 'Bản mới, xa'.normalize('NFD'));
});

it('comes to the end of a line too long for anything but one look at each sign', () => {
  const line = `${'a '.repeat(2_000_000)}${'(['.repeat(500_000)}${'a.'.repeat(1_000_000)}${' '.repeat(1_000_000)}`;
  expect(fixSpacing(`${line}a  b`)).toBe(`${line.trimEnd()} a b`);
});
