import { expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';
import { type Block, textOfRuns } from '../page/block.ts';
import { readHtmlBlocks } from './blocks.ts';
import { findElements } from './node.ts';
import { parseHtml } from './parse-html.ts';

/** What the body of a page is read as: paragraphs by their text, lists by their items with depth and marker. */
function read(body: string): unknown[] {
  const [element] = findElements(parseHtml(body), 'body');
  const show = (block: Block) => {
    if (block.kind === 'paragraph') return textOfRuns(block.runs);
    return block.kind === 'list'
      ? block.items.map(({ depth, marker, runs }) => `${depth} ${marker} ${textOfRuns(runs)}`)
      : block.kind;
  };
  return readHtmlBlocks(element!, element!, ({ tagName }) => tagName === 'nav').map(show);
}

it.each([
  ['in an item', '<ul><li>a<ol start="3"><li>b</li></ol></li><li>c</li></ul>', ['0 - a', '1 3. b', '0 - c']],
  ['beside the items', '<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>', ['0 - a', '1 - b', '0 - c']],
  ['in a block of an item', '<ul><li>a<div><ul><li>b</li></ul></div></li></ul>', ['0 - a', '1 - b']],
  ['two deep', '<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>', ['0 - a', '1 - b', '2 - c']],
  ['of the frame', '<ul><li>a<nav><ul><li>b</li></ul></nav></li></ul>', ['0 - a']],
])('a list %s', (_where, html, items) => {
  expect(read(html)).toEqual([items]);
});

it.each([
  ['<ul>Lời dẫn<li>a</li></ul>', ['Lời dẫn', 'a']],
  ['<ul><p>Lời dẫn</p><li>a</li></ul>', ['Lời dẫn', 'a']],
  ['<ul><div><li>a</li></div></ul>', ['a']],
  ['<ul><br><!-- x --> <li>a</li><p>&nbsp;</p></ul>', [['0 - a']]],
  ['<ul><li>a<p></p><ul><li>b</li></ul><p>c</p></li></ul>', ['a', ['0 - b'], 'c']],
  ['<ul><li><dl><dt>a</dt><dd>b</dd></dl></li></ul>', [['0 - a b']]],
  ['<details><summary>a</summary>b</details>', ['a', 'b']],
])('loses no words between items, and lets none meet or change places: %s', (html, blocks) => {
  expect(read(html)).toEqual(blocks);
});

it.each([
  ['<b>a</b>', { bold: true }],
  ['<b id="docs-internal-guid-1" style="font-weight:normal;">a</b>', {}],
  ['<b><span style="font-weight: 400">a</span></b>', {}],
  ['<b style="mso-bidi-font-weight:normal">a</b>', { bold: true }],
  ['<span style="mso-bidi-font-weight:bold">a</span>', {}],
  ['<span style="COLOR: red; FONT-WEIGHT: bold">a</span>', { bold: true }],
  ['<span class="fw-bold fst-italic">a</span>', { bold: true, italic: true }],
  ['<em style="font-style: normal">a</em>', {}],
  ['<i style="mso-bidi-font-style:normal">a</i>', { italic: true }],
  ['<font face=".VnTime"><span style="mso-bidi-font-family:Arial">a</span></font>', { font: '.VnTime' }],
  ['<span style="mso-bidi-font-family:Arial;font-family:.VnTime">a</span>', { font: '.VnTime' }],
])('words are set as a browser sets them: %s', (html, style) => {
  const [element] = findElements(parseHtml(`<p>${html}</p>`), 'body');
  expect(readHtmlBlocks(element!, element!, () => false)).toEqual([
    expect.objectContaining({ runs: [{ text: 'a', ...style }] }),
  ]);
});

it('writes the quotation marks that browsers draw', () => {
  expect(read('<p>Ông nói: <q><b>Bà con</b> góp sức</q>.</p>')).toEqual(['Ông nói: “Bà con góp sức”.']);
});

it.each([
  ['by letters', '<ol type="a"><li>x</li><li><p>y</p></li></ol>', ['a. x', 'b. y']],
  [
    'by style',
    '<ol style="list-style-type:upper-roman" start=4><li>x<ul><li>y</li></ul></li></ol>',
    ['IV. x', ['0 - y']],
  ],
  ['by letters in a list', '<ol><li>x<ol type=a><li>y</li></ol></li></ol>', [['0 1. x', '1 - a. y']]],
  [
    'from a value',
    '<ol start="7"><li>x</li><li value="12">y</li><li>z</li></ol>',
    [['0 7. x', '0 12. y', '0 13. z']],
  ],
  ['from no number', '<ol start="abc"><li>x</li></ol>', [['0 1. x']]],
  ['without numbers', '<ol style="list-style: none"><li>x</li></ol>', [['0 - x']]],
  ['with pictures', '<ol><li>x<img src="a.jpg"></li><li><p>y</p></li></ol>', ['1. x', 'picture', '2. y']],
  [
    'pictures alone',
    '<ol><li><img src="a.jpg"></li><li><img src="b.jpg"></li></ol><p>x</p>',
    ['picture', 'picture', 'x'],
  ],
])('a list that counts %s keeps what stands before its items', (_how, html, blocks) => {
  expect(read(html)).toEqual(blocks);
});

it.each([
  ['<pre>\nNgười về\n   trông theo\n\n<b>Khổ\nhai</b></pre>', ['Người về\ntrông theo', 'Khổ\nhai']],
  ['<div style="white-space: pre-line">Người về\ntrông theo</div>', ['Người về\ntrông theo']],
  ['<pre><p style="white-space:normal">Người\nvề</p></pre>', ['Người về']],
])('text set with its line ends keeps them: %j', (html, blocks) => {
  expect(read(html)).toEqual(blocks);
});

it('a cell that spans rows makes a table of them, though each has one cell more', () => {
  const table =
    '<table border="1"><tr><td rowspan="2">Bản Mẫu</td><td>12 hộ</td></tr><tr><td>3 ha</td></tr></table>';
  expect(read(table)).toEqual(['table']);
});

it('the caption of a table of data stands before it', () => {
  const table = `<table border="1"><caption>Bảng <b>1</b></caption>${'<tr><td>a</td><td>1</td></tr>'.repeat(2)}</table>`;
  expect(read(`Lời trước${table}Lời sau`)).toEqual(['Lời trước', 'Bảng 1', 'table', 'Lời sau']);
});

it('photos side by side take the captions that stand below them, each its own', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const [one, two, three, four] = ['1', '2', '3', '4'].map((name) => `<img src="${name}.jpg">`) as [
    string,
    string,
    string,
    string,
  ];
  expect(read(`<table>${row(one, two)}${row('Một', 'Hai')}${row('Cuối bảng')}</table>`)).toEqual([
    'picture',
    'Một',
    'picture',
    'Hai',
    'Cuối bảng',
  ]);
  expect(read(`<table>${row(one, two)}${row(three, four)}${row('Ba', '')}</table>`)).toEqual([
    'picture',
    'picture',
    'picture',
    'Ba',
    'picture',
  ]);
  expect(read(`<table>${row(`${one} Một`, two)}${row('a', 'b')}</table>`)).toEqual([
    'picture',
    'Một',
    'picture',
    'a',
    'b',
  ]);
});

