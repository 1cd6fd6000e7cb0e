import { expect, it } from 'vitest';
import { AUTHOR, DAY, HOUR, READS, SUMMARY, TEXTS, TITLE } from '../../fixtures/old-article.ts';
import { recognise } from '../../fixtures/old-page.ts';
import { createRandom } from '../../fixtures/random.ts';

/** Lines beside a headline, and what they tell. */
const FACTS: readonly [lines: string[], told: object][] = [
  [['Thời gian đăng: 17/05/2019 03:07:00 PM - Lượt đọc: 4312'], { ...HOUR, ...READS }],
  [['Thứ sáu, 17/05/2019, 15:07 [GMT+7]'], HOUR],
  [['Thứ sáu - 17/05/2019 15:07 4.312 0'], { ...HOUR, ...READS }],
  [['5/17/2019 3:07:00 PM Xem: 4312'], { ...HOUR, ...READS }],
  [['Ngày đăng: 17/05/2019', 'Lượt xem: 4312'], { ...DAY, ...READS }],
  [['17/05/2019 | Lò Văn Mẫu'], { ...DAY, ...AUTHOR }],
  [['Lò Văn Mẫu - 15:07, 17/05/2019'], { ...HOUR, ...AUTHOR }],
  [['Cập nhật lúc: 17/05/2019 15:07', 'Đã xem: 4.312'], { ...HOUR, ...READS }],
  [['Được đăng: Thứ sáu, 17 Tháng 5 2019 15:07', 'Viết bởi Lò Văn Mẫu'], { ...HOUR, ...AUTHOR }],
  [['Posted on 17/05/2019 by admin'], DAY],
  [['17/05/2019 15:07', 'Tác giả: Lò Văn Mẫu', 'Lượt xem: 4312'], { ...HOUR, ...READS, ...AUTHOR }],
  [['Nậm Sơn, ngày 17 tháng 5 năm 2019'], DAY],
  [['(17/05/2019)'], DAY],
  [['Chuyên mục: Văn hóa - Xã hội | Ngày đăng: 17/05/2019'], DAY],
];
const LINES: readonly ((lines: readonly string[]) => string)[] = [
  (lines) => lines.map((line) => `<div class="date">${line}</div>`).join(''),
  (lines) => `<div>${lines.map((line) => `<span>${line}</span>`).join(' ')}</div>`,
  (lines) => `<ul class="meta">${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`,
  (lines) => `<p>${lines.join('<br>')}</p>`,
];
const SUMMARIES = [
  '',
  `<p><b>${SUMMARY}</b></p>`,
  `<div class="sapo">${SUMMARY}</div>`,
  `<h3>${SUMMARY}</h3>`,
];
const TITLES = [
  `<h1>${TITLE}</h1>`,
  `<div class="title">${TITLE}</div>`,
  `<p class="ArticleTitle"><b>${TITLE}</b></p>`,
];
const BODIES = [
  TEXTS.map((text) => `<p>${text}</p>`).join(''),
  `${TEXTS.join('<br><br>')}<br>`,
  TEXTS.map((text) => `<div>${text}</div>`).join('\n'),
  `<p><img src="a.jpg"></p><p style="text-align:center"><i>Bà con đi trên đường mới</i></p>${TEXTS.join('<br/><br/>')}`,
];
const TAILS = [
  '',
  '<p>Nguồn: Báo Nậm Sơn</p>',
  '<p style="text-align:right"><strong>Lò Văn Mẫu (TH)</strong></p>',
];
const BOXES = [
  '',
  '<p>In trang | Gửi email</p>',
  '<p>Các tin khác</p><ul><li><a href="/b">Bài nữa (01/02/2019)</a></li></ul>',
];
const NAME = ['', '<p class="tac-gia"><b>Lò Văn Mẫu</b></p>', '<div>Tác giả: Lò Văn Mẫu</div>'];

interface Parts {
  title: string;
  head: string;
  text: string;
  box: string;
}

/** How portals lay a page out. */
const SHAPES: readonly ((parts: Parts) => string)[] = [
  ({ title, head, text, box }) =>
    `<div class="content-detail">${title}${head}<div class="news-body">${text}</div><div class="other-news">${box}</div></div>`,
  ({ title, head, text, box }) =>
    `<table>${[title, head, `<div>${text}</div>`, box].map((part) => `<tr><td>${part}</td></tr>`).join('')}</table>`,
  ({ title, head, text, box }) =>
    `<article><header>${title}${head}</header><div class="entry-content">${text}</div></article>${box}`,
  ({ head, text, box }) =>
    `<div id="ctl00_content"><span id="lblTitle">${TITLE}</span><br>${head}<span id="lblContent">${text}</span>${box}</div>`,
];

