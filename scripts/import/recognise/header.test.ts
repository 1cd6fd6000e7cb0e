import { expect, it } from 'vitest';
import { AUTHOR, DAY, HOUR, READS, SUMMARY, TEXTS, TITLE } from '../../fixtures/old-article.ts';
import { recognise } from '../../fixtures/old-page.ts';

const BODY = TEXTS.map((text) => `<p>${text}</p>`).join('');
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
        `<html><body><h1>${TITLE}</h1>${head}${below}<div>${BODY}</div></body></html>`,
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
        `<html><body><h1>${TITLE}</h1>${DATE}<p><b>${line}</b></p>${BODY}</body></html>`,
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
    `<html><body><h1>${TITLE}</h1>${DATE}<div class="${name}"><p>${words}</p>${BODY}</div></body></html>`,
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
    await recognise(`<html><body>${head}${photo}${BODY}${foot}</body></html>`, 'bai.html'),
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
    await recognise(`<html><body><h1>${title}</h1>${date}${BODY}${box}</body></html>`, 'bai.html'),
  ).toMatchObject({ ...told, ...AUTHOR, texts: TEXTS });
});

it('a place whose style draws a line behind it stands apart from the words after it', async () => {
  const sapo = `<p class="description"><span class="location-stamp">Nậm Sơn</span>${SUMMARY}</p>`;
  expect(
    await recognise(`<html><body><h1>${TITLE}</h1>${DATE}${sapo}${BODY}</body></html>`, 'bai.html'),
  ).toMatchObject({ summary: `Nậm Sơn – ${SUMMARY}`, texts: TEXTS });
});

it('a day that stands in the first paragraph, with no space behind it, is none of its words', async () => {
  const first = `<p><span class="ngay">17/05/2019</span>${TEXTS[0]}</p>`;
  const body = `${first}<p>${TEXTS[1]}</p><p>${TEXTS[2]}</p>`;
  expect(await recognise(`<html><body><h1>${TITLE}</h1>${body}</body></html>`, 'bai.html')).toMatchObject({
    ...DAY,
    texts: TEXTS,
  });
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
