import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import type { VNode } from 'preact';
import { expect, test } from 'vitest';
import { toUrl } from '../scripts/text/brands.ts';
import type { SafeHtml, SiteDate } from '../scripts/text/brands.ts';
import { ArticlePage } from './article.tsx';
import { renderDocument } from './document.ts';
import { ForwardPage } from './forward.tsx';
import { HomePage } from './home.tsx';
import { IndexPage } from './index-page.tsx';
import { ListingPage } from './listing.tsx';
import { MapPage } from './map.tsx';
import { NotFoundPage } from './not-found.tsx';
import { makeArticle, makeFrame, makeHead, makeHome, makeListing, makeStatistics } from './sample-props.ts';
import { OfflinePage } from './offline.tsx';
import { SearchPage } from './search.tsx';
import { StaticPage } from './static-page.tsx';
import { YearPage } from './year.tsx';
import { StatisticsPage } from './statistics.tsx';

const { sections } = makeFrame();
const months = [
  { title: 'Tháng 1', count: 0 },
  { title: 'Tháng 2', count: 3, url: toUrl('/2021/02/') },
];
const groups = [
  { id: 'chu-a', title: 'A', items: [{ title: 'an', url: '/chu-de/an/', count: 3, size: 5 }] },
  {
    id: 'khac',
    title: 'Khác',
    url: toUrl('/'),
    items: [{ title: 'x', url: 'https://x.example/', note: 'x.example' }],
  },
  { id: 'chon', items: [{ title: 'bản', url: '/chu-de/banr/' }] },
];
const body = '<p>Ban Biên tập</p>' as SafeHtml;

const pages: Record<string, VNode> = {
  article: <ArticlePage {...makeArticle()} />,
  home: <HomePage {...makeHome()} />,
  listing: <ListingPage {...makeListing()} />,
  'static page': <StaticPage title="Giới thiệu" breadcrumb={sections} body={body} />,
  offline: <OfflinePage script={toUrl('/ngoai-tuyen.js')} breadcrumb={sections} years={[]} />,
  search: <SearchPage years={[]} sections={[]} script={toUrl('/tim.js')} />,
  year: (
    <YearPage
      title="Năm 2021"
      breadcrumb={sections}
      count={3}
      months={months}
      offlineUrl={toUrl('/ngoai-tuyen/#nam-2021')}
      pager={{ older: sections[0]! }}
    />
  ),
  index: <IndexPage title="Chủ đề" breadcrumb={sections} letters={sections} groups={groups} />,
  map: (
    <MapPage
      title="Bản đồ"
      breadcrumb={sections}
      groups={groups}
      drawing={{
        width: 100,
        height: 200,
        areFormer: false,
        country: 'M0 0l9 0l0 9z',
        marked: { name: 'Điện Biên', path: 'M9 9l9 0l0 9z', x: 12, y: 12 },
        archipelagos: [{ name: 'Quần đảo', province: 'Đà Nẵng', islands: [{ x: 80, y: 80 }] }],
      }}
    />
  ),
  forward: <ForwardPage to={{ title: 'Thời sự', url: '/chuyen-muc/thoi-su/' }} />,
  statistics: <StatisticsPage {...makeStatistics()} />,
  'not found': <NotFoundPage sections={sections} />,
};

const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });

test.each(Object.entries(pages))(
  'the document of a page of the kind "%s" is valid HTML',
  async (_kind, main) => {
    const report = await validator.validateString(renderDocument(makeFrame(), makeHead(), main));
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  },
);

test.each(Object.entries(pages))(
  'a page of the kind "%s" has no inline style and no inline script',
  (_kind, main) => {
    const page = parse(renderDocument(makeFrame(), makeHead(), main));
    expect(
      page.querySelectorAll('style, [style], [onclick], script:not([src]):not([type="application/ld+json"])'),
    ).toHaveLength(0);
  },
);

test.each(Object.entries(pages))('the headings of a page of the kind "%s" are in order', (_kind, main) => {
  const page = parse(renderDocument(makeFrame(), makeHead(), main));
  const levels = page.querySelectorAll('h1, h2, h3, h4').map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.entries())
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
});

test('the head describes the page', () => {
  const page = parse(renderDocument(makeFrame(), makeHead({ noindex: true }), <p />));
  expect(page.querySelector('title')?.text).toBe('Cầu treo Huổi Sen thông xe – Kho bài mẫu tỉnh Nậm Sơn');
  expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
    'https://example.org/2021/08/cau-treo/',
  );
  expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(page.querySelector('meta[property="article:published_time"]')?.getAttribute('content')).toBe(
    '2021-08-26T18:14:44+07:00',
  );
  expect(page.querySelector('link[rel=alternate]')?.getAttribute('href')).toBe('/rss.xml');
  expect(page.querySelector('script[type="application/ld+json"]')?.text).toBe('{"@type":"NewsArticle"}');
});