it.each(FACTS)('%s is told in whatever page it stands', async (lines, told) => {
  const random = createRandom(17);
  const pick = <Part>(parts: readonly Part[]) => parts[Math.floor(random() * parts.length)] as Part;
  for (let page = 0; page < 40; page++) {
    const [summary, tail] = [pick(SUMMARIES), pick(TAILS)];
    const byline = 'authors' in told || tail.includes('Mẫu') ? '' : pick(NAME);
    const facts = pick(LINES)(lines);
    const head = byline + pick([facts + summary, summary + facts]);
    const body = pick(SHAPES)({ title: pick(TITLES), head, text: pick(BODIES) + tail, box: pick(BOXES) });
    const html = `<html><head><title>Huyện Nậm Sơn</title></head><body><div class="menu"><a href="/">Trang chủ</a> | <a href="/g">Giới thiệu</a></div>${body}<div class="footer">Bản quyền thuộc huyện.</div></body></html>`;
    const found = await recognise(html, 'bai.html');
    const authors = byline === '' && !tail.includes('Mẫu') ? { authors: [] } : AUTHOR;
    const sapo = summary === '' ? {} : { summary: SUMMARY };
    expect(found, html).toMatchObject({ title: TITLE, ...authors, ...told, ...sapo, texts: TEXTS });
  }
});

/** What portals put above the summary or below the text, and has been taken for a part of an article. */
const AROUND: readonly [what: string, around: { above?: string; below?: string }][] = [
  [
    'tools with pictures',
    { above: '<div><a href="#"><img src="/mail.gif">Gửi cho bạn bè</a> | Gửi bài này qua email</div>' },
  ],
  ['the drawing of a clock', { above: '<div><img src="/images/special/post-clock.png"></div>' }],
  [
    'other articles, each with its day',
    {
      below:
        '<table><tr><td class="other_title">Tin khác</td></tr><tr><td><a href="/1">Hội thi cấy lúa</a> (02/05/2019)</td></tr><tr><td><a href="/2">Họp giao ban</a> - 01/05</td></tr></table><div class="tags">Từ khóa: <a href="/t">dệt</a></div>',
    },
  ],
  ['a list of links below a name', { below: '<ul><li><a href="/x">Hội thi cấy lúa ở Pa Lúm</a></li></ul>' }],
];

it.each(AROUND)('%s is no part of the article', async (_what, { above = '', below = '' }) => {
  for (const shape of SHAPES) {
    const head = `<div class="date">17/05/2019</div>${above}${SUMMARIES[2]}`;
    const text = `${BODIES[0]}<p align="right"><b>Lò Văn Mẫu</b></p>`;
    const page = shape({ title: TITLES[1] as string, head, text, box: below });
    const found = await recognise(`<html><body>${page}</body></html>`, 'bai.html');
    expect(found, page).toMatchObject({
      title: TITLE,
      summary: SUMMARY,
      pictures: [],
      texts: TEXTS,
      ...DAY,
      ...AUTHOR,
    });
  }
});

it.each([
  '<div class="ArticleSummary">',
  '<div class="article_summary_detail">',
  '<div class="article__sapo">',
  '<span id="ctl00_lblTomTat">',
])('%s is the place of a summary', async (place) => {
  const html = `<span id="lblTieuDe">${TITLE}</span><br>${place}${SUMMARY}</${place.slice(1, 5).trim()}><br>17/05/2019<br><br>${BODIES[1]}`;
  expect(await recognise(html, 'bai.html')).toMatchObject({ title: TITLE, summary: SUMMARY, texts: TEXTS });
});

it('links with their days are of a text that nobody signed', async () => {
  const links =
    '<p><a href="/12">Quyết định 12</a> (02/05/2019)</p><p><a href="/13">Quyết định 13</a> (03/05/2019)</p>';
  const texts = [...TEXTS, 'Quyết định 12 (02/05/2019)', 'Quyết định 13 (03/05/2019)'];
  expect(await recognise(`<h1>${TITLE}</h1>${BODIES[0]}${links}`, 'bai.html')).toMatchObject({ texts });
});

it('a day or files below a name are of the article, not of others', async () => {
  const name = '<p class="tac-gia">Lò Văn Mẫu</p>';
  const read = (below: string) => recognise(`<h1>${TITLE}</h1>${BODIES[0]}${name}${below}`, 'bai.html');
  const file = '<a href="/qd.pdf">Quyết định 12</a>';
  expect(await read('<p>(17/05/2019)</p>')).toMatchObject({ texts: TEXTS, ...DAY, ...AUTHOR });
  expect(await read(`<p>${file} (02/05/2019)</p>`)).toMatchObject({
    texts: [...TEXTS, 'Quyết định 12 (02/05/2019)'],
  });
  expect(await read(`<ul><li>${file}</li></ul>`)).toMatchObject({ texts: [...TEXTS, 'Quyết định 12'] });
});

