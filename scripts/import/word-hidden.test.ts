import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { makeStyledDocument, makeWordDocument, readWordMarkdown } from '../fixtures/word-document.ts';

const run = (text: string) => `<w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr><w:t>${text}</w:t></w:r>`;
const sign = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

/** What the import makes of one paragraph. */
async function readParagraph(inner: string): Promise<string> {
  const parts = unzipSync(await makeStyledDocument('Dòng đầu'));
  const xml = strFromU8(parts['word/document.xml']!).replace(
    '</w:body>',
    () => `<w:p>${inner}</w:p></w:body>`,
  );
  const docx = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
  return (await readWordMarkdown(Buffer.from(docx))).split('\n\n').at(-1) ?? '';
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
  ['text behind an empty formula', `<m:oMath/>${run('chữ')}`, 'chữ'],
])('%s is words', async (_what, inner, words) => {
  expect(await readParagraph(inner)).toBe(words);
});

it('a field in a footnote is words', async () => {
  const parts = unzipSync(await makeWordDocument());
  const notes = strFromU8(parts['word/footnotes.xml']!).replace(
    '</w:p></w:footnote></w:footnotes>',
    `<w:fldSimple w:instr=" REF x ">${run('(bảng 7)')}</w:fldSimple>$&`,
  );
  const docx = zipSync({ ...parts, 'word/footnotes.xml': strToU8(notes) });
  expect(await readWordMarkdown(Buffer.from(docx))).toMatch(/\[\^2\]: .*\(bảng 7\)$/);
});
