import { describe, expect, it } from 'vitest';
import { createMarkdownParser } from '../../content/markdown/markdown-parser.ts';
import type { Block, Paragraph, Run } from '../page/block.ts';
import { writeMarkdown } from './write-markdown.ts';

const place = { hints: '', inMain: true };
const paragraph = (...runs: (Run | string)[]): Paragraph => ({
  kind: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
  ...place,
});
const write = (...blocks: Block[]) =>
  writeMarkdown(blocks, new Map(), {
    nameOf: ({ sources }) => sources[0],
    linkTo: (href) => (href.startsWith('http') ? href : undefined),
  });
const html = (markdown: string) => createMarkdownParser().render(markdown).trim();
/** What a reader sees of a paragraph. */
const shown = (markdown: string) =>
  createMarkdownParser()
    .parse(markdown, {})
    .flatMap(({ children }) => children ?? [])
    .map(({ type, content }) => (type === 'hardbreak' ? '\n' : content))
    .join('');
const item = (depth: number, marker: string, text: string) => ({ depth, marker, runs: [{ text }] });
const row = (...cells: string[]) => cells.map((text) => [{ text }]);

describe('writeMarkdown', () => {
  it.each([
    'Giai đoạn 2017- 2020, tỉnh giao 82 cơ quan (các xã: A, B)...',
    'Quyết định 582/QĐ-TTg; CTDD&CN; 5 * 3; a_b_c; x < y > z',
    '* ghi chú *quan trọng*',
    '_gạch dưới_ và __hai gạch__',
    '1. Mở đầu',
    '2021. Năm ấy',
    '- gạch đầu dòng',
    '+ cộng',
    '# không phải đề mục',
    '> không phải trích',
    '---',
    '===',
    '~~~',
    '```mã```',
    'Xem [1] và [^2], [chữ](địa chỉ), [a]: b',
    'C:\\Thư mục\\*.doc, \\[x]',
    '&nbsp; &amp; &#39; & co.',
    '<https://x.example> và <a@b.example>',
    '![ảnh](x.jpg)',
  ])('%s reads as it was', (text) => {
    expect(shown(write(paragraph(text)))).toBe(text);
  });

  it('leaves ordinary prose without a single escape', () => {
    const text =
      'Năm 2020, đơn vị (và bà con) làm 02 nhà – mỗi nhà 50 triệu đồng; tỷ lệ giảm 20%… “Tốt!” [theo báo cáo] ./.';
    expect(write(paragraph(text))).toBe(text);
  });

  it.each<[string, (Run | string)[], string]>([
    ['bold', ['Một ', { text: 'hai', bold: true }, ' ba'], 'Một <strong>hai</strong> ba'],
    ['spaces inside a style', ['Một', { text: ' hai ', bold: true }, 'ba'], 'Một <strong>hai</strong> ba'],
    ['a label before a letter', [{ text: 'Kết quả:', bold: true }, 'tốt'], '<strong>Kết quả</strong>:tốt'],
    ['a label behind a letter', ['Xã', { text: '(mới)', bold: true }, ' có'], 'Xã(<strong>mới)</strong> có'],
    [
      'a space between words of one style',
      [{ text: 'một', bold: true }, ' ', { text: 'hai', bold: true }],
      '<strong>một hai</strong>',
    ],
    [
      'half a bracket in a link',
      [{ text: 'Mục 1] a', href: 'https://x.example' }],
      '<a href="https://x.example">Mục 1] a</a>',
    ],
    [
      'an address with signs',
      ['Xem https://x.example/_layouts/a_b_/?c=1&copy=2, _đây_'],
      'Xem <a href="https://x.example/_layouts/a_b_/?c=1&amp;copy=2">https://x.example/_layouts/a_b_/?c=1&amp;copy=2</a>, _đây_',
    ],
    [
      'an address before a line break',
      [{ text: 'Web: https://x.example/a.', bold: true }, { text: '\n' }, 'Điện thoại: 1'],
      '<strong>Web: <a href="https://x.example/a">https://x.example/a</a>.</strong><br>\nĐiện thoại: 1',
    ],
    [
      'a label with a space before its colon',
      [{ text: 'Giá :', bold: true }, '2'],
      '<strong>Giá</strong> :2',
    ],
    [
      'a pictograph that touches a letter',
      [{ text: '👉', bold: true }, 'Xem ', { text: 'tin 🎉', bold: true }, 'mới'],
      '👉Xem <strong>tin</strong> 🎉mới',
    ],
    [
      'a star at an end',
      ['Vé ', { text: '* trẻ em * ', bold: true }, 'và'],
      'Vé <strong>* trẻ em *</strong> và',
    ],
    ['brackets in brackets', ['Xem [phụ lục [1](trang 2)]'], 'Xem [phụ lục [1](trang 2)]'],
    [
      'brackets around a style',
      ['Xem [', { text: 'bài', italic: true }, '](trang 2)'],
      'Xem [<em>bài</em>](trang 2)',
    ],
    ['nothing but a star', ['Vé ', { text: '*', italic: true }, ' 30'], 'Vé <em>*</em> 30'],
    ['a stroke at an end', [{ text: 'C:\\', bold: true }, ' kia'], '<strong>C:\\</strong> kia'],
    ['bold italic', [{ text: 'x', bold: true, italic: true }], '<em><strong>x</strong></em>'],
    [
      'a link',
      ['Xem ', { text: 'trang', href: 'https://x.example/a b(c)' }],
      'Xem <a href="https://x.example/a b(c)">trang</a>',
    ],
    [
      'a link behind an exclamation mark, that is no image',
      [
        { text: 'Mời xem!', bold: true },
        { text: 'Tại đây', href: 'https://x.example/a' },
      ],
      '<strong>Mời xem</strong>!<a href="https://x.example/a">Tại đây</a>',
    ],
    ['a link that leads nowhere', ['Xem ', { text: 'trang', href: 'x.aspx' }], 'Xem trang'],
    [
      'a bold link',
      [{ text: 'trang', href: 'https://x.example', bold: true }],
      '<a href="https://x.example"><strong>trang</strong></a>',
    ],
    ['raised figures', ['308 km', { text: '2', script: 'super' }], '308 km²'],
    ['lowered figures', ['CO', { text: '2', script: 'sub' }], 'CO₂'],
    ['a line break', ['Một', { text: '\n' }, '- hai'], 'Một<br>\n- hai'],
    [
      'styles that touch',
      [
        { text: 'đậm', bold: true },
        { text: 'nghiêng', italic: true },
      ],
      '<strong>đậm</strong>nghiêng',
    ],
  ])('writes %s', (_name, runs, expected) => {
    expect(html(write(paragraph(...runs)))).toBe(`<p>${expected}</p>`);
  });

  it('writes headings from the second level on, nested lists, quotes and tables', () => {
    const markdown = write(
      { ...paragraph('Phần một'), level: 3 },
      { ...paragraph('Lời dẫn'), quoted: true },
      { ...paragraph('dài', { text: '\n' }, 'hai dòng'), quoted: true },
      { ...paragraph('> hết'), quoted: true },
      { kind: 'list', items: [item(0, '-', 'a'), item(1, '+', 'b'), item(0, '1.', 'c')], ...place },
      {
        kind: 'table',
        rows: [row('Xã', 'Hộ | nhà'), row('Nà Mẫu', '12'), row('Hết')],
        merged: false,
        ...place,
      },
    );
    expect(markdown).toBe(
      '## Phần một\n\n> Lời dẫn\n>\n> dài\\\n> hai dòng\n>\n> \\> hết\n\n- a\n  + b\n1. c\n\n| Xã | Hộ \\| nhà |\n| --- | --- |\n| Nà Mẫu | 12 |\n| Hết |  |',
    );
    expect(html(markdown)).toContain('<th>Hộ | nhà</th>');
  });

  it('writes footnotes after the text', () => {
    const notes = new Map([['1', paragraph('Theo báo cáo.')]]);
    const blocks = [paragraph('Có 12 hộ', { text: '[1]', note: '1' }, '.')];
    expect(writeMarkdown(blocks, notes, { nameOf: () => undefined, linkTo: () => undefined })).toBe(
      'Có 12 hộ[^1].\n\n[^1]: Theo báo cáo.',
    );
  });

  it('numbers that begin anew, or leave one out, stay what they are', () => {
    const list = (...markers: string[]): Block => ({
      kind: 'list',
      items: markers.map((marker) => item(0, marker, 'x')),
      ...place,
    });
    const markdown = write(list('1.', '2.'), list('1.', '7.'), paragraph('Chữ.'), list('3.'));
    expect(markdown).toBe('1. x\n2. x\n\n1) x\n\n7. x\n\nChữ.\n\n3. x');
    expect(html(markdown).match(/<ol[^>]*>/g)).toEqual(['<ol>', '<ol>', '<ol start="7">', '<ol start="3">']);
    const nested = [item(0, '4.', 'a'), item(1, '1.', 'b'), item(1, '2.', 'c'), item(0, '5.', 'd')];
    expect(write({ kind: 'list', items: nested, ...place })).toBe('4. a\n   1. b\n   2. c\n5. d');
  });
});
