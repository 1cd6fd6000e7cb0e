import { expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';
import { makeOfficeLetter } from '../../fixtures/word-document.ts';

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
    above: 'TIN BÀI ĐĂNG CỔNG TTĐT XÃ',
    title: ['Xã Nậm Dụ ra mắt Trung tâm Phục vụ hành chính công'],
    expected: 'Xã Nậm Dụ ra mắt Trung tâm Phục vụ hành chính công',
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

it('a letterhead tells when a report is from, and is no headline; what no field holds is told', async () => {
  const text = 'Ba năm qua, bản góp chín trăm ngày công làm đường vào khu sản xuất.';
  const letter = await makeOfficeLetter(
    'ỦY BAN NHÂN DÂN',
    'Số: 15/BC-UBND',
    'Nậm Sơn, ngày 12 tháng 3 năm 2019',
    ['BÁO CÁO', 'Kết quả làm đường vào khu sản xuất'],
    [text, 'Ngày 20/3/2019 nghiệm thu.', 'Người viết'],
  );
  expect(await recognise(letter, 'bao-cao.docx')).toMatchObject({
    title: 'BÁO CÁO Kết quả làm đường vào khu sản xuất',
    date: '2019-03-12',
    remarks: [
      'Những dòng trên tiêu đề không vào bài: "TỈNH NẬM SƠN", "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 15/BC-UBND", "Độc lập - Tự do - Hạnh phúc". Cần dòng nào thì chép lại vào bài.',
    ],
    texts: [text, 'Ngày 20/3/2019 nghiệm thu.', 'Người viết'],
  });
});
