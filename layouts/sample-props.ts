import type { Picture } from '../scripts/render/picture.ts';
import type { SafeHtml, SiteDate, Url } from '../scripts/text/brands.ts';
import { toUrl } from '../scripts/text/brands.ts';
import type {
  ArticleProps,
  Card,
  Frame,
  Head,
  HomeProps,
  Link,
  ListingProps,
  StatisticsProps,
} from './props.ts';

/** What tests of the layouts show: invented, with every part that a page can have. */

const SECTION: Link = { title: 'Nông thôn mới', url: toUrl('/chuyen-muc/nong-thon-moi/') };
const FRONT_PAGE: Link = { title: 'Trang chủ', url: toUrl('/') };

export function makeFrame(changes: Partial<Frame> = {}): Frame {
  return {
    siteTitle: 'Kho bài mẫu tỉnh Nậm Sơn',
    language: 'vi',
    organisation: 'Ban Biên tập Kho bài mẫu',
    description: 'Tin tức và tư liệu của một tỉnh giả định.',
    notice: 'Đây là kho bài mẫu.',
    contact: {
      address: 'Số 1, đường Bản Mẫu',
      phone: '0200 000 0000',
      email: 'toasoan@example.org',
    },
    imprint: ['Người chịu trách nhiệm: Trưởng Ban Biên tập', 'Giấy phép số 01/GP-MAU'],
    sections: [SECTION, { title: 'Văn hóa – Xã hội', url: toUrl('/chuyen-muc/van-hoa-xa-hoi/') }],
    currentSection: SECTION.url as Url,
    map: { title: 'Bản đồ hành chính', caption: 'Tỉnh giả định.' },
    links: [{ title: 'Cổng thông tin mẫu', url: 'https://example.org/' }],
    visits: 4_826_113,
    footerLinks: [{ title: 'Giới thiệu', url: toUrl('/gioi-thieu/') }],
    assets: {
      search: toUrl('/tai-nguyen/search-1.js'),
      statistics: toUrl('/tai-nguyen/statistics-1.js'),
      offline: toUrl('/tai-nguyen/offline-1.js'),
      stylesheet: toUrl('/trang.css'),
      listStylesheet: toUrl('/danh-sach.css'),
      scripts: [toUrl('/trang.js')],
      tools: toUrl('/cong-cu.js'),
      icon: toUrl('/bieu-tuong.svg'),
      pngIcons: [{ url: toUrl('/bieu-tuong-180.png'), size: 180 }],
    },
    ...changes,
  };
}

export function makeHead(changes: Partial<Head> = {}): Head {
  return {
    title: 'Cầu treo Huổi Sen thông xe',
    description: 'Học sinh ba bản thôi lội suối đến trường.',
    canonical: 'https://example.org/2021/08/cau-treo/',
    type: 'article',
    image: 'https://example.org/anh/cau-treo-960.jpg',
    published: '2021-08-26T18:14:44+07:00' as SiteDate,
    structuredData: '{"@type":"NewsArticle"}' as SafeHtml,
    ...changes,
  };
}

export function makePicture(changes: Partial<Picture> = {}): Picture {
  return {
    avif: '/anh/cau-320.avif 320w, /anh/cau-640.avif 640w',
    jpeg: '/anh/cau-320.jpg 320w, /anh/cau-640.jpg 640w',
    src: '/anh/cau-640.jpg',
    width: 640,
    height: 427,
    colour: 7,
    alt: 'Cầu treo bắc qua suối',
    caption: 'Cầu treo Huổi Sen ngày thông xe',
    credit: 'Ảnh: Lò Thị Mẫu',
    ...changes,
  };
}

export function makeCard(changes: Partial<Card> = {}): Card {
  const id = changes.id ?? '2021/08/cau-treo';
  return {
    id,
    url: toUrl(`/${id}/`),
    title: 'Cầu treo Huổi Sen thông xe',
    date: '2021-08-26T18:14:44+07:00' as SiteDate,
    summary: 'Học sinh ba bản thôi lội suối đến trường.',
    section: SECTION,
    picture: makePicture(),
    ...changes,
  };
}

