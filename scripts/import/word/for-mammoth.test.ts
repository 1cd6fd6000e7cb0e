import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { textOf } from '../page/block.ts';
import { readWordPage } from './read-word-page.ts';
import { recognise } from '../../fixtures/old-page.ts';
import { makeStyledDocument, makeWordDocument, readWordMarkdown } from '../../fixtures/word-document.ts';

const run = (text: string) => `<w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr><w:t>${text}</w:t></w:r>`;
const sign = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
const drawing = (inner: string) =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;

/** A document of a line and one paragraph. */
async function addParagraph(inner: string): Promise<Buffer> {
  const parts = unzipSync(await makeStyledDocument('Dòng đầu'));
  const xml = strFromU8(parts['word/document.xml']!).replace(
    '</w:body>',
    () => `<w:p>${inner}</w:p></w:body>`,
  );
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
}

/** What the import makes of one paragraph. */
async function readParagraph(inner: string): Promise<string> {
  const [, ...paragraphs] = (await readWordMarkdown(await addParagraph(inner))).split('\n\n');
  return paragraphs.join('\n\n');
}

it.each([
  [
    'a number that Word counts in a caption',
    `${run('Hình ')}<w:fldSimple w:instr=" SEQ Hình ">${run('3')}</w:fldSimple>`,
    'Hình 3',
  ],
  [
    'text with a direction',
    `<w:bdo w:val="ltr">${run('chữ')}</w:bdo> <w:dir w:val="ltr">${run(' trái')}</w:dir>`,
    'chữ trái',
  ],
  [
    'a formula',
    `<m:oMathPara><m:oMath><m:f><m:num>${sign('a')}</m:num><m:den>${sign('b')}</m:den></m:f>${sign('=x')}<m:sup>${sign('2')}</m:sup></m:oMath></m:oMathPara>`,
    'a/b=x^2',
  ],
  [
    'a formula with parts that hold together',
    `<m:oMath><m:f><m:num>${sign('a+b')}</m:num><m:den>${sign('2c')}</m:den></m:f>${sign('=')}<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:d><m:e>${sign('x')}</m:e></m:d></m:e></m:d><m:sSup><m:e>${sign('z')}</m:e><m:sup>${sign('n+1')}</m:sup></m:sSup></m:oMath>`,
    '(a+b)/2c=[(x)]z^(n+1)',
  ],
  [
    'a formula with roots and a sum',
    `<m:oMath><m:rad><m:radPr><m:degHide/></m:radPr><m:deg/><m:e>${sign('k+1')}</m:e></m:rad><m:rad><m:deg>${sign('3')}</m:deg><m:e>${sign('k')}</m:e></m:rad><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${sign('i=1')}</m:sub><m:sup>${sign('n')}</m:sup><m:e>${sign('i')}</m:e></m:nary></m:oMath>`,
    '√(k+1)√[3]k∑\\_(i=1)^ni',
  ],
  [
    'a reading above old letters',
    `<w:r><w:ruby><w:rubyPr/><w:rt>${run('Nam quốc')}</w:rt><w:rubyBase>${run('南國')}</w:rubyBase></w:ruby></w:r>`,
    '南國 (Nam quốc)',
  ],
  [
    'a text box without a form for older programs',
    `${run('Trước khung.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(box('Trong khung.'))}</mc:Choice></mc:AlternateContent></w:r>`,
    'Trước khung.\n\nTrong khung.',
  ],
  [
    'a text box with such a form, once,',
    `${run('Trước khung.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(box('Trong khung.'))}</mc:Choice><mc:Fallback><w:pict><v:oval><v:textbox>${box('Trong khung.')}</v:textbox></v:oval></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    'Trước khung.\n\nTrong khung.',
  ],
  [
    'a text box with an empty form',
    `${run('Trước khung.')}<w:r><mc:AlternateContent xmlns:x="x"><mc:Choice Requires="wps">${drawing(box('Trong khung.'))}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>`,
    'Trước khung.\n\nTrong khung.',
  ],
  [
    'WordArt',
    `${run('Trước hình.')}<w:r><w:pict><v:shape type="#_x0000_t136"><v:textpath style="font-size:36pt" string="CHÚC MỪNG &amp; NĂM MỚI"/></v:shape></w:pict></w:r>`,
    'Trước hình.\n\nCHÚC MỪNG & NĂM MỚI',
  ],
  [
    'what breaks and stops of other programs part',
    `<w:r><w:t>một</w:t><w:cr/><w:t>hai</w:t><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:t>ba</w:t></w:r>`,
    'một\\\nhai ba',
  ],
  ['what a page break parts', `${run('một')}<w:r><w:br w:type="page"/></w:r>${run('hai')}`, 'một\\\nhai'],
  [
    'a ticked box',
    `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>${run(' Có')}`,
    '☒ Có',
  ],
  ['a formula that names its language', `<m:oMath xmlns:x="x">${sign('y')}</m:oMath>`, 'y'],
  [
    'a letter put in as a sign',
    '<w:r><w:sym w:font="Times New Roman" w:char="2013"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>',
    '–≥',
  ],
  [
    'a box or arrow, as a sign and as text in a font of pictures,',
    '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>\uF0FE\uF0E8</w:t></w:r>',
    '☐☑→',
  ],
  [
    'a large initial',
    `<w:pPr><w:framePr w:dropCap="drop" w:lines="3"/><w:rPr><w:b/></w:rPr></w:pPr>${run('N')}</w:p><w:p>${run('ăm nay')}`,
    'Năm nay',
  ],
  ...[
    ['"https://bai.example/?a=1&amp;b=2" \\o "Chú giải" \\t "_blank"', '/?a=1&b=2'],
    ['"https://bai.example/" \\l "muc-2"', '/#muc-2'],
    ['https://bai.example/a', '/a'],
  ].map(([field, address]) => [
    `a link that is a field, ${field},`,
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK ${field} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('chữ')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    `[chữ](https://bai.example${address})`,
  ]),
  [
    'a formula in the code of a field',
    `${run('Có ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> EQ \\f(1;2) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    'Có 1/2',
  ],
  [
    'what was chosen of a list',
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Nam"/><w:listEntry w:val="Nữ"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    'Nữ',
  ],
  [
    'text on a drawn line',
    `${run('Trước.')}<w:r><w:pict><v:polyline points="0,0"><v:textbox>${box('Trên nét vẽ.')}</v:textbox></v:polyline></w:pict></w:r>`,
    'Trước.\n\nTrên nét vẽ.',
  ],
  [
    'a last paragraph whose end a change took away',
    `<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('chữ cuối')}`,
    'chữ cuối',
  ],
  ['text behind an empty formula', `<m:oMath/>${run('chữ')}`, 'chữ'],
])('%s is words', async (_what, inner, words) => {
  expect(await readParagraph(inner)).toBe(words);
});

it('words that Word hides are left out and told, and so are those with a line through them', async () => {
  const set = (style: string, text: string) => `<w:r><w:rPr>${style}</w:rPr><w:t>${text}</w:t></w:r>`;
  const prose = 'Nhà nào làm dịch vụ cũng theo quy ước chung của bản, ';
  const shown = set('<w:vanish w:val="0"/><w:strike w:val="false"/>', 'hai năm một lần.');
  const inner = `${run(prose)}${set('<w:vanish/><w:highlight w:val="yellow"/>', 'hỏi lại')}${set('<w:strike/>', 'ba năm')}${set('<w:dstrike/>', ' bốn năm')}${shown}`;
  const docx = await addParagraph(inner);
  expect(await recognise(docx, 'bai.docx')).toMatchObject({
    texts: [`${prose}ba năm bốn nămhai năm một lần.`],
    remarks: [
      expect.stringMatching(/^Chữ "hỏi lại" bị ẩn/),
      expect.stringMatching(/^Chữ "ba năm bốn năm" bị gạch ngang/),
    ],
  });
});

it.each([
  ['a field', `<w:fldSimple w:instr=" REF x ">${run(' (bảng 7)')}</w:fldSimple></w:p>`],
  ['a second paragraph', `</w:p><w:p>${run('(bảng 7)')}</w:p>`],
  [
    'a table',
    `</w:p><w:tbl><w:tr><w:tc><w:p>${run('(bảng')}</w:p></w:tc><w:tc><w:p>${run('7)')}</w:p></w:tc></w:tr></w:tbl><w:p/>`,
  ],
])('%s in a footnote is words', async (_what, inner) => {
  const parts = unzipSync(await makeWordDocument());
  const end = '</w:footnote></w:footnotes>';
  const notes = strFromU8(parts['word/footnotes.xml']!).replace(`</w:p>${end}`, inner + end);
  const docx = zipSync({ ...parts, 'word/footnotes.xml': strToU8(notes) });
  expect(await readWordMarkdown(Buffer.from(docx))).toMatch(/\[\^2\]: .*\. \(bảng 7\)$/);
});

it('a row that begins further right stands in its columns, and marks of places hinder no merged cells', async () => {
  const cell = (text: string, set = '') => `<w:tc><w:tcPr>${set}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
  const rows = [
    cell('A') + cell('B') + cell('C'),
    `<w:trPr><w:cantSplit/><w:gridBefore w:val="1"/></w:trPr>${cell('b')}${cell('c')}`,
    `<w:bookmarkStart w:id="1" w:name="x"/>${cell('x', '<w:vMerge w:val="restart"/>')}${cell('y')}${cell('z')}`,
    `${cell('', '<w:vMerge/>')}${cell('v')}${cell('w')}`,
  ];
  const xml = rows.map((row) => `<w:tr>${row}</w:tr>`).join('<w:bookmarkEnd w:id="1"/>');
  const page = await readWordPage(await addParagraph(`</w:p><w:tbl>${xml}</w:tbl><w:p>`));
  const tables = 'blocks' in page ? page.blocks.filter(({ kind }) => kind === 'table') : [];
  expect(tables.map((table) => [textOf(table), table.kind === 'table' && table.merged])).toEqual([
    ['A\tB\tC\n\tb\tc\nx\ty\tz\n\tv\tw', true],
  ]);
});
