import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWordMarkdown } from '../../fixtures/word-document.ts';
import { encodeTcvn3 } from '../../fixtures/legacy-encoders.ts';
import { formatCount, type NumberFormat } from '../page/number-format.ts';
import { writeWordNumbers } from './numbers.ts';
import { readWordStyles } from './styles.ts';

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

/** A list's levels from the outermost, each as its format and its text. */
const LISTS: Record<string, readonly (readonly [format: Format, text: string, font?: string])[]> = {
  dieu: [
    [LevelFormat.DECIMAL, 'Điều %1.'],
    [LevelFormat.DECIMAL, '%2.'],
    [LevelFormat.LOWER_LETTER, '%3)'],
  ],
  muc: [
    [LevelFormat.UPPER_ROMAN, '%1.'],
    [LevelFormat.DECIMAL, '%1.%2.'],
  ],
  chuong: [
    [LevelFormat.UPPER_ROMAN, 'Chương %1.'],
    [LevelFormat.DECIMAL, 'Điều %2.'],
    [LevelFormat.LOWER_LETTER, '%3)'],
  ],
  viec: [[LevelFormat.DECIMAL, '%1.']],
  cu: [[LevelFormat.DECIMAL, encodeTcvn3('Điều %1:'), '.VnTime']],
  cham: [[LevelFormat.BULLET, '•']],
  khong: [[LevelFormat.NONE, '']],
};

type Line = [text: string, list?: string, level?: number, instance?: number];

function makeParagraph([text, list, level = 0, instance = 0]: Line): Paragraph {
  const heading = text.startsWith('#') ? { heading: HeadingLevel.HEADING_2 } : {};
  const numbering = list === undefined ? {} : { numbering: { reference: list, level, instance } };
  return new Paragraph({ children: [new TextRun(text.replace('#', ''))], ...heading, ...numbering });
}

async function makeNumbered(lines: readonly (Line | Table)[]): Promise<Buffer> {
  const config = Object.entries(LISTS).map(([reference, levels]) => ({
    reference,
    levels: levels.map(([format, text, font], level) => ({
      level,
      format,
      text,
      alignment: AlignmentType.START,
      ...(font === undefined ? {} : { style: { run: { font } } }),
    })),
  }));
  const document = new Document({
    numbering: { config },
    sections: [{ children: lines.map((line) => (line instanceof Table ? line : makeParagraph(line))) }],
  });
  return Packer.toBuffer(document);
}