/** Names and contents of what the head says in `meta` elements. */
const readMetas = (html: string): Record<string, string | undefined> =>
  Object.fromEntries(
    parse(html)
      .querySelectorAll('meta[name], meta[property], meta[http-equiv]')
      .map(({ attributes: { name, property, content, 'http-equiv': pragma } }) => [
        name ?? property ?? pragma,
        content,
      ]),
  );

test('the head carries the card that other sites show', () => {
  const updated = '2021-09-01T07:00:00+07:00' as SiteDate;
  expect(readMetas(renderDocument(makeFrame(), makeHead({ updated }), <p />))).toMatchObject({
    description: 'Học sinh ba bản thôi lội suối đến trường.',
    'og:site_name': 'Kho bài mẫu tỉnh Nậm Sơn',
    'og:locale': 'vi_VN',
    'og:type': 'article',
    'og:title': 'Cầu treo Huổi Sen thông xe',
    'og:description': 'Học sinh ba bản thôi lội suối đến trường.',
    'og:url': 'https://example.org/2021/08/cau-treo/',
    'og:image': 'https://example.org/anh/cau-treo-960.jpg',
    'og:image:width': '1200',
    'og:image:height': '630',
    'twitter:card': 'summary_large_image',
    'article:modified_time': '2021-09-01T07:00:00+07:00',
  });
});

test('a head says nothing of what a page lacks, and sends readers on only where it is told to', () => {
  const { title, canonical, type } = makeHead();
  const bare = renderDocument(makeFrame(), { title, canonical, type }, <p />);
  expect(Object.keys(readMetas(bare)).join(' ')).not.toMatch(
    /description|image|article:|robots|refresh|twitter/,
  );
  const forward = renderDocument(makeFrame(), makeHead({ forwardTo: toUrl('/chuyen-muc/') }), <p />);
  expect(readMetas(forward)).toMatchObject({ refresh: '0; url=/chuyen-muc/' });
});

test('a phone is given the icon of its own size', () => {
  const { assets } = makeFrame();
  const [icon] = assets.pngIcons;
  const iconIn = (pngIcons: typeof assets.pngIcons) =>
    parse(renderDocument(makeFrame({ assets: { ...assets, pngIcons } }), makeHead(), <p />))
      .querySelector('link[rel=apple-touch-icon]')
      ?.getAttribute('href');
  expect(iconIn([{ url: toUrl('/512.png'), size: 512 }, icon!])).toBe('/bieu-tuong-180.png');
  expect(iconIn([])).toBeUndefined();
});

test('only a page that leads to texts has the second stylesheet', () => {
  const sheets = (html: string) =>
    parse(html)
      .querySelectorAll('link[rel=stylesheet]')
      .map((link) => link.getAttribute('href'));
  expect(sheets(renderDocument(makeFrame(), makeHead(), <p />, 'text'))).toEqual(['/trang.css']);
  expect(sheets(renderDocument(makeFrame(), makeHead(), <p />, 'list'))).toEqual([
    '/trang.css',
    '/danh-sach.css',
  ]);
});

test('the front page carries the name of the site once', () => {
  const page = parse(renderDocument(makeFrame(), makeHead({ title: makeFrame().siteTitle }), <p />));
  expect(page.querySelector('title')?.text).toBe('Kho bài mẫu tỉnh Nậm Sơn');
});

test('the frame names the site, its sections, its boxes and its organisation', () => {
  const page = parse(renderDocument(makeFrame(), makeHead(), <p>Bài</p>));
  expect(page.querySelector('html')?.getAttribute('lang')).toBe('vi');
  expect(page.querySelector('.ten-trang a')?.getAttribute('href')).toBe('/');
  expect(page.querySelectorAll('[aria-current=true]').map(({ text }) => text)).toEqual(['Nông thôn mới']);
  expect(page.querySelector('form')?.attributes).toMatchObject({ action: '/tim-kiem/', method: 'get' });
  expect(page.querySelector('form input')?.getAttribute('name')).toBe('q');
  expect(page.querySelector('[data-total-visits]')?.text).toBe('4.826.113');
  expect(page.querySelector('footer address')?.text).toContain('Số 1, đường Bản Mẫu');
  expect(page.querySelectorAll('footer > div p').map(({ text }) => text)).toEqual([
    'Kho bài mẫu tỉnh Nậm Sơn',
    'Ban Biên tập Kho bài mẫu',
    'Tin tức và tư liệu của một tỉnh giả định.',
    'Người chịu trách nhiệm: Trưởng Ban Biên tập',
    'Giấy phép số 01/GP-MAU',
  ]);
  expect(page.querySelector('.toi-noi-dung')?.getAttribute('href')).toBe(
    `#${page.querySelector('main')?.id}`,
  );
  expect(page.querySelector('main p')?.text).toBe('Bài');
});

