import { expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';

const PROSE =
  'Hồ Nậm Mẫu rộng hơn hai trăm héc ta, nước trong quanh năm. Trước đây cả bản sống bằng lưới và nương.';
const cells = (...texts: string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const boxes = (...texts: string[]) => texts.map((text) => `<div>${text}</div>`).join('');

it.each([
  [
    'in cells',
    `<table>${cells('<h1>Bản bên hồ</h1>')}${cells('Thời gian đăng:', '26/08/2021 06:14:44 PM', 'Lượt đọc:', '10754')}${cells(PROSE)}${cells('Tác giả:', 'Cầm Thị Hồ, Huyện đoàn')}</table>`,
    { date: '2021-08-26T18:14:44+07:00', authors: [{ name: 'Cầm Thị Hồ', unit: 'Huyện đoàn' }] },
  ],
  [
    'in boxes without colons',
    boxes(
      '<h1>Bản bên hồ</h1>',
      'Ngày đăng',
      '26/08/2021',
      'Lượt xem',
      '10.754',
      PROSE,
      'Tác giả',
      'Cầm Thị Hồ',
    ),
    { date: '2021-08-26', authors: [{ name: 'Cầm Thị Hồ' }] },
  ],
])('labels and values %s tell of the article', async (_where, body, facts) => {
  const html = `<html><body>${body}</body></html>`;
  expect(await recognise(html, 'bai.html')).toMatchObject({ legacyViews: 10754, ...facts, texts: [PROSE] });
});

it('a label takes nothing from a paragraph that is no such value', async () => {
  const body = `<h1>Bản bên hồ</h1><p>26/08/2021</p><p>${PROSE}</p><p>Tác giả:</p><p>${PROSE}</p>`;
  expect(await recognise(`<html><body>${body}</body></html>`, 'bai.html')).toMatchObject({
    authors: [],
    texts: [PROSE, PROSE],
  });
});

const read = (after: string) =>
  recognise(
    `<html><body><h1>Bản bên hồ</h1><p>26/08/2021</p><p>${PROSE}</p><p><b>Cầm Thị Hồ</b></p>${after}</body></html>`,
    'bai.html',
  );
const links = (...names: string[]) =>
  `<ul>${names.map((name) => `<li><a href="/${encodeURI(name)}">${name}</a></li>`).join('')}</ul>`;

it.each([
  [`<h4>Chủ đề</h4>${links('hồ', 'cá lồng')}`, { tags: ['hồ', 'cá lồng'] }],
  [`<h4>Địa danh:</h4>${links('Nậm Mẫu', 'bản Hồ')}`, { places: ['Nậm Mẫu', 'bản Hồ'] }],
  [
    '<h4>Địa danh</h4><ul><li><a href="/ho">Bản Hồ</a> (nay thuộc xã Nậm Mẫu)</li></ul>',
    { places: ['Bản Hồ'] },
  ],
  [`<h4>Tệp đính kèm</h4>${links('ke-hoach.pdf', 'bang.xlsx')}`, { files: ['/ke-hoach.pdf', '/bang.xlsx'] }],
])('a heading names the links below it: %s', async (after, expected) => {
  expect(await read(after)).toMatchObject({ ...expected, texts: [PROSE] });
});

it('a part of the text may be called as tags are', async () => {
  const body = `<h1>Bản bên hồ</h1><p>26/08/2021</p><p>${PROSE}</p><h4>Chủ đề</h4><p>${PROSE}</p>`;
  expect(await recognise(`<html><body>${body}</body></html>`, 'bai.html')).toMatchObject({
    tags: [],
    texts: [PROSE, 'Chủ đề', PROSE],
  });
});