describe('the numbers that Word counts', () => {
  it.each<[what: string, lines: Line[], markdown: string]>([
    [
      'of articles, clauses and points are words',
      [
        ['Phạm vi', 'dieu'],
        ['Đất', 'dieu', 1],
        ['ruộng', 'dieu', 2],
        ['nương', 'dieu', 2],
        ['Nước', 'dieu', 1],
        ['Hiệu lực', 'dieu'],
        ['Từ ngày ký', 'dieu', 1],
      ],
      'Điều 1. Phạm vi\n\n1. Đất\n\na) ruộng\n\nb) nương\n\n2. Nước\n\nĐiều 2. Hiệu lực\n\n1. Từ ngày ký',
    ],
    [
      'go on after a paragraph',
      [['Một', 'viec'], ['Hai', 'viec'], ['Đoạn xen giữa.'], ['Ba', 'viec']],
      '1. Một\n2. Hai\n\nĐoạn xen giữa.\n\n3. Ba',
    ],
    [
      'that begin anew make another list',
      [
        ['Một', 'viec'],
        ['Hai', 'viec'],
        ['Một', 'viec', 0, 1],
        ['Hai', 'viec', 0, 1],
        ['Một', 'viec', 0, 2],
      ],
      '1. Một\n2. Hai\n\n1) Một\n2) Hai\n\n1. Một',
    ],
    [
      'of headings stay in the heading',
      [
        ['#Tình hình', 'muc'],
        ['Thuận lợi', 'muc', 1],
        ['#Nhiệm vụ', 'muc'],
        ['#Việc', 'viec'],
      ],
      '## I. Tình hình\n\nI.1. Thuận lợi\n\n## II. Nhiệm vụ\n\n## 1. Việc',
    ],
    ['in an old font are decoded', [['Phạm vi', 'cu']], 'Điều 1: Phạm vi'],
    [
      'are none before bullets, without a format, and without words',
      [
        ['Chấm', 'cham'],
        ['Trơn', 'khong'],
        ['', 'dieu'],
        ['Hai', 'dieu'],
      ],
      '- Chấm\n\nTrơn\n\nĐiều 2. Hai',
    ],
  ])('%s', async (_what, lines, markdown) => {
    expect(await readWordMarkdown(await makeNumbered(lines))).toBe(markdown);
  });

  it('stand in a table, also where a cell holds nothing else', async () => {
    const row = (number: Line, words: Line) =>
      new TableRow({
        children: [number, words].map((line) => new TableCell({ children: [makeParagraph(line)] })),
      });
    const table = new Table({
      rows: [row(['STT'], ['Việc']), row(['', 'viec'], ['Đào mương']), row(['', 'viec'], ['Trồng', 'muc'])],
    });
    expect(await readWordMarkdown(await makeNumbered([table]))).toBe(
      '| STT | Việc |\n| --- | --- |\n| 1. | Đào mương |\n| 2. | I. Trồng |',
    );
  });

  it.each([
    ['0', ['Điều 3. C', 'a) z']],
    ['1', ['Điều 1. C', 'a) z']],
  ])('of articles go on through chapters where the list says so: %s', async (restart, last) => {
    const lines: Line[] = [
      ['Đầu', 'chuong'],
      ['A', 'chuong', 1],
      ['x', 'chuong', 2],
      ['B', 'chuong', 1],
      ['y', 'chuong', 2],
      ['Sau', 'chuong'],
      ['C', 'chuong', 1],
      ['z', 'chuong', 2],
    ];
    const parts = unzipSync(await makeNumbered(lines));
    const xml = strFromU8(parts['word/numbering.xml']!).replace(
      /(?=<w:lvlText w:val="Điều %2\.")/,
      `<w:lvlRestart w:val="${restart}"/>`,
    );
    const docx = zipSync({ ...parts, 'word/numbering.xml': strToU8(xml) });
    const first = ['Chương I. Đầu', 'Điều 1. A', 'a) x', 'Điều 2. B', 'a) y', 'Chương II. Sau'];
    expect(await readWordMarkdown(Buffer.from(docx))).toBe([...first, ...last].join('\n\n'));
  });

  it('have the form that a list of its own gives them, and count on', async () => {
    const parts = unzipSync(
      await makeNumbered([
        ['Một', 'muc'],
        ['Hai', 'muc', 1],
        ['Ba', 'muc', 0, 1],
      ]),
    );
    const level = '<w:lvl w:ilvl="0"><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl>';
    const xml = strFromU8(parts['word/numbering.xml']!).replaceAll(/<w:startOverride w:val="1"\/>/g, level);
    const docx = zipSync({ ...parts, 'word/numbering.xml': strToU8(xml) });
    expect(await readWordMarkdown(Buffer.from(docx))).toBe('A) Một\n\nA.1. Hai\n\nB) Ba');
  });

  it.each<[what: string, from: RegExp, to: string, markdown: string]>([
    [
      'of headings whose style has them are words',
      /(?=<w:lvlText w:val="Điều %1\.")/,
      '<w:pStyle w:val="Heading2"/>',
      '## Điều 1. Một\n\nI. Hai\n\nI.1. Ba\n\n## Điều 2. Bốn',
    ],
    [
      'are in plain figures where a law wants them so',
      /(?=<w:lvlText w:val="%1\.%2\.")/,
      '<w:isLgl/>',
      '## Một\n\nI. Hai\n\n1.1. Ba\n\n## Bốn',
    ],
    [
      'begin where the list says so',
      /(?<=<w:startOverride w:val=")1/g,
      '5',
      '## Một\n\nV. Hai\n\nV.5. Ba\n\n## Bốn',
    ],
    [
      'are in their own form where that is turned off',
      /(?=<w:lvlText w:val="%1\.%2\.")/,
      '<w:isLgl w:val="0"/>',
      '## Một\n\nI. Hai\n\nI.1. Ba\n\n## Bốn',
    ],
  ])('%s', async (_what, from, to, markdown) => {
    const parts = unzipSync(await makeNumbered([['#Một'], ['Hai', 'muc'], ['Ba', 'muc', 1], ['#Bốn']]));
    const xml = strFromU8(parts['word/numbering.xml']!).replace(from, to);
    const docx = zipSync({ ...parts, 'word/numbering.xml': strToU8(xml) });
    expect(await readWordMarkdown(Buffer.from(docx))).toBe(markdown);
  });

  it('are counted where the parts of the file are numbered themselves, as Word on the web does', async () => {
    const number = (text: string) =>
      text.replace(
        /\b(document|numbering|styles|(?:foot|end)notes)\.xml/g,
        (_, name: string) => `${name}2.xml`,
      );
    const parts = Object.entries(
      unzipSync(
        await makeNumbered([
          ['#Tình hình', 'muc'],
          ['Đất', 'dieu'],
        ]),
      ),
    );
    const docx = zipSync(
      Object.fromEntries(
        parts.map(([name, bytes]) => [
          number(name),
          name.endsWith('.rels') ? strToU8(number(strFromU8(bytes))) : bytes,
        ]),
      ),
    );
    expect(await readWordMarkdown(Buffer.from(docx))).toBe('## I. Tình hình\n\nĐiều 1. Đất');
  });

  it('pass over what a paragraph was before a change, and text that stands a second time for older versions', async () => {
    const parts = unzipSync(
      await makeNumbered([
        ['Một', 'dieu'],
        ['Hai', 'dieu'],
      ]),
    );
    const properties = /<w:numPr>.*?<\/w:numPr>/.exec(strFromU8(parts['word/document.xml']!))?.[0] ?? '';
    const xml = strFromU8(parts['word/document.xml']!)
      .replace('</w:pPr>', `<w:pPrChange><w:pPr>${properties}</w:pPr></w:pPrChange></w:pPr>`)
      .replace(
        '<w:t xml:space="preserve">Một',
        `<mc:AlternateContent><mc:Choice><w:p><w:pPr>${properties}</w:pPr></w:p></mc:Choice><mc:Fallback></mc:Fallback></mc:AlternateContent>$&`,
      );
    const docx = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
    expect(await readWordMarkdown(Buffer.from(docx))).toBe('Điều 1. Một\n\nĐiều 2. Hai');
  });

  it.each([
    ['w:del', '', 'Điều 1. Một\n\nĐiều 2. Ba'],
    ['w:moveFrom', '', 'Điều 1. Một\n\nĐiều 2. Ba'],
    [
      'w:del',
      '<w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr><w:t>Hai và </w:t></w:r>',
      'Điều 1. Một\n\nĐiều 2. Hai và Ba',
    ],
  ])('pass over a paragraph that a change took away: %s%s', async (change, kept, markdown) => {
    const parts = unzipSync(await makeNumbered(['Một', 'Hai', 'Ba'].map((text): Line => [text, 'dieu'])));
    const [first = '', second = '', ...rest] = strFromU8(parts['word/document.xml']!).split(/(?=<w:p>)/);
    const third = rest.shift() ?? '';
    const gone = third
      .replace('</w:pPr>', `<w:rPr><${change} w:id="1" w:author="A"/></w:rPr></w:pPr>`)
      .replace(
        /<w:r>.*?<\/w:r>/,
        `${kept}<${change} w:id="2" w:author="A"><w:r><w:delText>Hai</w:delText></w:r></${change}>`,
      );
    const xml = [first, second, gone, ...rest].join('');
    const docx = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
    expect(await readWordMarkdown(Buffer.from(docx))).toBe(markdown);
  });

  it.each(['<w:pPr>', '<w:pPr><w:pPrChange>', '<mc:Choice>', '<w:lvl w:ilvl="0">', '<w:lvl w:ilvl="0"'])(
    'are looked for in time that grows with the text: %s',
    (piece) => {
      const many = strToU8(piece.repeat(200_000));
      const parts = { 'word/document.xml': many, 'word/numbering.xml': many };
      const { 'word/document.xml': written } = writeWordNumbers(parts, readWordStyles(parts));
      expect(Buffer.from(many).equals(written ?? Buffer.alloc(0))).toBe(true);
    },
  );
});

it.each<[count: number, format: NumberFormat, written: string]>([
  [4, 'decimal', '4'],
  [4, 'decimalZero', '04'],
  [1, 'lowerLetter', 'a'],
  [28, 'upperLetter', 'BB'],
  [1994, 'upperRoman', 'MCMXCIV'],
  [9, 'lowerRoman', 'ix'],
  [3, 'none', ''],
  [0, 'upperRoman', '0'],
  [1e9, 'lowerLetter', '1000000000'],
  [7, 'ordinal' as NumberFormat, '7'],
])('%i in %s is written %j', (count, format, written) => {
  expect(formatCount(count, format)).toBe(written);
});
