import { expect, it } from 'vitest';
import { parseBody } from './body-fixture.ts';

const items = (count: number) => '1. Hộ\n'.repeat(count);

it.each([
  ['99 items', items(99), []],
  ['100 items', items(100), ['ol']],
  ['numbers to 99', '98. Hộ\n99. Hộ', []],
  ['numbers from 99 on', '99. Hộ\n100. Hộ', ['ol']],
  ['a year in front of a line', '2021. Năm ấy', ['ol']],
  ['100 dots', '- Hộ\n'.repeat(100), []],
  [
    'a short one that goes on behind a long one within it',
    `1. Xã\n\n${items(100).replace(/^/gm, '   ')}\n2. Xã`,
    ['li > ol'],
  ],
  ['a long one around dots', `98. Xã\n    - Hộ\n    - Hộ\n99. Xã\n100. Xã`, ['ol']],
])('a list of %s has room for its numbers', (_name, markdown, wide) => {
  const found = parseBody(markdown).querySelectorAll('.so-dai');
  expect(found.map(({ parentNode }) => (parentNode?.rawTagName === 'li' ? 'li > ol' : 'ol'))).toEqual(wide);
});