export function makeArticle(changes: Partial<ArticleProps> = {}): ArticleProps {
  return {
    id: '2021/08/cau-treo',
    address: 'https://example.org/2021/08/cau-treo/',
    title: 'Cầu treo Huổi Sen thông xe',
    breadcrumb: [FRONT_PAGE],
    section: SECTION,
    date: '2021-08-26T18:14:44+07:00' as SiteDate,
    legacyViews: 10_754,
    readingMinutes: 5,
    sapo: 'Học sinh ba bản thôi lội suối đến trường.',
    body: '<p>Sáng 26/8, cầu treo được đưa vào dùng.</p>' as SafeHtml,
    gallery: [makePicture()],
    authors: [
      { name: 'Lò Thị Mẫu', unit: 'Đài Nậm Sơn', url: toUrl('/tac-gia/lo-thi-mau/') },
      { name: 'Giàng A Mẫu', url: toUrl('/tac-gia/giang-a-mau/') },
    ],
    source: { name: 'Báo Mẫu', url: 'https://example.org/bao' },
    attachments: [
      {
        file: 'articles/2021/08/bao-cao.pdf' as ArticleProps['attachments'][number]['file'],
        url: toUrl('/tep/bao-cao-1a2b.pdf'),
        title: 'Báo cáo tổng kết',
        kind: 'PDF',
        bytes: 1_258_291,
      },
    ],
    tags: [{ title: 'giao thông', url: toUrl('/chu-de/giao-thong/') }],
    places: [{ title: 'Huổi Sen', url: toUrl('/dia-danh/huoi-sen/'), note: 'nay thuộc xã Nậm Ngần' }],
    corrections: [{ date: '2021-08-28' as SiteDate, text: 'Cầu dài 82 mét, không phải 28 mét.' }],
    older: { title: 'Bài cũ hơn', url: toUrl('/2021/08/bai-cu/') },
    newer: { title: 'Bài mới hơn', url: toUrl('/2021/09/bai-moi/') },
    related: [makeCard({ id: '2020/01/khac', title: 'Tin khác' })],
    ...changes,
  };
}

export function makeListing(changes: Partial<ListingProps> = {}): ListingProps {
  return {
    kicker: 'Chuyên mục',
    title: 'Nông thôn mới',
    description: 'Đường, điện, nước, nhà ở.',
    breadcrumb: [FRONT_PAGE],
    cards: [
      makeCard(),
      makeCard({ id: '2021/07/lop-ghep', date: '2021-07-02' as SiteDate }),
      makeCard({ id: '2021/07/rut', date: '2021-07-01' as SiteDate, withdrawn: true }),
    ],
    pager: { older: { title: 'Cũ hơn (2019–2020)', url: toUrl('/chuyen-muc/nong-thon-moi/trang/3/') } },
    years: [{ title: '2021', url: toUrl('/chuyen-muc/nong-thon-moi/') }],
    ...changes,
  };
}

export function makeHome(changes: Partial<HomeProps> = {}): HomeProps {
  const numbered = (prefix: string, count: number): Card[] =>
    Array.from({ length: count }, (_, index) => makeCard({ id: `2021/08/${prefix}-${index + 1}` }));
  return {
    lead: makeCard(),
    seconds: numbered('moi', 4),
    sections: [{ section: SECTION, cards: numbered('muc', 4) }],
    mostRead: [
      { id: '2021/08/cau-treo', title: 'Cầu treo', url: toUrl('/2021/08/cau-treo/'), views: 10_754 },
    ],
    years: [{ title: '2021', url: toUrl('/2021/') }],
    ...changes,
  };
}

export function makeStatistics(changes: Partial<StatisticsProps> = {}): StatisticsProps {
  const days = Array.from({ length: 30 }, (_, index) => ({
    label: `${String(index + 1).padStart(2, '0')}/11`,
    views: index === 29 ? 1029 : index,
    visits: 7,
  }));
  const months = Array.from({ length: 12 }, (_, index) => ({
    label: `${String(index + 1).padStart(2, '0')}/2026`,
    views: 1000 * index,
    visits: 400 * index,
  }));
  const article = {
    id: '2021/08/cau-treo',
    title: 'Cầu treo',
    url: toUrl('/2021/08/cau-treo/'),
    views: 10_754,
  };
  return {
    script: toUrl('/tai-nguyen/statistics-1.js'),
    breadcrumb: [FRONT_PAGE],
    figures: {
      note: 'Số liệu đến ngày 30/11/2026.',
      views: 20_000,
      visits: 9000,
      days,
      months,
      mostRead: { week: [{ ...article, views: 9 }], month: [], ever: [article] },
    },
    ...changes,
  };
}
