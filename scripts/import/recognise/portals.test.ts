import { expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';
import { createRandom } from '../../fixtures/random.ts';

const TITLE = 'Giữ nghề dệt bên suối Nậm Dụ: Chuyện của những người mẹ';
const SUMMARY = 'Sau ba năm góp công, bà con đã có con đường bê tông rộng ba mét đi thẳng lên bản.';
const TEXTS = [
  'Sáng sớm, sương còn phủ kín thung lũng, bà con trong bản đã gùi cây giống lên đồi. Mỗi nhà nhận một vạt, cách nhau hai mét.',
  'Đường vào bản dài chín cây số, mùa mưa hay sạt ở khúc cua thứ ba. Năm nay bản góp công xây kè đá, dài bốn mươi mét.',
  'Cuối buổi, mọi người ngồi quanh bếp lửa bàn việc năm sau. Ai cũng mong điện lưới về sớm để khỏi phải xuống chợ xay xát.',
];
const DAY = { date: expect.stringMatching(/^2019-05-17/) };
const HOUR = { date: '2019-05-17T15:07:00+07:00' };
const READS = { legacyViews: 4312 };
const AUTHOR = { authors: [{ name: 'Lò Văn Mẫu' }] };

/** Lines beside a headline, and what they tell. */
const FACTS: readonly [lines: string[], told: object][] = [
  [['Thời gian đăng: 17/05/2019 03:07:00 PM - Lượt đọc: 4312'], { ...HOUR, ...READS }],
  [['Thứ sáu, 17/05/2019, 15:07 [GMT+7]'], HOUR],
  [['Thứ sáu - 17/05/2019 15:07 4.312 0'], { ...HOUR, ...READS }],
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

const LINKED_WORDS =
  'Theo <a href="/k">kế hoạch của huyện</a>, mỗi bản trong xã góp hai mươi ngày công để cùng';
const DATE = '<div class="date">17/05/2019 15:07</div>';

it.each([
  [
    'facts that only the style of the page sets apart',
    `<div><span class="article__date">17/05/2019</span><span class="article__views">4312 lượt xem</span></div>`,
    { ...DAY, ...READS },
  ],
  [
    'facts in a list beside icons',
    '<ul class="list-inline"><li><i class="fa fa-clock-o"></i> 15:07 - 17/05/2019</li><li>Quản trị</li><li><i class="fa fa-eye"></i> 4.312</li><li><a href="/c">Nông thôn mới</a></li></ul>',
    { ...HOUR, ...READS, authors: [], sections: ['Nông thôn mới'] },
  ],
  [
    'counts in a list below the date',
    `${DATE}<ul class="list-inline"><li><em class="fa fa-eye"></em> 4312</li><li>0</li></ul>`,
    { ...HOUR, ...READS },
  ],
  [
    'a date inside of an icon',
    '<p><span class="glyphicon glyphicon-calendar"> 17/05/2019</span> <i class="fa fa-eye"> 4.312</i></p>',
    { ...DAY, ...READS },
  ],
  [
    'a name that leads to all that its bearer wrote, and the address of mail below it',
    `<div><h4><a href="/tac-gia/12">Lò Văn Mẫu</a></h4><a class="email">mau@nam-son.example</a></div>${DATE}`,
    { ...HOUR, ...AUTHOR },
  ],
  [
    'tags above the text',
    `${DATE}<ul class="tags list-inline"><li><a href="/t">đường bản</a></li><li><a href="/g">góp công</a></li></ul>`,
    { ...HOUR, tags: ['đường bản', 'góp công'] },
  ],
  ['a moment that is marked up', '<div><time>15:07 17/05/2019</time><a href="#c">0 Ý kiến</a></div>', HOUR],
  [
    'facts in a table',
    '<table><tr><td><b>Ngày đăng</b></td><td>17/05/2019</td></tr><tr><td>Tác giả</td><td>Lò Văn Mẫu</td></tr><tr><td>Lượt xem</td><td>4312</td></tr></table>',
    { ...DAY, ...READS, ...AUTHOR },
  ],
  ['a month as WordPress writes it', '<div>Th5 17, 2019 • 3 phút đọc</div>', DAY],
  ['days of making and mending', '<div>Ngày tạo: 17/05/2019 15:07 - Ngày sửa: 18/05/2019 08:00</div>', HOUR],
  ['how long ago', '<div><span>Lò Văn Mẫu</span> <span>3 giờ trước</span></div>', AUTHOR],
])('%s below a headline', async (_what, head, told) => {
  const sapo = `<p class="card-text font-weight-bold">${SUMMARY}</p>`;
  for (const below of [
    sapo,
    `<div class="article__lead">${SUMMARY}</div>`,
    `<div class="desc">${SUMMARY}</div>`,
  ])
    expect(
      await recognise(
        `<html><body><h1>${TITLE}</h1>${head}${below}<div>${BODIES[0]}</div></body></html>`,
        'bai.html',
      ),
    ).toMatchObject({ title: TITLE, summary: SUMMARY, ...told, texts: TEXTS });
});

it.each([
  'PV: Thưa ông, con đường về bản được làm từ bao giờ?',
  '1. Về phát triển sản xuất nông nghiệp và kinh tế hộ',
  'Những việc mà cả bản đã làm được trong ba năm qua:',
])(
  'bold words at the head of a text are no summary if a part or a talk begins with them: %s',
  async (line) => {
    expect(
      await recognise(
        `<html><body><h1>${TITLE}</h1>${DATE}<p><b>${line}</b></p>${BODIES[0]}</body></html>`,
        'bai.html',
      ),
    ).toMatchObject({ texts: [line, ...TEXTS] });
  },
);

it.each([
  ['a paragraph with a link in a place named for tags', 'tag-content', `${LINKED_WORDS} làm đường lên bản.`],
  ['the name of whom a text is about', 'body', '<b>Lò Văn Thử</b>'],
  ['a first heading that is also an entry of menus', 'body', '<b>Kinh tế</b>'],
])('%s stays in the text', async (_what, name, words) => {
  const [first] = TEXTS;
  const found = await recognise(
    `<html><body><h1>${TITLE}</h1>${DATE}<div class="${name}"><p>${words}</p>${BODIES[0]}</div></body></html>`,
    'bai.html',
  );
  expect(found).toMatchObject({
    authors: [],
    tags: [],
    texts: [words.replace(/<[^>]+>/g, ''), first, ...TEXTS.slice(1)],
  });
});

it('a theme of WordPress with the day on the photo, tags and category in a sentence, a box for the author', async () => {
  const head = `<h1>${TITLE}</h1><div>Đã đăng trên <time class="published" datetime="2019-05-17T15:07:00+07:00">17/05/2019</time><time class="updated" datetime="2019-05-18">18/05/2019</time> bởi <a href="/author/mau">Lò Văn Mẫu</a></div>`;
  const photo = '<div><img src="a.jpg"><div class="badge">17<br>Th5</div></div>';
  const foot =
    '<footer class="entry-meta">This entry was posted in <a href="/c">Tin tức</a> and tagged <a href="/t">đường bản</a>, <a href="/g">góp công</a>. Bookmark the <a href="/a">permalink</a>.</footer><h5 class="author-name">Lò Văn Mẫu</h5><h3>Để lại một bình luận</h3><p>Email của bạn sẽ không được hiển thị công khai.</p>';
  expect(
    await recognise(`<html><body>${head}${photo}${BODIES[0]}${foot}</body></html>`, 'bai.html'),
  ).toMatchObject({
    ...HOUR,
    ...AUTHOR,
    tags: ['đường bản', 'góp công'],
    pictures: [['a.jpg']],
    texts: TEXTS,
  });
  const lines = [
    'Trang chủ',
    TITLE,
    'Đăng vào 17/05/2019',
    'LÒ VĂN MẪU',
    'LÒ VĂN MẪU',
    '17',
    'Th5',
    ...TEXTS,
  ];
  const more = ['Bài viết này được đăng trong Tin tức và được gắn thẻ đường bản.', 'Để lại một bình luận'];
  expect(await recognise([...lines, ...more].join('\n'), 'bai.txt')).toMatchObject({
    ...DAY,
    authors: [{ name: 'LÒ VĂN MẪU' }],
    tags: ['đường bản'],
    legacyViews: undefined,
    texts: TEXTS,
  });
});

it.each(['Trang 1 2 3', 'Tổng Biên tập: Lò Văn Thử', 'UBND HUYỆN NẬM SƠN', 'Ý kiến (12)'])(
  'in a copy of a page the facts of Joomla stand below a headline, and behind a name what is no office: %s',
  async (line) => {
    const above = [
      'Cổng thông tin điện tử xã Nậm Cà',
      '08:18:22 27/11/2026',
      'Nậm Sơn, 22°C',
      'Chính trị Kinh tế',
    ];
    const facts = [
      'Chi tiết',
      'Chuyên mục: Kinh tế',
      'Ngày đăng: 17 Tháng 5 2019',
      'Lượt xem: 4312',
      'Bình luận: 0',
    ];
    const lines = [...above, TITLE, ...facts, '0:00 / 3:12', ...TEXTS, 'Lò Văn Mẫu', line];
    expect(await recognise(lines.join('\n'), 'bai.txt')).toMatchObject({
      title: TITLE,
      ...DAY,
      ...READS,
      ...AUTHOR,
      texts: TEXTS,
    });
  },
);

it.each([
  [`${TITLE} <small>(Đã xem 4312 lần)</small>`, DATE, { title: TITLE, ...HOUR, ...READS }],
  [`${TITLE} (17/05/2019)`, '', { title: TITLE, ...DAY }],
  [`${TITLE} (17/05/2009)`, DATE, { title: `${TITLE} (17/05/2009)`, ...HOUR }],
  [`${TITLE} (bài cuối)`, DATE, { title: `${TITLE} (bài cuối)`, ...HOUR }],
])('in brackets behind a headline a fact may stand: %s', async (title, date, told) => {
  const box =
    '<div class="author-box"><h4>Lò Văn Mẫu</h4><p>Phóng viên, chuyên viết về đời sống vùng cao.</p></div>';
  expect(
    await recognise(`<html><body><h1>${title}</h1>${date}${BODIES[0]}${box}</body></html>`, 'bai.html'),
  ).toMatchObject({ ...told, ...AUTHOR, texts: TEXTS });
});

it('a place whose style draws a line behind it stands apart from the words after it', async () => {
  const sapo = `<p class="description"><span class="location-stamp">Nậm Sơn</span>${SUMMARY}</p>`;
  expect(
    await recognise(`<html><body><h1>${TITLE}</h1>${DATE}${sapo}${BODIES[0]}</body></html>`, 'bai.html'),
  ).toMatchObject({ summary: `Nậm Sơn – ${SUMMARY}`, texts: TEXTS });
});

it.each([
  '<div class="cms-relate"><a href="/b">Họp giao ban quý hai</a></div>',
  '<div class="VCSortableInPreviewMode" type="RelatedOneNews"><a href="/b">Họp giao ban quý hai</a></div>',
])('a link to another article in the middle of a text is none of it: %s', async (box) => {
  const [first, ...more] = TEXTS.map((text) => `<p>${text}</p>`);
  expect(
    await recognise(
      `<html><body><h1>${TITLE}</h1>${DATE}${first}${box}${more.join('')}</body></html>`,
      'bai.html',
    ),
  ).toMatchObject({ texts: TEXTS });
});
