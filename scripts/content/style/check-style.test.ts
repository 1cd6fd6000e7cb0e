import { expect, it } from 'vitest';
import { toContentPath } from '../../text/brands.ts';
import { checkStyle } from './check-style.ts';

const file = toContentPath('articles/2021/08/x.md');
const check = (body: string, front = 'title: Bài viết') =>
  checkStyle({ file, text: `---\n${front}\n---\n${body}\n` });
/** Line, column and code of each warning. */
const warnings = (body: string, front?: string) =>
  check(body, front).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
/** As long as nobody makes a line who breaks lines by hand. */
const LONG_LINE = `Sáng nay, xã tổ chức hội nghị${', có bàn việc năm sau'.repeat(8)}.`;
const words = (body: string, front?: string) =>
  check(body, front).unknownWords.map(({ word, line, column }) => `${line}:${column} ${word}`);

it.each([
  ['Đường  về bản.', ['4:6 spaces-doubled']],
  ['Đường về bản  xa  lắm.', ['4:13 spaces-doubled']],
  ['Đường về bản , xa lắm .', ['4:13 space-before-mark']],
  ['Bà con bảo: "tốt".', ['4:13 quotes-straight']],
  ['![IMG_2021.jpg](a.jpg)', ['4:3 alt-file-name']],
  ['![DSC00123](a.jpg)', ['4:3 alt-file-name']],
  ['| Xã | Hộ |\n|:--|--:|\n| Nà | 3 |\n| Hồ | 96 | 41,2 |', ['7:1 table-cells']],
  ['##Bà con góp công', ['4:1 sign-shown']],
  ['Mở đầu.\n\n#Tiêu đề nhỏ', ['6:1 sign-shown']],
  ['• Nhà ông A\n• Nhà ông B', ['4:1 sign-shown']],
  ['Chữ **đậm **và **nghiêng**', ['4:5 sign-shown']],
  ['**Số hộ:**41 hộ', ['4:1 sign-shown']],
  ['Xã**(mới)** có', ['4:3 sign-shown']],
  ['Chữ <b>đậm</b><br>', ['4:5 sign-shown']],
  ['Chữ ~~bỏ đi~~ rồi', ['4:5 sign-shown']],
  ['- Việc\n- [x] Việc đã xong\n- [ ] Việc khác', ['5:3 sign-shown']],
  ['Dẫn. <!-- hỏi lại -->', ['4:6 sign-shown']],
  ['> [!NOTE]\n> Bà con lưu ý.', ['4:3 sign-shown']],
  ['Có 41 hộ【4†source】.', ['4:9 sign-shown']],
  ['Có 41 hộ :contentReference[oaicite:0]{index=0}.', ['4:10 sign-shown']],
  ['Có 41 hộ \uE200cite\uE202turn0search1\uE201.', ['4:10 sign-shown']],
  ['Có 41 hộ [cite: 1, 2].', ['4:10 sign-shown']],
  ['Xem [[Bài khác]] và ![[anh.jpg]].', ['4:5 sign-shown']],
  ['# Bài viết\n\nBà con góp công.', ['4:1 title-repeated']],
  ['\n**BÀI VIẾT.**\n\nBà con góp công.', ['5:1 title-repeated']],
  ['Xem [bài] (/2021/08/bai/).', ['4:5 sign-shown']],
  ['![] (anh.jpg)', ['4:1 sign-shown']],
  ['Xem [bài](https://x.example/bai\n\nHết.', ['4:5 sign-shown']],
  ['-Một hộ\n-Hai hộ', ['4:1 sign-shown']],
  ['Gồm:\n– Một hộ\n– Hai hộ', ['5:1 sign-shown']],
  ['1.Một hộ\n2.Hai hộ', ['4:1 sign-shown']],
  ['a) Một hộ;\nb) Hai hộ.', ['4:1 sign-shown']],
  ['1/ Một hộ\n2/ Hai hộ', ['4:1 sign-shown']],
  ['👉 Một hộ\n✅ Hai hộ', ['4:1 sign-shown']],
  [`${LONG_LINE}\nChiều, các bản họp.\n\n${LONG_LINE}\n“Nước về”.`, ['5:1 lines-joined']],
  [`- ${LONG_LINE}\nChiều, các bản họp.`, ['5:1 lines-joined']],
  ['Có 12 hộ[^1], 3 bản[^b].\n\n[^1]: Số liệu năm 2018.', ['4:20 sign-shown']],
  ['Có 12 hộ[^1]: nhà.', ['4:9 sign-shown']],
  ['| Bản | Hộ |\n| Mẫu | 12 |', ['4:1 sign-shown']],
  ['| Bản | Hộ |\n\n| Mẫu | 12 |', ['4:1 sign-shown']],
  ['| Bản | Hộ | Năm |\n|---|---|\n| Mẫu | 12 |', ['4:1 sign-shown']],
])('%s is warned of', (body, expected) => {
  expect(warnings(body)).toEqual(expected);
});

