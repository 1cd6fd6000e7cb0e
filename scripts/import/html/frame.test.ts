import { expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';

const PROSE = 'Nhà nào làm dịch vụ cũng theo quy ước chung của bản, giữ điệu xòe và tiếng nói. '
  .repeat(2)
  .trim();
const LINE = 'Theo kế hoạch của huyện, mỗi bản góp hai mươi ngày công làm đường.';
const read = (body: string) =>
  recognise(
    `<html><body><h1>Bản bên hồ</h1><p>03/02/2015</p>${`<p>${PROSE}</p>`.repeat(3)}${body}<p>${PROSE}</p></body></html>`,
    'bai.html',
  );

it.each([
  `<div class="overflow-hidden"><p>${LINE}</p></div>`,
  `<div class="hidden-xs">${LINE}</div>`,
  `<div class="d-none d-md-block">${LINE}</div>`,
  `<div class="hidden md:block">${LINE}</div>`,
  `<div class="d-print-block">${LINE}</div>`,
  `<ul class="list-none"><li>${LINE}</li></ul>`,
  `<p>Theo <a class="text-decoration-none" href="/k">kế hoạch của huyện</a>, mỗi bản góp hai mươi ngày công làm đường.</p>`,
  `<blockquote><footer class="blockquote-footer">${LINE}</footer></blockquote>`,
  `<aside class="box">${LINE}</aside>`,
  `<p class="share-text">${LINE}${LINE}</p>`,
])('text is kept, though a name in it is like one of the frame: %s', async (html) => {
  const texts = expect.arrayContaining([expect.stringContaining(LINE)]);
  expect(await read(html)).toMatchObject({ texts });
});

it.each([
  `<div class="hidden">${LINE}</div>`,
  `<div class="d-none d-print-none">${LINE}</div>`,
  `<p class="sr-only">${LINE}</p>`,
  `<div class="modal fade">${LINE}</div>`,
  `<div role="dialog">${LINE}</div>`,
  `<dialog>${LINE}</dialog>`,
  '<ul class="list-news"><li><a href="/x">Hội thi cấy lúa</a></li></ul>',
  `<aside><a href="/k">${LINE}</a></aside>`,
  `<p><a href="mailto:?subject=B%E1%BA%A3n&amp;body=https%3A%2F%2Fx.example">Gửi bài qua thư</a></p>`,
  `<div class="print"><a href="/in">In bài</a> ${LINE}</div>`,
])('what no reader sees, or what belongs to the frame, is left out: %s', async (html) => {
  expect(await read(html)).toMatchObject({ texts: [PROSE, PROSE, PROSE, PROSE] });
});

const HIDDEN = `<div style="display:none"><h1>Bản bên hồ</h1>${`<p>${PROSE}</p>`.repeat(4)}</div>`;

it('a hidden copy of the text is left out, and a text that is hidden until a script shows it is read', async () => {
  expect(await read(HIDDEN)).toMatchObject({ title: 'Bản bên hồ', texts: [PROSE, PROSE, PROSE, PROSE] });
  const more = [LINE, 'Ai cũng mong đường xong trước mùa mưa, để khỏi phải vòng qua suối.'];
  const collapsed = `<div style="display:none">${`<p>${more.join(' ')}</p>`.repeat(5)}</div>`;
  expect(await read(collapsed)).toHaveProperty('texts', expect.arrayContaining([more.join(' ')]));
  const twice = `<div class="print">${`<p>${PROSE}</p>`.repeat(2)}</div>`.repeat(2);
  const seen = await recognise(
    `<html><body><h1>Bản bên hồ</h1><p>03/02/2015</p>${twice}</body></html>`,
    'bai.html',
  );
  expect(seen).toHaveProperty('texts', expect.arrayContaining([PROSE]));
  const alone = await recognise(`<html><body><p>03/02/2015</p>${HIDDEN}</body></html>`, 'bai.html');
  expect(alone).toMatchObject({ title: 'Bản bên hồ', texts: [PROSE, PROSE, PROSE, PROSE] });
});
