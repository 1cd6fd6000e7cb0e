import { expect, it } from 'vitest';
import type { Paragraph, Run } from '../page/block.ts';
import { findTitle } from './find-title.ts';

type Look = Partial<Omit<Run, 'text'> & Omit<Paragraph, 'kind' | 'runs'>>;

function line(text: string, { hints = '', inMain = true, level, align, ...style }: Look = {}): Paragraph {
  const look = { ...(level === undefined ? {} : { level }), ...(align === undefined ? {} : { align }) };
  return { kind: 'paragraph', runs: [{ text, ...style }], hints, inMain, ...look };
}

const TITLE = 'Con đường mới lên bản';
const HEADLINE = line(TITLE);
const SENTENCES =
  'Đường vào bản dài chín cây số, mùa mưa hay sạt ở khúc cua thứ ba, nên năm nay bản góp ngày công xây kè đá.';
const TEXT = line(SENTENCES);
const PROSE = line(`${SENTENCES} `.repeat(4));
const WORDS = line('Xã');
const DATE = line('Ngày đăng: 17/05/2019');
const BOLD = { bold: true };
const OTHER = 'Chuyện chợ phiên cuối năm';
const WORD = { hints: 'word' };

it.each<[what: string, blocks: Paragraph[]]>([
  ['below a class of headlines', [line(OTHER), line(TITLE, { hints: 'title' }), TEXT]],
  ['a heading', [line(OTHER), line(TITLE, { level: 3 }), TEXT]],
  ['in bold letters', [line(OTHER), line(TITLE, BOLD), TEXT]],
  ['in the middle', [line(OTHER, BOLD), line(TITLE, { ...BOLD, align: 'centre' }), TEXT]],
  ['right above its date', [line(OTHER, BOLD), HEADLINE, DATE, TEXT]],
  ['with a summary between', [line(OTHER, BOLD), HEADLINE, line('Sau ba năm góp công.'), DATE, TEXT]],
  [
    'with other facts between',
    [line(OTHER, BOLD), HEADLINE, line('In trang'), line('Tác giả: Lò Văn Mẫu'), DATE, TEXT],
  ],
  ['right below its date', [line(OTHER, BOLD), WORDS, WORDS, WORDS, DATE, HEADLINE, TEXT]],
])('the headline is the line that stands out: %s', (_what, blocks) => {
  expect(blocks[findTitle(blocks, { addresses: [], trail: [] })]?.runs[0]?.text).toBe(TITLE);
});

it('the headline is what the window is called, beside the name of the site', () => {
  const facts = { title: `${TITLE} - Huyện Nậm Sơn`, addresses: [], trail: [] };
  expect(findTitle([line(OTHER, { level: 2 }), HEADLINE, TEXT], facts)).toBe(1);
});

it.each<[what: string, other: Paragraph]>([
  ['the name of a site', line('Trang thông tin điện tử huyện Nậm Sơn', BOLD)],
  ['the name of an office', line('HUYỆN ỦY MƯỜNG GIẢ', BOLD)],
  ['a sentence', line('Bà con đi chợ phiên cuối năm.', BOLD)],
  ['a paragraph', line(`${SENTENCES} ${SENTENCES}`.slice(0, -1), BOLD)],
  ['a link', line(OTHER, { ...BOLD, href: '/tin/15.html' })],
  ['what leads home', line('Huyện Nậm Sơn quê tôi', { level: 1, href: '/index.html' })],
  ['a name', line('Lò Văn Mẫu', BOLD)],
  ['the place of an author', line('Nhóm phụ trách chuyên đề', { ...BOLD, hints: 'author' })],
  ['a summary', line('Sau ba năm góp công', { ...BOLD, hints: 'sapo' })],
  ['a row of a menu', line('Chính trị | Kinh tế', BOLD)],
  ['tools of a page', line('In trang | Chia sẻ', BOLD)],
  ['the name of a box', line('Tin liên quan', BOLD)],
  ['a byline', line('Bài, ảnh: Nhóm phóng viên', BOLD)],
  ['the way to a page', line('Nông thôn » Nậm Sơn', BOLD)],
  ['what announces others', line('Nội dung cuộc họp:', BOLD)],
  ['the number of a letter', line('Số 15-BC/HU', BOLD)],
  ['the motto of the state', line('Độc lập - Tự do - Hạnh phúc', BOLD)],
  ['a line of facts', line('26/08/2021 | 10754 lượt xem', BOLD)],
])('no headline is %s', (_what, other) => {
  expect(findTitle([other, HEADLINE, TEXT, TEXT, TEXT], { addresses: [], trail: [] })).toBe(1);
});

it.each<[what: string, blocks: Paragraph[]]>([
  [
    'text has begun',
    [line(TITLE, { level: 1 }), PROSE, line(OTHER, { hints: 'title', level: 1 }), PROSE, TEXT],
  ],
  ['most of the text is over', [HEADLINE, TEXT, TEXT, line(OTHER, { level: 2 }), TEXT]],
  ['there is no text below', [HEADLINE, TEXT, line(OTHER, { level: 1 }), line('Hết bài')]],
  [
    'a Word document has begun',
    [
      line(TITLE, { ...BOLD, ...WORD }),
      line(SENTENCES, WORD),
      line(OTHER, { level: 1, ...WORD }),
      TEXT,
      TEXT,
    ],
  ],
  [
    'it is of a lower level in a Word document',
    [line(TITLE, { ...BOLD, ...WORD, align: 'centre' }), line(OTHER, { level: 2, ...WORD }), TEXT],
  ],
])('no headline is looked for where %s', (_what, blocks) => {
  expect(findTitle(blocks, { addresses: [], trail: [] })).toBe(0);
});
