import { expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';

const PROSE = 'Nhà nào làm dịch vụ cũng theo quy ước chung của bản, giữ điệu xòe và tiếng nói. '
  .repeat(2)
  .trim();
const EMPTY = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const read = (photo: string, caption = '<figcaption>Đường về bản</figcaption>') =>
  recognise(
    `<html><body><h1>Bản bên hồ</h1><p>03/02/2015</p><p>${PROSE}</p><figure>${photo}${caption}</figure><p>${PROSE}</p></body></html>`,
    'bai.html',
  );

it.each([
  ['the largest of a set', '<img src="a-300.jpg" srcset="a-300.jpg 300w, a.jpg 1200w,a-600.jpg 600w">'],
  ['a set whose addresses hold commas', '<img src="a.jpg" srcset="/w,300/b.jpg 1x, /w,600/a.jpg 2x">'],
  [
    'only in a set for later',
    '<img class="lazyload" data-sizes="auto" data-srcset="b.jpg 400w, a.jpg 1200w">',
  ],
  ['behind the picture of a wheel', '<img src="/images/loading.gif" data-original="/u/a.jpg">'],
  ['in an attribute of some script', `<img src="${EMPTY}" data-hi-res="/u/a.jpg" data-thumb="/u/b.jpg">`],
  ['for browsers without scripts only', '<noscript><img src="/u/a.jpg"></noscript>'],
  [
    'for these, beside an empty one',
    `<img src="${EMPTY}" data-key="7"><noscript><img src="/u/a.jpg"></noscript>`,
  ],
  ['for these too', '<img data-src="/u/a.jpg">\n<noscript><img src="/u/b.jpg"></noscript>'],
  ['beside the address of something else', '<img src="/u/a.jpg" data-default="/u/mac-dinh.jpg">'],
  ['of AMP', '<amp-img src="/u/a.jpg"><noscript><img src="/u/b.jpg"></noscript></amp-img>'],
])('a photo is kept once and as large as it gets: %s', async (_where, photo) => {
  expect(await read(photo)).toMatchObject({ pictures: [['a.jpg', 'Đường về bản']], texts: [PROSE, PROSE] });
});

it('a caption may stand above its photo, and who took it in a line of its own', async () => {
  expect(await read('<figcaption>Đường về bản</figcaption><img src="a.jpg">', '')).toMatchObject({
    pictures: [['a.jpg', 'Đường về bản']],
    texts: [PROSE, PROSE],
  });
  const lines = '<p class="caption">Đường về bản</p><p class="source">ẢNH: LÒ VĂN MẪU</p>';
  expect(await read('<img src="a.jpg">', lines)).toMatchObject({
    pictures: [['a.jpg', 'Đường về bản', 'LÒ VĂN MẪU']],
    texts: [PROSE, PROSE],
  });
});

it('one photographer is enough for a photo: a further line is text', async () => {
  const lines = '<p class="caption">Đường về bản (Ảnh: Lò Văn Mẫu)</p><p>Ảnh: Quàng Thị Thử</p>';
  expect(await read('<img src="a.jpg">', lines)).toMatchObject({
    pictures: [['a.jpg', 'Đường về bản', 'Lò Văn Mẫu']],
    texts: [PROSE, 'Ảnh: Quàng Thị Thử', PROSE],
  });
});

it('a pixel that counts readers without scripts is no photo', async () => {
  const pixel = '<noscript><img height="1" width="1" src="https://dem.example/tr.gif?id=1"></noscript>';
  expect(await read(pixel, '')).toMatchObject({ pictures: [], texts: [PROSE, PROSE] });
});