it.each([
  'Báo cáo hết ./.',
  'Còn nữa ... và hết…',
  'Hai dấu cách cuối dòng  \nđể xuống dòng.',
  '-   Mục có nhiều dấu cách',
  '| Xã   | Hộ |\n| :--- | --: |\n| Nà  Lừa | 3 |',
  '| Xã | Hộ |\n|:--|--:|\n| Nà \\| Lừa |\n\nA | B | C',
  'Bản đồ tỷ lệ 1 : 10.000, tỷ số 3 : 4',
  '```\nmã  "x" , y\n```',
  'Mã `a  "b" , c` và [trang](https://x.example "Tên")',
  '“Tốt”, ông nói.',
  '![](IMG_2021.jpg)',
  '![Bà con làm đường](a.jpg)',
  '## Bà con góp công\n\n- **Sáng:** nắng\n- **Chiều**, ***rất đậm***',
  '#NậmSơn #quêhương',
  'Cách ~~ 3 km, rồi ~~ 4 km; ~~~ và `~~mã~~`',
  'Dấu `【4†source】` của trợ lý.',
  '> [1] Lời dẫn [!], 【tin vui】 và [[1]](https://x.example)',
  'Bài viết của bà con.\n\nBài viết',
  '[ ] Đồng ý [x] Không\n\n- [x](https://x.example)',
  '**Mở ở dòng này\nđóng ở dòng sau.** Rồi **đậm** nữa.',
  'Mã `<b>` và `** a **`, a < b > c, <https://x.example>',
  '```\n##mã\n```',
  'Xem [bài] (trang 2), [1] (2021) và [trang](https://x.example\n"Tên").',
  '– Một hộ.\n\n– Hai hộ.',
  `| Bản | Việc |\n|---|---|\n| Mẫu | ${LONG_LINE} |\nChiều, các bản họp.`,
  '👉 Một hộ.\n\n👉 Hai hộ.\nCả bản.',
  'Dòng ngắn.\nDòng sau.',
  `${LONG_LINE}\n\nChiều, các bản họp.`,
  `${LONG_LINE}\nrồi nghỉ.`,
  `${LONG_LINE}\\\nChiều, các bản họp.`,
  `${LONG_LINE}\n- Một hộ\n\n## ${LONG_LINE}\nChiều.`,
  'toa-soan@tinh-mau.example • 0215 3825 111',
  '-Một hộ\\\n-Hai hộ  \n-Ba hộ',
  '1.500 hộ\n2.300 người\n-5 độ\n-7 độ',
  'Có 12 hộ[^1], \\[^2], `[^3]`[^4].\n\n[^1]: Một.\n\n- Mục\n\n  [^4]: Bốn.',
  '|x| < 1 và |y| > 2',
  'Xã | Hộ\n--|--\n| Mẫu | 12 |',
  'Bảng:\n| Xã | Hộ |\n|:-:|---|\n| Mẫu \\| Nà | 12 |\n\n| Xã | Hộ | Năm |\n|--|--|--|\n| Mẫu | 12 | 2018 |',
])('%s is in order', (body) => {
  expect(warnings(body)).toEqual([]);
});

it.each([
  ['author: Lò Văn An - Vàng Thị Bình', ['3:9 author-joined']],
  ['author: Lò Văn An, Phòng Văn hóa - Xã hội', ['3:9 author-joined']],
  ['author:\n  name: Thu Hà và Minh Anh\n  unit: Tổ 3', ['4:9 author-joined']],
  ['author:\n  - Lò Văn An\n  - name: Thu Hà & Minh Anh', ['5:11 author-joined']],
  ['author: [Lò Văn An, Vàng Thị Bình]', []],
  ['author: Phòng Văn hóa - Xã hội', []],
  ['author: Sở Văn hóa, Thể thao và Du lịch', []],
  ['author: Nguyễn Thị Minh Khai-Hoa', []],
])('authors as in %j', (author, expected) => {
  expect(warnings('Chữ.', `title: Bài\n${author}`)).toEqual(expected);
});

it('the words of a mark that an assistant left are told as a mark alone', () => {
  expect(words('Có 41 hộ【4†source】 và :contentReference[oaicite:0]{index=0}.')).toEqual([]);
});

it('letters that are signs of mathematics are told with what to write, wherever they stand', () => {
  const { problems } = check('Chữ.', 'title: Tin 𝐓𝐇𝐎̂𝐍𝐆 𝐁𝐀́𝐎 mới');
  expect(problems).toMatchObject([{ line: 2, column: 12, code: 'sign-shown' }]);
  expect(problems[0]?.message).toContain('Hãy gõ lại: THÔNG BÁO;');
  expect(warnings('Xã **𝘁𝗵𝗼̂𝗻𝗴**.')).toEqual(['4:6 sign-shown']);
});

