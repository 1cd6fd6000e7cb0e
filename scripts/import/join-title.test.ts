import { expect, it } from 'vitest';
import { recognise } from '../fixtures/old-page.ts';

const centred = (words: string) => `<p align="center"><b>${words}</b></p>`;
const PROSE = `<p>${'Đường vào bản dài chín cây số, đi men theo suối. '.repeat(4)}</p>`;

it.each([
  {
    above: '',
    title: ['ĐIỂM SÁNG XÂY DỰNG NÔNG THÔN MỚI', 'Ở XÃ NẬM DỤ'],
    expected: 'ĐIỂM SÁNG XÂY DỰNG NÔNG THÔN MỚI Ở XÃ NẬM DỤ',
  },
  {
    above: 'HUYỆN ỦY MƯỜNG GIẢ',
    title: ['ĐIỂM SÁNG XÂY DỰNG NÔNG THÔN MỚI', 'Ở XÃ NẬM DỤ', 'NĂM 2017'],
    expected: 'ĐIỂM SÁNG XÂY DỰNG NÔNG THÔN MỚI Ở XÃ NẬM DỤ NĂM 2017',
  },
  {
    above: '',
    title: ['ĐIỂM SÁNG XÂY DỰNG NÔNG THÔN MỚI', 'Xã Nậm Dụ về đích sớm hai năm, nhờ dân góp công'],
    expected: 'ĐIỂM SÁNG XÂY DỰNG NÔNG THÔN MỚI Xã Nậm Dụ về đích sớm hai năm, nhờ dân góp công',
  },
])('a headline of Word in several lines: $expected', async ({ above, title, expected }) => {
  const lines = [above, ...title].filter((line) => line !== '').map(centred);
  const html = `<html><body>${lines.join('')}<p><i>Nậm Dụ, ngày 15 tháng 9 năm 2017</i></p>${PROSE}</body></html>`;
  expect(await recognise(html, 'bai.htm')).toMatchObject({ title: expected });
});