it.each([
  ['src="/anh/ngay-hoi-doc-sach.jpg"', true],
  ['src="/anh/trao-qua-dot-2.jpg"', true],
  ['src="/anh/new-york.jpg"', true],
  ['src="/anh/a.jpg" width="50%"', true],
  ['src="/anh/a.jpg" width="600" height=" 70 %"', true],
  ['src="/anh/a.jpg" width="79"', false],
  ['src="/anh/a.jpg" height="16px"', false],
  ['src="/anh/a.jpg" style="height:auto; width: 20px"', false],
  ['src="/images/dot.gif"', false],
  ['src="/images/file-doc2.png"', false],
  ['src="/images/new_blink.gif"', false],
  ['src="/images/icon-print.png"', false],
])(
  'an ornament is told from a photo, also where a word of its name or a share of the width is like one: %s',
  (attributes, isKept) => {
    expect(read(`<p>a</p><img ${attributes}><p>b</p>`)).toEqual(['a', ...(isKept ? ['picture'] : []), 'b']);
  },
);

it('short paragraphs of an article that a table arranges belong to it, with photos too', async () => {
  const prose = 'Nhà nào làm dịch vụ cũng theo quy ước chung, giữ điệu xòe và tiếng nói của mình. '
    .repeat(3)
    .trim();
  const summary =
    'Ba năm trở lại đây, mười hai nhà sàn ở bản sửa sang làm chỗ nghỉ, mỗi tuần đón vài chục khách.';
  const text = `<p><img src="a.jpg"></p><p>${prose}</p><p>Một. Xây dựng</p><p><img src="b.jpg"></p><p>Hai. Gìn giữ.</p>`;
  const html = `<table><tr><td><h1>Bản bên hồ đón khách</h1></td></tr><tr><td>03/02/2015</td></tr><tr><td><b>${summary}</b></td></tr><tr><td>${text}</td></tr></table>`;
  expect(await recognise(html, 'bai.html')).toMatchObject({
    pictures: [['a.jpg'], ['b.jpg']],
    texts: [prose, 'Một. Xây dựng', 'Hai. Gìn giữ.'],
  });
});