it('one warning for each kind tells how many places there are', () => {
  const { problems } = check('Một  hai.\n\nBa  bốn  năm.');
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain('3 chỗ');
});

it('a headline over 100 characters and a file name as description are told where they stand', () => {
  const front = `title: ${'Đường về bản '.repeat(8)}\nimages:\n  - src: a.jpg\n    alt: IMG_0001.JPG`;
  expect(warnings('Chữ.', front)).toEqual(['2:8 title-long', '5:10 alt-file-name']);
  expect(warnings('Chữ.', `title: ${'a'.repeat(100)}`)).toEqual([]);
});

it.each([
  ['Con đừơng lên bản', ['4:5 đừơng']],
  ['Bà con ngghỉ ngơi, ngghỉ cả ngày', ['4:8 ngghỉ']],
  ['Một viêc tôt, mộtt viêc', ['4:5 viêc', '4:10 tôt', '4:15 mộtt']],
  ['Xã Huổi Mẫuu', ['4:9 Mẫuu']],
])('%s has words that are no syllables', (body, expected) => {
  expect(words(body)).toEqual(expected);
});

it.each([
  'UBND tỉnh, QĐ-TTg, TP.HCM, THCS, NĐ/CP và iPhone',
  'dài 4,2 km, 30 m3, 5kg, COVID-19, Facebook, London',
  'đọc ở baonamson.example, viết về lienhee.b@thu.vn, xem https://x.example/tthh và tep-dinh-kkem.pdf',
  'Ðiện, ðường, Ðảng; năm&nbsp;2021 &ldquo;tốt&rdquo;',
  'internet, website, Đắk Lắk, H’Mông',
  'Москва, 東京',
  '![](ảnnh.jpg) [trang](bàii.md) `mãã`, theo số liệu[^nguồnn]',
  'Xem [bài][a] <font>mới</font>\n\n[a]: bàii.md',
])('%s has none', (body) => {
  expect(words(body)).toEqual([]);
});

it('an article with nothing below its front-matter is warned of, unless readers see something else or nothing', () => {
  expect(warnings('', 'title: Bài')).toEqual(['3:1 text-missing']);
  for (const front of ['draft: true', 'withdrawn: { date: 2021-09-01, reason: Sai }', 'images: [a.jpg]'])
    expect(warnings('', front)).toEqual([]);
});

it('words of the headline and the summary are looked at too', () => {
  expect(words('', 'title: Đừơng mới\nsummary: Bà conn')).toEqual(['2:8 Đừơng', '3:10 conn']);
});

it('words that YAML takes for a remark are told where they end', () => {
  expect(warnings('Chữ.', 'title: Chốt kiểm dịch # 3\nauthor:\n  - name: Lò A # tổ 5')).toEqual([
    '2:23 words-dropped',
    '4:16 words-dropped',
  ]);
  expect(warnings('Chữ.', 'author:\n- Lò A # tổ 5\ntags:\n  - "chốt # 3"\n  - trạm # 4')).toEqual([
    '3:8 words-dropped',
    '6:10 words-dropped',
  ]);
  expect(warnings('Chữ.', 'tags: #NTM, #rừng\nplaces:\n  - #3\nsummary: # viết sau')).toEqual([
    '2:7 words-dropped',
    '4:5 words-dropped',
  ]);
  expect(warnings('Chữ.', 'tags: [a]\nlegacyUrls:\n  - /x # trang cũ')).toEqual([]);
  expect(warnings('Chữ.', '# Mẫu\ntitle: "Chốt # 3"\ndate: 2021-08-26 # hôm qua\nsummary: Chốt#3')).toEqual(
    [],
  );
});

it('a text without front-matter has no style', () => {
  expect(checkStyle({ file, text: 'Một  hai' })).toEqual({ problems: [], unknownWords: [] });
});

it.each([
  ['title: Khánh thành **cầu** mới', ['2:8 sign-shown']],
  ['title: Bài\nsummary: Xem [bài trước](/2021/08/bai/).', ['3:10 sign-shown']],
  ['title: Bài\ncorrections:\n  - text: Số <b>đúng</b> là 2', ['4:11 sign-shown']],
  ['title: Bài\nimages:\n  src: a.jpg\n  caption: Cầu **mới**', ['5:12 sign-shown']],
  ['title: Bài [Phần 1] (tiếp) 2 ** 3 <5\nsummary: Hộ 5*', []],
])('front-matter is shown as it was typed: %j', (front, expected) => {
  expect(warnings('Một đoạn.', front)).toEqual(expected);
});
