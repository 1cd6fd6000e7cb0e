import { expect, it } from 'vitest';
import { type Block, type Paragraph, type Picture, type Run, textOf } from '../page/block.ts';
import { attachCaptions, readCaption } from './captions.ts';

it.each([
  ['Đường về bản. (Ảnh: Lò Văn Mẫu)', { caption: 'Đường về bản', credit: 'Lò Văn Mẫu' }],
  ['Đường về bản. Ảnh: tư liệu', { caption: 'Đường về bản', credit: 'tư liệu' }],
  ['Ảnh: Lò Văn Mẫu', { credit: 'Lò Văn Mẫu' }],
  ['Ảnh: Trung tâm Văn hóa huyện', { credit: 'Trung tâm Văn hóa huyện' }],
  ['Ảnh: Internet', { credit: 'Internet' }],
  ['Ảnh: internet', { credit: 'internet' }],
  ['Ảnh: Cán bộ xã hướng dẫn bà con', { caption: 'Ảnh: Cán bộ xã hướng dẫn bà con' }],
  ['Chợ phiên | Ảnh: LVM |', { caption: 'Chợ phiên', credit: 'LVM' }],
  ['Chợ phiên |', { caption: 'Chợ phiên' }],
  ['Chợ phiên.Ảnh: Lò Văn Mẫu', { caption: 'Chợ phiên', credit: 'Lò Văn Mẫu' }],
  ['Chợ phiên. Ảnh, clip: Lò Văn Mẫu', { caption: 'Chợ phiên', credit: 'Lò Văn Mẫu' }],
  ['Chợ phiên (Nguồn: Báo Nậm Sơn)', { caption: 'Chợ phiên', credit: 'Báo Nậm Sơn' }],
  ['Nguồn: Báo Nậm Sơn', { caption: 'Nguồn: Báo Nậm Sơn' }],
  ['Bà Mảy (đứng giữa, ảnh: Lò Mẫu)', { caption: 'Bà Mảy (đứng giữa)', credit: 'Lò Mẫu' }],
  ['(Trong ảnh: Bà Mảy ở chợ phiên)', { caption: '(Trong ảnh: Bà Mảy ở chợ phiên)' }],
  ['Trong ảnh: Bà Mảy. Ảnh: Lò Văn Mẫu', { caption: 'Trong ảnh: Bà Mảy', credit: 'Lò Văn Mẫu' }],
  ['', {}],
])('below a photo: %s', (text, expected) => {
  const place = { hints: '', inMain: true };
  const caption = { kind: 'paragraph' as const, runs: [{ text }], ...place };
  expect(readCaption({ kind: 'picture', sources: ['a.jpg'], ...place, caption })).toEqual(expected);
});

const PHOTO: Picture = { kind: 'picture', sources: ['anh.jpg'], hints: '', inMain: true };
const NAMED = { hints: 'image-desc' };
const WORDS = 'Bà con trồng rừng trên đồi';
const PROSE = line('Mỗi nhà nhận một vạt, trồng theo hàng cắm sẵn từ hôm trước. '.repeat(5));

function line(text: string, { bold, italic, ...place }: Partial<Paragraph & Run> = {}): Paragraph {
  const run = { text, ...(bold === true && { bold }), ...(italic === true && { italic }) };
  return { kind: 'paragraph', hints: '', inMain: true, ...place, runs: [run] };
}

/** The blocks as a reader sees them, a photo as `▣` and its caption. */
function attach(...blocks: Block[]): string[] {
  return attachCaptions(blocks).map((block) =>
    block.kind === 'picture'
      ? `▣ ${block.caption === undefined ? '' : textOf(block.caption)}`
      : textOf(block),
  );
}

it.each<[what: string, caption: Paragraph]>([
  ['what the page calls one', line(`${WORDS}. ${WORDS}.`, NAMED)],
  ['what says so itself', line(`Trong ảnh: ${WORDS}.`)],
  ['a line in italics', line(`${WORDS}.`, { italic: true })],
  ['a line in the middle', line(`${WORDS}.`, { align: 'centre' })],
  ['a line that is no sentence', line(WORDS)],
])('below a photo its caption is %s', (_what, caption) => {
  expect(attach(PHOTO, caption)).toEqual([`▣ ${textOf(caption)}`]);
});

it('one sentence between a photo and a paragraph is its caption', () => {
  expect(attach(PHOTO, line(`${WORDS}.`), PROSE)).toEqual([`▣ ${WORDS}.`, textOf(PROSE)]);
});

it.each<[what: string, other: Paragraph]>([
  ['a sentence', line(`${WORDS}.`)],
  ['a byline', line('Tác giả: Lò Văn Mẫu')],
  ['a heading', line(WORDS, { level: 2 })],
  ['a line in bold letters', line(WORDS, { bold: true })],
  ['an item of a list', line(`- ${WORDS}`)],
  ['a day', line('17 Th5')],
])('below a photo %s is no caption', (_what, other) => {
  expect(attach(PHOTO, other)).toEqual(['▣ ', textOf(other)]);
});

it.each<[where: string, blocks: Block[], seen: string[]]>([
  ['above', [line('Trên', NAMED), PHOTO], ['▣ Trên']],
  ['between two', [PHOTO, line('Một', NAMED), PHOTO], ['▣ Một', '▣ ']],
  ['above the next', [PHOTO, line('Một', NAMED), PHOTO, line('Hai', NAMED)], ['▣ Một', '▣ Hai']],
  ['above and below', [line('Trên', NAMED), PHOTO, line('Dưới', NAMED)], ['Trên', '▣ Dưới']],
])('a named caption is that of the photo beside it: %s', (_where, blocks, seen) => {
  expect(attach(...blocks)).toEqual(seen);
});

it.each<[line: string, seen: string[]]>([
  ['Ảnh: Thu Hà', [`▣ ${WORDS} Ảnh: Thu Hà`]],
  ['Ảnh: Báo Nậm Sơn', [`▣ ${WORDS} Ảnh: Báo Nậm Sơn`]],
  ['Ảnh: Cán bộ xã hướng dẫn bà con', [`▣ ${WORDS}`, 'Ảnh: Cán bộ xã hướng dẫn bà con']],
])('a line below a caption is of it if it only tells who took the photo: %s', (credit, seen) => {
  expect(attach(PHOTO, line(WORDS), line(credit))).toEqual(seen);
});

it.each([
  [' – Thu Hà', `▣ ${WORDS} (Ảnh: Thu Hà)`],
  ['Ảnh: Thu Hà', `▣ ${WORDS} Ảnh: Thu Hà`],
])('what the page calls a credit tells who took the photo: %j', (credit, seen) => {
  expect(attach(PHOTO, line(WORDS, NAMED), line(credit, { hints: 'figcaption nguon-anh' }))).toEqual([seen]);
});