it.each([
  [
    'a name in bold letters beside the date',
    `<p><b>${TITLE}</b></p><p class="tac-gia"><b>Lò Văn Mẫu</b></p><div>17/05/2019</div>${BODIES[0]}`,
  ],
  [
    'a name above the date below the text',
    `<div class="title">${TITLE}</div>${BODIES[0]}<p><b>Lò Văn Mẫu (TH)</b></p><div>Ngày đăng: 17/05/2019 - Lượt đọc: 4312</div><p>Các tin khác</p><ul><li><a href="/b">Bài nữa về đường lên bản</a></li></ul>`,
  ],
  [
    'the name of a site, which leads home',
    `<h1 class="title"><a href="/">Phòng Văn hóa huyện Nậm Sơn</a></h1><div>17/05/2019</div><h3>${TITLE}</h3>${BODIES[0]}<p>Tác giả: Lò Văn Mẫu</p>`,
  ],
  [
    'the name of a site, which the window has too',
    `<title>Cổng thông tin huyện Nậm Sơn</title><h1><a href="/">Huyện Nậm Sơn</a></h1><div>17/05/2019</div><div><b>${TITLE}</b></div><div>Tác giả: Lò Văn Mẫu</div>${BODIES[0]}`,
  ],
  [
    'a telephone',
    `<div>Đường dây nóng: 0215 000 000</div><div>17/05/2019</div><div>${TITLE}</div><div>Tác giả: Lò Văn Mẫu</div>${BODIES[0]}`,
  ],
  [
    'that of another article, with its date, in a box',
    `<span class="title">${TITLE}</span><div>Lò Văn Mẫu | 17/05/2019</div>${BODIES[0]}<div>TIN CÙNG CHUYÊN MỤC</div><div class="item"><h4><a href="/x">Họp giao ban quý hai</a></h4><span>01/06/2019</span><p>Sáng ngày 1/6, huyện tổ chức họp giao ban quý hai với các xã, bản trong toàn huyện.</p></div>`,
  ],
  [
    'the way to an article',
    `<div><a href="/">Trang chủ</a> / <a href="/k">Kinh tế</a></div><ul class="list-inline"><li>17/05/2019</li><li>Lò Văn Mẫu</li><li>4.312</li></ul><div class="title">${TITLE}</div>${BODIES[0]}`,
  ],
  [
    'the name of a page, above who wrote and when',
    `<div>CHI TIẾT TIN TỨC</div><div>Viết bởi: Lò Văn Mẫu</div><div>17/05/2019</div><div>Lượt xem: 4312</div><div class="title">${TITLE}</div>${BODIES[0]}`,
  ],
  [
    'a summary in large letters',
    `<div class="title">${TITLE}</div><h2 class="sapo">${SUMMARY}</h2><div>17/05/2019 | Lò Văn Mẫu</div>${BODIES[0]}`,
  ],
])('%s is no headline', async (_what, body) => {
  expect(await recognise(`<html><body>${body}</body></html>`, 'bai.html')).toMatchObject({
    title: TITLE,
    ...DAY,
    ...AUTHOR,
    texts: TEXTS,
  });
});

const DAYLINE = '17/05/20194.312 lượt xem';
const LONG = [`${TEXTS[0]} ${TEXTS[1]}`, `${TEXTS[1]} ${TEXTS[2]}`];

