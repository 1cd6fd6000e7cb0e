import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';
import { makeWordBody, readWordMarkdown } from '../../fixtures/word-document.ts';
import { readWordStyles } from './styles.ts';

const STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  ['paragraph', 'Dam', '<w:name w:val="Sapo"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>'],
  ['paragraph', 'DamHon', '<w:name w:val="Sapo 2"/><w:basedOn w:val="Dam"/><w:rPr><w:i/></w:rPr>'],
  ['paragraph', 'Heading2', '<w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr>'],
  ['paragraph', 'Muc', '<w:name w:val="De muc"/><w:basedOn w:val="Heading2"/>'],
  ['paragraph', 'Muc2', '<w:name w:val="De muc 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'],
  [
    'paragraph',
    'Loi',
    '<w:name w:val="Loi"/><w:basedOn w:val="Muc"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
  ],
  ['paragraph', 'Dieu', '<w:name w:val="Dieu"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'],
  ['paragraph', 'Dieu2', '<w:name w:val="Dieu 2"/><w:basedOn w:val="Dieu"/>'],
  [
    'paragraph',
    'Khoan',
    '<w:name w:val="Khoan"/><w:basedOn w:val="Dieu"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>',
  ],
  ['paragraph', 'Gach', '<w:name w:val="Gach"/><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr>'],
  ['paragraph', 'TOC1', '<w:name w:val="toc 1"/>'],
  ['paragraph', 'Caption', '<w:name w:val="caption"/>'],
  ['paragraph', 'Subtitle', '<w:name w:val="Subtitle"/>'],
  ['paragraph', 'TOCHeading', '<w:name w:val="TOC Heading"/><w:basedOn w:val="Heading2"/>'],
  ['paragraph', 'An', '<w:name w:val="HTML Top of Form"/><w:rPr><w:vanish/></w:rPr>'],
  ['character', 'Strong', '<w:name w:val="Strong"/><w:rPr><w:b/><w:bCs/></w:rPr>'],
  ['character', 'Cao', '<w:name w:val="Cao"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'],
]
  .map(([type, id, inner]) => `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`)
  .join('')}</w:styles>`;
const NUMBERING =
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="Điều %1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

const run = (text: string, set = '') =>
  `<w:r><w:rPr>${set}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (style: string, ...runs: string[]) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.join('')}</w:p>`;
const make = (...paragraphs: string[]) =>
  makeWordBody(() => paragraphs.join(''), { 'word/styles.xml': STYLES, 'word/numbering.xml': NUMBERING });

it.each([
  ['bold words', [paragraph('Dam', run('đậm'), run(' thường', '<w:b w:val="0"/>'))], '**đậm** thường'],
  ['what it inherits', [paragraph('DamHon', run('cả hai'))], '***cả hai***'],
  [
    'words in a style of their own',
    [paragraph('', run('rất ', '<w:rStyle w:val="Strong"/>'), run('m'), run('2', '<w:rStyle w:val="Cao"/>'))],
    '**rất** m²',
  ],
  ['a heading, of which the bold type is none of its words', [paragraph('Heading2', run('Mục'))], '## Mục'],
  ['a heading that another is based on', [paragraph('Muc', run('Mục'))], '## Mục'],
  ['a heading by its place in the outline', [paragraph('Muc2', run('Mục'))], '## Mục'],
  ['text below a heading', [paragraph('Loi', run('Lời'))], '**Lời**'],
  [
    'a list',
    [
      paragraph('Dieu', run('Phạm vi')),
      paragraph('Khoan', run('Khoản')),
      paragraph('Dieu2', run('Đối tượng')),
    ],
    'Điều 1. Phạm vi\n\na) Khoản\n\nĐiều 2. Đối tượng',
  ],
  ['a list without numbers', [paragraph('Gach', run('Một việc'))], '- Một việc'],
  ['hidden words', [paragraph('', run('thấy')), paragraph('An', run('Top of Form'))], 'thấy'],
])('a style tells %s', async (_what, paragraphs, markdown) => {
  expect(await readWordMarkdown(await make(...paragraphs))).toBe(markdown);
});

it('a headline is known by its style, and headings below the first sentences are those of parts', async () => {
  const prose =
    'Đường ống dài hơn hai ki-lô-mét, do thanh niên trong bản cùng đào, cùng lấp suốt mùa khô năm nay.';
  const docx = await make(
    paragraph('Dam', run('Xã Nậm Sơn có nước sạch')),
    paragraph('', run(prose)),
    paragraph('Heading2', run('Kinh phí xây dựng')),
    paragraph('', run(prose)),
  );
  expect(await recognise(docx, 'bai.docx')).toMatchObject({
    title: 'Xã Nậm Sơn có nước sạch',
    texts: [prose, 'Kinh phí xây dựng', prose],
    remarks: [],
  });
});

it('a caption or a subtitle is no box of a page, and above the headline it is told', async () => {
  const prose =
    'Đường ống dài hơn hai ki-lô-mét, do thanh niên trong bản cùng đào, cùng lấp suốt mùa khô năm nay.';
  const docx = await make(
    paragraph('Subtitle', run('Phóng sự ba kỳ')),
    paragraph('Dam', run('Xã Nậm Sơn có nước sạch')),
    paragraph('', run(prose)),
    paragraph('Caption', run('Hình ảnh hoạt động của đoàn xã')),
    paragraph('', run('Bể chứa ở đầu bản')),
  );
  expect(await recognise(docx, 'bai.docx')).toMatchObject({
    texts: [prose, 'Hình ảnh hoạt động của đoàn xã', 'Bể chứa ở đầu bản'],
    remarks: [expect.stringMatching(/^Những dòng trên tiêu đề .*"Phóng sự ba kỳ"/)],
  });
});

it('a table of contents is left out, and told', async () => {
  const prose =
    'Đường ống dài hơn hai ki-lô-mét, do thanh niên trong bản cùng đào, cùng lấp suốt mùa khô năm nay.';
  const docx = await make(
    paragraph('Dam', run('Xã Nậm Sơn có nước sạch')),
    paragraph('TOCHeading', run('Mục lục')),
    paragraph('TOC1', run('Kinh phí xây dựng'), '<w:r><w:tab/></w:r>', run('3')),
    paragraph('Heading2', run('Kinh phí xây dựng')),
    paragraph('', run(prose)),
  );
  expect(await recognise(docx, 'bai.docx')).toMatchObject({
    title: 'Xã Nậm Sơn có nước sạch',
    texts: ['Kinh phí xây dựng', prose],
    remarks: [expect.stringMatching(/^Mục lục/)],
  });
});

it.each(['<w:style>', '<w:rPrDefault>', '<w:style><w:tblStylePr>'])(
  'styles are looked for in time that grows with the text: %s',
  (piece) => {
    expect(readWordStyles({ 'word/styles.xml': strToU8(piece.repeat(200_000)) }).default).toEqual({});
  },
);
