import { expect, it } from 'vitest';
import { textOf } from './block.ts';
import { readTextPage } from './read-text-page.ts';

const read = (...lines: string[]) => {
  const { blocks, facts } = readTextPage(lines.join('\n'));
  return { texts: blocks.map(textOf), ...facts };
};

it('the way to a page and its address are no text', () => {
  expect(
    read('URL: https://cu.example/tin?id=7', 'Trang chủ › Tin tức › Nông thôn mới', 'Tên bài', 'Chữ.'),
  ).toEqual({
    texts: ['Tên bài', 'Chữ.'],
    addresses: ['https://cu.example/tin?id=7'],
    trail: ['Trang chủ › Tin tức › Nông thôn mới'],
  });
  expect(read('Tên bài', 'Chữ.', 'Chữ.', 'https://cu.example/tin?id=7', '').addresses).toHaveLength(1);
});

it.each([
  'Mưa trên 50 mm > nguy cơ sạt lở rất cao.',
  '> lời dặn của già làng',
  '<b>Chữ đậm</b>',
  'Địa chỉ: https://dichvucong.gov.vn/',
])('%s within an article stays in it', (line) => {
  const { texts, addresses, trail } = read('Tên bài', 'Đoạn một.', 'Đoạn hai.', line, 'Đoạn ba.');
  expect({ texts, addresses, trail }).toEqual({
    texts: ['Tên bài', 'Đoạn một.', 'Đoạn hai.', line, 'Đoạn ba.'],
    addresses: [],
    trail: [],
  });
});