it.each([
  ['the date', [TITLE, SUMMARY, '', DAYLINE], { summary: SUMMARY }],
  ['the headline', [DAYLINE, TITLE, SUMMARY], {}],
  ['its way', ['Trang chủ Tin tức Bản làng', DAYLINE, TITLE, SUMMARY], {}],
  ['the way to it', ['Bạn đang ở đây: Trang chủ Tin tức', DAYLINE, TITLE, SUMMARY], {}],
  ['its section', ['Văn hóa – Xã hội', DAYLINE, TITLE, SUMMARY], {}],
  ['an office', ['TRƯỜNG PTDTBT NẬM CÀ', DAYLINE, TITLE, SUMMARY], {}],
  ['comments', [DAYLINE, TITLE, 'Hãy là người đầu tiên bình luận!', SUMMARY], {}],
  ['an advertisement', [TITLE, DAYLINE, 'Quảng cáo', `NS - ${SUMMARY}`], { summary: `NS - ${SUMMARY}` }],
  ['tools', [TITLE, SUMMARY, '', DAYLINE, 'Nghe 00:00 / 03:25'], { summary: SUMMARY }],
])('a page that was copied is told from what stands around it: %s', async (_what, head, told) => {
  const banner = ['Cổng thông tin điện tử huyện Nậm Sơn', 'Thứ Hai, 12/09/2022', 'Trang chủ', 'Tin tức'];
  const text = [LONG[0], '', 'Quảng cáo', '', LONG[1], '', 'Lò Văn Mẫu', 'Hội thi cấy lúa ở cánh đồng'];
  const copy = [...banner, ...head, ...text, 'Cơ quan chủ quản: UBND huyện Nậm Sơn'].join('\n');
  const found = await recognise(copy, 'bai.txt');
  const texts = 'summary' in told ? LONG : [SUMMARY, ...LONG];
  expect(found).toMatchObject({ title: TITLE, ...told, ...DAY, ...READS, texts });
  expect(found).toHaveProperty('authors', [{ name: 'Lò Văn Mẫu' }]);
});

it.each([
  'Cổng thông tin điện tử huyện Nậm Sơn\nThứ Hai, 12/09/2022\nTrang chủ',
  'Phòng Văn hóa huyện Nậm Sơn\nTrang chủ',
  'Chào mừng bạn đến với website Phòng Văn hóa\nThứ Hai, 12/09/2022\nTrang chủ',
])('the name of a site and its clock are no headline and no date: %s', async (banner) => {
  const copy = `${banner}\nTin tức\n${TITLE}\n${LONG.join('\n')}`;
  expect(await recognise(copy, 'bai.txt')).toMatchObject({ title: TITLE, date: undefined, texts: LONG });
});

it('the way to a page may stand below its headline, and the box for comments above its text', async () => {
  const copy = `Tin mới của huyện hôm nay\n${TITLE}\nTrang chủ\nTin tức\n17/05/2019\nBình luận\n${TEXTS.join('\n')}\nBình luận\nBài hay quá!`;
  expect(await recognise(copy, 'bai.txt')).toMatchObject({ title: TITLE, ...DAY, texts: TEXTS });
});

it.each([
  ['two names', `${TITLE}\nLò Văn Mẫu - Giàng A Dế| 17/05/2019`],
  ['a size', `${TITLE}\nĐăng ngày 17 - 05 - 2019\n100%\nTác giả: Lò Văn Mẫu - Giàng A Dế`],
  ['a summary twice', `${TITLE}\n17/05/2019\nLò Văn Mẫu - Giàng A Dế\n${LONG[0]}`],
  ['no space behind the day', `${TITLE}\nTác giả: Lò Văn Mẫu - Giàng A Dế\n17/05/2019`, ''],
])('a copied text is told from the lines above it, %s', async (_what, head, gap = '\n') => {
  const found = await recognise(`${head}${gap}${LONG.join('\n')}\nTrả lời\nTên của bạn`, 'bai.txt');
  expect(found).toMatchObject({ title: TITLE, ...DAY, texts: LONG });
  expect(found).toHaveProperty('authors', [{ name: 'Lò Văn Mẫu' }, { name: 'Giàng A Dế' }]);
});

const OTHERS = 'Tin liên quan\nHội thi cấy lúa ở cánh đồng Pa Lúm';
const COMMENT = 'Bình luận\nBài hay quá, bà con ở bản rất vui khi thấy đường mới đã vào đến cổng trường học.';

it.each([
  [
    'a name below the rest',
    [OTHERS, TEXTS[1], 'Lò Văn Mẫu'],
    { ...AUTHOR, texts: [TEXTS[0], ...OTHERS.split('\n'), TEXTS[1]] },
  ],
  ['no name', [OTHERS, TEXTS[1]], { authors: [], texts: [TEXTS[0]] }],
  ['a name below a headline', [OTHERS, TEXTS[1], 'Hội xuân', 'Lò Văn Mẫu'], { texts: [TEXTS[0]] }],
  ['a name below a comment', [OTHERS, TEXTS[1], COMMENT, 'Lò Văn Mẫu'], { texts: [TEXTS[0]] }],
  ['comments alone', [COMMENT, 'Lò Văn Mẫu'], { authors: [], texts: [TEXTS[0]] }],
])('what a box in a copied text ends is told by %s', async (_what, rest, told) => {
  const copy = [TITLE, '17/05/2019', TEXTS[0], ...rest].join('\n');
  expect(await recognise(copy, 'bai.txt')).toMatchObject(told);
});