test('the boxes beside a page tell what stands on the map, and hide readers from other sites alone', () => {
  const { map, links } = makeFrame();
  const boxesOf = (changes: Parameters<typeof makeFrame>[0]) =>
    parse(renderDocument(makeFrame(changes), makeHead(), <p />)).querySelectorAll('.cot-ben section');
  const [own] = boxesOf({});
  expect(own?.querySelectorAll('p').map(({ text }) => text)).toEqual(['Tỉnh giả định.', 'Xem bản đồ']);
  const [plain, others] = boxesOf({
    map: { title: map!.title },
    links: [...links, { title: 'Liên hệ', url: '/lien-he/' }],
  });
  expect(plain?.querySelectorAll('p')).toHaveLength(1);
  expect(others?.querySelectorAll('li a').map((link) => link.getAttribute('rel'))).toEqual([
    'noopener',
    undefined,
  ]);
});

test('a free-standing page begins with its summary where it has one', () => {
  const sapoOf = (summary: string | undefined) =>
    parse(
      renderDocument(
        makeFrame(),
        makeHead(),
        <StaticPage
          title="Giới thiệu"
          breadcrumb={[]}
          body={body}
          {...(summary !== undefined && { summary })}
        />,
      ),
    ).querySelector('.sapo')?.text;
  expect(sapoOf('Kho bài của tỉnh.')).toBe('Kho bài của tỉnh.');
  expect(sapoOf(undefined)).toBeUndefined();
});

test('a year leads to the months that have articles, and says which have none', () => {
  const year = parse(renderDocument(makeFrame(), makeHead(), pages['year']!));
  expect(year.querySelectorAll('.lich li').map(({ innerHTML }) => innerHTML)).toEqual([
    'Tháng 1 <span class="ngay">Không có bài</span>',
    '<a href="/2021/02/">Tháng 2</a> <span class="ngay">3 bài</span>',
  ]);
});

test('a frame without optional parts leads only to what every site has, and has no empty box', () => {
  const page = parse(
    renderDocument(
      {
        siteTitle: 'Kho',
        language: 'vi',
        contact: {},
        imprint: [],
        sections: [],
        links: [],
        footerLinks: [],
        assets: makeFrame().assets,
      },
      makeHead(),
      <p />,
    ),
  );
  expect(page.querySelectorAll('body a').map((link) => link.getAttribute('href'))).toEqual([
    '#noi-dung',
    '/',
    '/thong-ke/',
    '/rss.xml',
  ]);
  expect(page.querySelectorAll('.chuyen-muc, address, footer .mo-ta')).toHaveLength(0);
  expect(page.querySelectorAll('footer > div p')).toHaveLength(1);
  expect(page.querySelectorAll('aside section')).toHaveLength(1);
  expect(page.querySelector('.tong-truy-cap[hidden] [data-total-visits]')?.text).toBe('');
});

test('on paper the address and the day of publication follow the text', () => {
  const page = parse(renderDocument(makeFrame(), makeHead(), <p>Bài</p>));
  expect(page.querySelector('main .khi-in')?.text).toBe(
    'Địa chỉ: https://example.org/2021/08/cau-treo/ · Thời gian đăng: Thứ Năm, 26/08/2021 18:14 (GMT+7)',
  );
});

test('a frame is rendered once for all the pages around which it stands', () => {
  let readings = 0;
  const frame = makeFrame();
  const watched: typeof frame = {
    ...frame,
    get notice() {
      readings += 1;
      return 'Kho bài mẫu';
    },
  };
  const first = renderDocument(watched, makeHead(), <p>Một</p>);
  const readingsOfOne = readings;
  expect(readingsOfOne).toBeGreaterThan(0);
  const second = renderDocument(watched, makeHead(), <p>Hai</p>);
  expect(readings).toBe(readingsOfOne);
  expect(second).toBe(first.replace('<p>Một</p>', '<p>Hai</p>'));
});

test('words of a frame that look like markup stay words and move nothing', () => {
  const hostile = '</title></template><template id="main"></template><script>x</script>$&';
  const html = renderDocument(
    makeFrame({ notice: hostile, siteTitle: hostile }),
    makeHead(),
    <p>Bài $& $1</p>,
  );
  const page = parse(html);
  expect(page.querySelector('.luu-y')?.text).toBe(hostile);
  expect(page.querySelector('main p')?.text).toBe('Bài $& $1');
  expect(page.querySelectorAll('template, script:not([src]):not([type="application/ld+json"])')).toHaveLength(
    0,
  );
});
