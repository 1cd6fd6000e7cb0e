import { expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';

const PROSE = 'Nhà nào làm dịch vụ cũng theo quy ước chung của bản, giữ điệu xòe và tiếng nói. '
  .repeat(2)
  .trim();
const LAST = 'Việc nào xong trước thì báo trước, để cả bản cùng biết mà làm theo.';
const read = (body: string) =>
  recognise(`<html><body><h1>Bản bên hồ</h1><p>03/02/2015</p>${body}</body></html>`, 'bai.html');

it.each(['Thông báo:', 'Danh mục:', 'Video clip:'])(
  'a heading that is also the name of a box, %s, ends no text',
  async (heading) => {
    const body = `<p>${PROSE}</p><p>${heading}</p><p>1. Đường</p><p>${LAST}</p>`;
    expect(await read(body)).toMatchObject({ texts: [PROSE, heading, '1. Đường', LAST] });
  },
);

it.each(['Tìm kiếm người mất tích', 'Bài viết khác của dân bản', 'Hôm nay: họp bản', 'Bình luận của bà con'])(
  'a heading that only begins like the name of a box, %s, is kept, and so is what follows it',
  async (heading) => {
    const last = `<h3>${heading}</h3><p>${LAST}</p>`;
    expect(await read(`<p>${PROSE}</p>${last}`)).toMatchObject({ texts: [PROSE, heading, LAST] });
    expect(await read(`<p>${PROSE}</p>${last}<p>${PROSE}</p>`)).toMatchObject({
      texts: [PROSE, heading, LAST, PROSE],
    });
    const links = `<h3>${heading}</h3><p><a href="/b">Một bài khác của bản</a></p>`;
    expect(await read(`<p>${PROSE}</p>${links}<p>${PROSE}</p>`)).toMatchObject({ texts: [PROSE, PROSE] });
  },
);

it('the name of a box between long paragraphs ends no text', async () => {
  const body = `<p>${PROSE}</p><p>Thông báo:</p><p>${PROSE}</p><p>Hết mùa.</p>`;
  expect(await read(body)).toMatchObject({ texts: [PROSE, 'Thông báo:', PROSE, 'Hết mùa.'] });
});

it.each([
  'Danh mục:</p><p><a href="/a">Một bài khác</a>',
  'Các tin khác:</p><p><a href="/a">Một bài khác</a>',
  `Bình luận</p><p>${LAST}`,
])('what follows a text ends it: %s', async (box) => {
  expect(await read(`<p>${PROSE}</p><p>${PROSE}</p><p>${box}</p>`)).toMatchObject({ texts: [PROSE, PROSE] });
});

it.each([
  ['Tác giả: Lò Văn Mẫu - Ngày đăng: 12/03/2020', { authors: [{ name: 'Lò Văn Mẫu' }] }],
  ['Người đăng: Lò Văn Mẫu vào lúc 10:12', { authors: [{ name: 'Lò Văn Mẫu' }] }],
  ['Tin: Lò Văn Mẫu', { authors: [{ name: 'Lò Văn Mẫu' }] }],
  ['Tác giả: Lò Văn Mẫu | Lượt xem: 345', { authors: [{ name: 'Lò Văn Mẫu' }], legacyViews: 345 }],
  ['Nguồn: Báo Nậm Sơn - 12/03/2020 08:15', { source: { name: 'Báo Nậm Sơn' } }],
  [
    'Nguồn: Báo Nậm Sơn, https://baonamson.example/a.html',
    { source: { name: 'Báo Nậm Sơn', url: 'https://baonamson.example/a.html' } },
  ],
  [
    'Nguồn: Báo Nậm Sơn https://baonamson.example/a.html.',
    { source: { name: 'Báo Nậm Sơn', url: 'https://baonamson.example/a.html' } },
  ],
  [
    'Link bài gốc: https://baonamson.example/a.html',
    { source: { name: 'baonamson.example', url: 'https://baonamson.example/a.html' } },
  ],
  [
    'Theo Báo Nậm Sơn</p><p>Link bài gốc Copy link</p><p>https://baonamson.example/a.html',
    { source: { name: 'Báo Nậm Sơn', url: 'https://baonamson.example/a.html' } },
  ],
  ['#đường_bản #xòe', { tags: ['đường bản', 'xòe'] }],
  ['<iframe src="/xem.html?file=%2Ftep%2Fqd-15.pdf"></iframe>', { files: ['/tep/qd-15.pdf'], remarks: [] }],
  ['<a href="/qd-15.pdf">Quyết định 15</a> <a href="/qd-15.pdf">Tải về</a>', { files: ['/qd-15.pdf'] }],
  ['T/h: Lò Văn Mẫu', { authors: [{ name: 'Lò Văn Mẫu' }] }],
])('a name ends where a date, a count or an address begins: %s', async (line, expected) => {
  expect(await read(`<p>${PROSE}</p><p>${line}</p>`)).toMatchObject({ ...expected, texts: [PROSE] });
});

it.each(['https://bao nam son/', 'https://baonamson.example@noi-khac.example/'])(
  'a source has no address where its link leads nowhere, or elsewhere than it says: %s',
  async (href) => {
    const line = `Nguồn: <a href="${href}">Báo Nậm Sơn</a>`;
    expect(await read(`<p>${PROSE}</p><p>${line}</p>`)).toHaveProperty('source', { name: 'Báo Nậm Sơn' });
  },
);

it('facts in a list tell of the article, and tags in one', async () => {
  const body = `<ul><li>Lượt xem: 345</li><li>Tác giả: Lò Văn Mẫu</li></ul><p>${PROSE}</p><h3>Tags:</h3><ul><li><a href="/x">xòe</a></li><li><a href="/y">hồ</a></li></ul>`;
  expect(await read(body)).toMatchObject({
    authors: [{ name: 'Lò Văn Mẫu' }],
    legacyViews: 345,
    tags: ['xòe', 'hồ'],
    texts: [PROSE],
  });
});

it.each([
  '>> <a href="/b">Họp giao ban quý hai</a>',
  '<b>Xem thêm: <a href="/b">Họp giao ban quý hai</a></b>',
])('an invitation to another article is no text, and ends none: %s', async (line) => {
  const body = `<p>${PROSE}</p><p>${line}</p><p>Hết mùa.</p>`;
  expect(await read(body)).toMatchObject({ texts: [PROSE, 'Hết mùa.'] });
});

it('what stands right behind the part of a page with the text belongs to it: sentences, a table, a list, an album', async () => {
  const table = '<table border="1"><tr><th>Bản</th><th>Hộ</th></tr><tr><td>Mẫu</td><td>12</td></tr></table>';
  const spilled = `<p>${LAST}</p>${table}<ul><li>Bản Mẫu: 12 hộ</li></ul><div class="album"><img src="a.jpg"><img src="b.jpg"></div>`;
  const page = `<div class="content">${`<p>${PROSE}</p>`.repeat(5)}</div>${spilled}<h4>Cổng thông tin</h4><ul><li>Bản</li></ul>`;
  expect(await read(page)).toMatchObject({
    texts: [PROSE, PROSE, PROSE, PROSE, PROSE, LAST, 'Bản\tHộ\nMẫu\t12', 'Bản Mẫu: 12 hộ'],
    pictures: [['a.jpg'], ['b.jpg']],
  });
});
