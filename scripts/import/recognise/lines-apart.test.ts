import { describe, expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';

const PROSE =
  'Hồ Nậm Mẫu rộng hơn hai trăm héc ta, nước trong quanh năm. Trước đây cả bản sống bằng lưới và nương, nay thêm nghề đón khách, nấu cơm lam, chèo thuyền đưa khách đi xem đảo cò.';
const page = (body: string) =>
  `<html><head><meta charset="utf-8"><title>Cổng thông tin</title></head><body><div>${body}</div></body></html>`;

describe('a line break alone sets apart', () => {
  it.each([
    [
      'Thời gian đăng: 03/02/2015 10:05:12 PM - Lượt đọc: 2088',
      { date: '2015-02-03T22:05:12+07:00', legacyViews: 2088 },
    ],
    [
      'Ngày đăng: 03/02/2015<br>Lượt đọc: 2088<br>Người đăng: Cầm Thị Hồ',
      { date: '2015-02-03', legacyViews: 2088, authors: [{ name: 'Cầm Thị Hồ' }] },
    ],
    ['Post by: admin | 03/02/2015 | Lượt đọc: 2088', { date: '2015-02-03', legacyViews: 2088, authors: [] }],
  ])('a headline from %s', async (line, facts) => {
    const html = page(
      `<span class="tieude">Bản bên hồ đón khách</span><br><span>${line}</span><p>${PROSE}</p>`,
    );
    expect(await recognise(html, 'bai.html')).toMatchObject({
      title: 'Bản bên hồ đón khách',
      ...facts,
      texts: [PROSE],
    });
  });

  it('the last words of the text from who wrote', async () => {
    const html = page(
      `<h1>Bản bên hồ đón khách</h1><p>03/02/2015</p>${PROSE}<br>a) Kết quả của năm<br>Tin, ảnh: Cầm Thị Hồ`,
    );
    expect(await recognise(html, 'bai.html')).toMatchObject({
      authors: [{ name: 'Cầm Thị Hồ' }],
      texts: [PROSE, 'a) Kết quả của năm'],
    });
  });

  it('nothing in a text: when and where of an event stay one paragraph', async () => {
    const html = page(
      `<h1>Bản bên hồ đón khách</h1><p>03/02/2015</p><p>${PROSE}</p><p>Thời gian: 26/3/2015<br>Địa điểm: nhà văn hóa bản</p><p>${PROSE}</p>`,
    );
    expect(await recognise(html, 'bai.html')).toMatchObject({
      date: '2015-02-03',
      texts: [PROSE, 'Thời gian: 26/3/2015\nĐịa điểm: nhà văn hóa bản', PROSE],
    });
  });
});

it('who wrote may stand in lines of their own: two names, or a name and its post', async () => {
  const text = `<h1>Bản bên hồ đón khách</h1><p>03/02/2015</p><p>${PROSE}</p>`;
  const right = (words: string) => `<p style="text-align:right"><b>${words}</b></p>`;
  const two = page(
    `${text}${right('Tác giả: Cầm Thị Hồ, Huyện đoàn')}${right('Lò Văn Mẫu, Văn phòng Huyện ủy')}`,
  );
  expect(await recognise(two, 'hai.html')).toMatchObject({
    authors: [
      { name: 'Cầm Thị Hồ', unit: 'Huyện đoàn' },
      { name: 'Lò Văn Mẫu', unit: 'Văn phòng Huyện ủy' },
    ],
    texts: [PROSE],
  });
  const post = page(`${text}${right('Cầm Thị Hồ')}${right('Phó Bí thư Huyện đoàn Mường Mẫu')}`);
  expect(await recognise(post, 'mot.html')).toMatchObject({
    authors: [{ name: 'Cầm Thị Hồ', unit: 'Phó Bí thư Huyện đoàn Mường Mẫu' }],
    texts: [PROSE],
  });
});

it('labels below a name tell its unit; a telephone number stays a line of the text', async () => {
  const signed = 'Tác giả: Cầm Thị Hồ<br>Đơn vị: Huyện đoàn Mường Mẫu<br>Điện thoại: 0200 000 000';
  const html = page(`<h1>Bản bên hồ đón khách</h1><p>03/02/2015</p><p>${PROSE}</p><p>${signed}</p>`);
  expect(await recognise(html, 'bai.html')).toMatchObject({
    authors: [{ name: 'Cầm Thị Hồ', unit: 'Huyện đoàn Mường Mẫu' }],
    texts: [PROSE, 'Điện thoại: 0200 000 000'],
  });
});

it('what is asked in an interview is text, from the first question to the last word', async () => {
  const html = page(
    `<h1>Hỏi chuyện trưởng bản</h1><p>03/02/2015</p><p>PV: Thưa ông, năm nay bản làm được gì?</p><p>${PROSE}</p><p>PV: Xin cảm ơn ông!</p><p style="text-align:right"><b>Cầm Thị Hồ (thực hiện)</b></p>`,
  );
  expect(await recognise(html, 'bai.html')).toMatchObject({
    authors: [{ name: 'Cầm Thị Hồ' }],
    texts: ['PV: Thưa ông, năm nay bản làm được gì?', PROSE, 'PV: Xin cảm ơn ông!'],
  });
});