it('items that only line breaks part are items, and so are those with a bullet of Word', async () => {
  const word = '<p class="MsoListParagraph"><span>·&nbsp;&nbsp;&nbsp; </span>';
  const prose = 'Nhà nào làm dịch vụ cũng theo quy ước chung của bản. '.repeat(3).trim();
  const html = `<h1>Bản bên hồ</h1><p>03/02/2015</p><p>${prose}</p><p>Ba việc:<br>- Giữ rừng<br>- Giữ nước</p>${word}Giữ nghề</p><p>Còn lại là việc của dân.</p>`;
  expect(await recognise(html, 'bai.html')).toMatchObject({
    texts: [prose, 'Ba việc:', 'Giữ rừng\nGiữ nước\nGiữ nghề', 'Còn lại là việc của dân.'],
  });
});

it.each([
  ['', '<p style="text-align:center">Nhà bên hồ.</p>', true],
  ['', '<center>Nhà bên hồ.</center>', true],
  [' style="text-align: center"', '<p>Nhà bên hồ.</p>', false],
  [' align="center"', '<p align="justify">Nhà bên hồ.</p>', false],
  ['', '<div align="center"><p style="text-align: left">Nhà bên hồ.</p></div>', false],
])(
  'words under a photo are its caption where they are centred by themselves:%s %s',
  async (page, words, isCaption) => {
    const prose = 'Nhà nào làm dịch vụ cũng theo quy ước chung của bản. '.repeat(3).trim();
    const html = `<div${page}><h1>Bản bên hồ</h1><p>03/02/2015</p><p>${prose}</p><img src="a.jpg">${words}<p>Việc của dân.</p></div>`;
    expect(await recognise(html, 'bai.html')).toMatchObject({
      pictures: [['a.jpg', ...(isCaption ? ['Nhà bên hồ.'] : [])]],
      texts: [prose, ...(isCaption ? [] : ['Nhà bên hồ.']), 'Việc của dân.'],
    });
  },
);

it('a name above its unit is who wrote', async () => {
  const prose = 'Nhà nào làm dịch vụ cũng theo quy ước chung của bản. '.repeat(3).trim();
  const html = `<h1>Bản bên hồ</h1><p>03/02/2015</p><p>${prose}</p><table><tr><td></td><td align="center"><b>Cầm Thị Hồ</b><br>Văn phòng Huyện ủy</td></tr></table>`;
  expect(await recognise(html, 'bai.html')).toMatchObject({
    authors: [{ name: 'Cầm Thị Hồ', unit: 'Văn phòng Huyện ủy' }],
    texts: [prose],
  });
});

it('words with a line through them are told, for they become words like others', async () => {
  const prose = 'Nhà nào làm dịch vụ cũng theo quy ước chung của bản. '.repeat(3).trim();
  const struck =
    '<del>Vé <b>20.000</b></del> <span style="text-decoration:underline line-through">đồng</span>';
  const html = `<h1>Bản bên hồ</h1><p>03/02/2015</p><p>${prose}</p><ul><li>${struck}</li><li>Vé 30.000 đồng</li></ul><p>${prose}</p>`;
  expect(await recognise(html, 'bai.html')).toMatchObject({
    remarks: ['Vé 20.000', 'đồng'].map((words) => expect.stringContaining(`Chữ "${words}" bị gạch ngang`)),
  });
});

it('a raised number calls a note, but not where it is the power of a unit', async () => {
  const prose = 'Nhà nào làm dịch vụ cũng theo quy ước chung của bản. '.repeat(3).trim();
  const notes = '<p>[1] Theo sổ của bản.</p><p>[2] Đo năm 2014.</p>';
  const html = `<h1>Bản bên hồ</h1><p>03/02/2015</p><p>${prose}</p><p>Bản<sup>1</sup> rộng 12 km<sup>2</sup>, hồ<sup>2</sup> 90 m<sup>2</sup>.</p>${notes}`;
  expect(await recognise(html, 'bai.html')).toMatchObject({
    texts: [prose, 'Bản rộng 12 km2, hồ 90 m2.'],
    notes: ['Theo sổ của bản.', 'Đo năm 2014.'],
  });
});

it('a video among the words is told, for an article cannot hold it', async () => {
  const prose = 'Nhà nào làm dịch vụ cũng theo quy ước chung của bản. '.repeat(3).trim();
  const media =
    '<iframe src="https://www.youtube.com/embed/abc"></iframe><video><source src="/v/a.mp4"></video><iframe src="https://www.facebook.com/plugins/like.php"></iframe><iframe></iframe>';
  const html = `<h1>Bản bên hồ</h1><p>03/02/2015</p><p>${prose}</p><p>${media}</p><p>${prose}</p>`;
  const told = (address: string) => expect.stringContaining(`ở ${address} không vào bài`);
  expect(await recognise(html, 'bai.html')).toMatchObject({
    remarks: [told('https://www.youtube.com/embed/abc'), told('/v/a.mp4')],
  });
});
