import { expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';

const PROSE = 'Nhà nào làm dịch vụ cũng theo quy ước chung của bản, giữ điệu xòe và tiếng nói. '.repeat(2);

it('a clock above the headline is no date of an article that says when it was changed last', async () => {
  const html = `<html><body><p>Thứ Sáu, 27/11/2026, 08:18</p><h1>Bản bên hồ</h1><p>Cập nhật: 17/05/2019 15:07</p><p>${PROSE}</p></body></html>`;
  expect(await recognise(html, 'bai.html')).toMatchObject({ date: '2019-05-17T15:07:00+07:00' });
});
