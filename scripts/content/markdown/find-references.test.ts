import { describe, expect, it } from 'vitest';
import { findReferences, MAX_REFERENCES } from './find-references.ts';

/** `kind target line:column` of each reference. */
function list(markdown: string): string[] {
  return findReferences(markdown).map(
    ({ kind, target, line, column }) => `${kind} ${target} ${line}:${column}`,
  );
}

describe('what counts as a reference', () => {
  const cases: [name: string, markdown: string, found: string[]][] = [
    ['a link in a sentence', 'Xem [bài](../07/bai.md) này.', ['link ../07/bai.md 1:11']],
    ['an image', '![Cầu](cau.jpg "Cầu treo")', ['image cau.jpg 1:8']],
    ['an image inside a link', '[![Cầu](nho.jpg)](to.jpg)', ['link to.jpg 1:19', 'image nho.jpg 1:9']],
    ['a target in angle brackets', '![](<ảnh đẹp 1.jpg>)', ['image ảnh đẹp 1.jpg 1:6']],
    ['a file whose name has spaces', '![](Ảnh số 1.jpg)', ['image Ảnh số 1.jpg 1:5']],
    [
      'names with spaces, brackets and a title',
      'Xem [báo cáo](tệp/Báo cáo (lần 2).pdf) và ![](ảnh  2.JPG "Cầu treo").',
      ['link tệp/Báo cáo (lần 2).pdf 1:15', 'image ảnh  2.JPG 1:47'],
    ],
    ['a sentence that begins like a definition', '[Ghi chú]: Xem báo cáo tháng 8.pdf\n\n[Ghi chú]', []],
    [
      'a link before a line that ends like a name',
      'Xem [bài](/2021/08/x/)\nẢnh số 1.jpg',
      ['link /2021/08/x/ 1:11'],
    ],
    [
      'a target with a title that is like a name',
      '[a](b.md "c d.jpg") [e](f.md (g h.jpg))',
      ['link b.md 1:5', 'link f.md 1:25'],
    ],
    [
      'words in brackets that are no name',
      '[a](b c) [d](Thông tư 01.2020) [e](https://x.example/f g.pdf)',
      [],
    ],
    [
      'an escaped target',
      String.raw`![](anh\_1.jpg) [a](b&amp;c.pdf)`,
      ['image anh_1.jpg 1:5', 'link b&c.pdf 1:21'],
    ],
    ['a percent-encoded target, as written', '![](%E1%BA%A3nh.jpg)', ['image %E1%BA%A3nh.jpg 1:5']],
    ['an outside link', '[báo](https://example.org/a?b=c)', ['link https://example.org/a?b=c 1:7']],
    ['a link that is split over lines', 'Đọc [bài\ntrước](\n  bai.md) rồi', ['link bai.md 3:3']],
    ['a target with line ends of Windows', 'Một.\r\n\r\n[a](a.md)\r\n', ['link a.md 3:5']],
    ['a link after a lone carriage return', 'Một.\r\r[a](a.md)', ['link a.md 3:5']],
    [
      'a link and an image by definition',
      '![Cầu][c] và [đây].\n\n[c]: cau.jpg\n[Đây]: <bai.md> "T"',
      ['image cau.jpg 3:6', 'link bai.md 4:9'],
    ],
    ['a definition on its own line', '[x]\n\n[x]:\n  bai.md', ['link bai.md 4:3']],
    ['one in a footnote', 'Chữ.[^1]\n\n[^1]: Theo [báo cáo](bc.pdf).', ['link bc.pdf 3:22']],
    ['empty targets', '[a]() ![b](<>) ![]( )', ['link  1:5', 'image  1:13', 'image  1:21']],
    ['addresses that are their own words', '<https://example.org> https://example.org/[a](', []],
    ['code in a sentence', '`[a](b.md)` ``![](c.jpg)``', []],
    ['a fenced block', '```\n[a](b.md)\n```\n\n~~~\n![](c.jpg)', []],
    ['escaped brackets', String.raw`\[a](b.md) !\[c](d.jpg)`, []],
    ['a definition that nothing uses', 'Chữ.\n\n[a]: b.md', []],
    ['raw HTML, which is text', '<a href="b.md">[x]</a> <img src="c.jpg"> [](', []],
    ['nothing', '', []],
  ];
  it.each(cases)('%s', (_name, markdown, found) => {
    expect(list(markdown)).toEqual(found);
  });
});

describe('where it stands', () => {
  const cases: [name: string, markdown: string, found: string[]][] = [
    [
      'in a later line of a paragraph',
      'Một\nhai [a](a.md) và\n   ba [b](b.md)',
      ['link a.md 2:9', 'link b.md 3:11'],
    ],
    ['twice with the same target', '[a](a.md) [a](a.md)', ['link a.md 1:5', 'link a.md 1:15']],
    ['in a heading', '## Xem [a](a.md)', ['link a.md 1:12']],
    ['in a quote', '> Một\n> [a](a.md)', ['link a.md 2:7']],
    ['in a list in a list', '- Một\n  - [a](a.md)\n\n    [b](b.md)', ['link a.md 2:9', 'link b.md 4:9']],
    ['behind a tab', '-\t[a](a.md)', ['link a.md 1:7']],
    ['in an indented paragraph', '    Một [a](a.md)', ['link a.md 1:13']],
    [
      'in the cells of a table',
      '| T | U |\n|---|---|\n| [a](a.md) | [a](a.md) |\n| x | ![](b.jpg) |',
      ['link a.md 3:7', 'link a.md 3:19', 'image b.jpg 4:11'],
    ],
    ['in a table without outer bars', 'T | U\n--|--\na | [a](a.md)', ['link a.md 3:9']],
    ['after letters of two units', '😀 [a](a.md)', ['link a.md 1:8']],
  ];
  it.each(cases)('%s', (_name, markdown, found) => {
    expect(list(markdown)).toEqual(found);
  });
});

it('of a huge number of links no more is read than what shows that there are too many', () => {
  const markdown = 'chữ [a](a.md)\n'.repeat(20_000);
  const found = findReferences(markdown);
  expect(found).toHaveLength(MAX_REFERENCES + 1);
  expect(found.at(-1)).toEqual({ target: 'a.md', kind: 'link', line: MAX_REFERENCES + 1, column: 9 });
});
