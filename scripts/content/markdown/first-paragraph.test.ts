import { expect, it } from 'vitest';
import { firstParagraph } from './first-paragraph.ts';

const LONG = `${'chữ '.repeat(3000)}cuối`;

it.each<[name: string, markdown: string, words: string]>([
  ['a plain one', 'Đoạn một.\n\nĐoạn hai.', 'Đoạn một.'],
  ['one of several lines', 'Đoạn một\ncó hai dòng.  \nVà ba.\n\nHai.', 'Đoạn một có hai dòng. Và ba.'],
  [
    'one with markup',
    '**Ông** [Lý](x.md "t"), `mã`, <https://a.vn>, 5 &lt; 6 \\* 7',
    'Ông Lý, mã, https://a.vn, 5 < 6 * 7',
  ],
  ['raw HTML, as its characters', 'Một <b>hai</b>', 'Một <b>hai</b>'],
  ['one after a photo', '![Cầu](cau.jpg)\n\nĐoạn một.', 'Đoạn một.'],
  ['one with a photo inside', 'Một ![Cầu](cau.jpg) hai', 'Một hai'],
  [
    'one after a heading, a list, a quote and a table',
    '# T\n\n- a\n\n> b\n\n|a|\n|-|\n|b|\n\n---\n\nĐoạn.',
    'Đoạn.',
  ],
  ['one after a fence with blank lines', '```\nx\n\ny\n```\n\nĐoạn.', 'Đoạn.'],
  ['one that is indented as in Word', '\tĐoạn một.\n\nHai.', 'Đoạn một.'],
  ['one with a footnote mark', 'Đoạn[^1] một.\n\n[^1]: Chú thích.', 'Đoạn một.'],
  ['one after a footnote', '[^1]: Chú thích.\n\nĐoạn[^1] một.', 'Đoạn một.'],
  ['one with a link by definition', `Xem [bài][b].\n\n${LONG}\n\n[b]: bai.md`, 'Xem bài.'],
  ['one with line ends of Windows', 'Một\r\nhai.\r\n\r\nBa.', 'Một hai.'],
  ['one longer than the first piece', `${LONG}\n\nHai.`, LONG],
  ['one that crosses the end of the first piece', `${'chữ\n'.repeat(3000)}cuối\n\nHai.`, LONG],
  ['none', '- một\n- hai', ''],
  ['an empty body', '', ''],
  ['blank lines', '\n \n\t\n', ''],
])('%s', (_name, markdown, words) => {
  expect(firstParagraph(markdown)).toBe(words);
});
