import type { VNode } from 'preact';
import { ArticlePage } from '../../../../layouts/article.tsx';
import type { Purpose } from '../../../../layouts/document.ts';
import { ForwardPage } from '../../../../layouts/forward.tsx';
import { HomePage } from '../../../../layouts/home.tsx';
import { IndexPage } from '../../../../layouts/index-page.tsx';
import { ListingPage } from '../../../../layouts/listing.tsx';
import { MapPage } from '../../../../layouts/map.tsx';
import { NotFoundPage } from '../../../../layouts/not-found.tsx';
import type { Assets, Link } from '../../../../layouts/props.ts';
import { SearchPage } from '../../../../layouts/search.tsx';
import { StaticPage } from '../../../../layouts/static-page.tsx';
import { StatisticsPage } from '../../../../layouts/statistics.tsx';
import { YearPage } from '../../../../layouts/year.tsx';
import { offlineYearUrl } from '../../../content/addresses.ts';
import type { SafeHtml } from '../../../text/brands.ts';
import { fullArticle, plainArticle, withdrawnArticle } from './sample-articles.ts';
import { fullHome, plainHome } from './sample-home.ts';
import { emptyListing, firstPage, middlePage } from './sample-lists.ts';
import { FRONT_PAGE, GROUPS, makeMap, MONTHS, YEARS } from './sample-indexes.ts';
import { emptyStatistics, fullStatistics } from './sample-statistics.ts';

/** One state of a page. */
export interface Sample {
  /** Stands in the address: `/_mau/<name>/`. */
  name: string;
  title: string;
  purpose: Purpose;
  show(assets: Assets): VNode;
}

const SECTIONS: readonly Link[] = [
  { title: 'Nông thôn mới', url: '/chuyen-muc/nong-thon-moi/' },
  { title: 'Văn hóa – Xã hội', url: '/chuyen-muc/van-hoa-xa-hoi/' },
];

const text = (name: string, title: string, show: Sample['show']): Sample => ({
  name,
  title,
  purpose: 'text',
  show,
});
const list = (name: string, title: string, show: Sample['show']): Sample => ({
  name,
  title,
  purpose: 'list',
  show,
});

/** Every kind of page, in every state that it can have: full, with only what it must have, and empty. */
export const SAMPLES: readonly Sample[] = [
  text('bai-du', 'Bài có đủ mọi phần', () => <ArticlePage {...fullArticle()} />),
  text('bai-gon', 'Bài chỉ có những phần bắt buộc', () => <ArticlePage {...plainArticle()} />),
  text('bai-rut', 'Bài đã rút', () => <ArticlePage {...withdrawnArticle()} />),
  text('trang-roi', 'Trang rời', () => (
    <StaticPage
      title="Giới thiệu"
      summary="Trang mẫu."
      breadcrumb={FRONT_PAGE}
      body={'<p>Nội dung của trang.</p>' as SafeHtml}
    />
  )),
  list('trang-nhat', 'Trang nhất', () => <HomePage {...fullHome()} />),
  list('trang-nhat-gon', 'Trang nhất không có ảnh', () => <HomePage {...plainHome()} />),
  list('trang-nhat-trong', 'Trang nhất của kho chưa có bài', () => (
    <HomePage seconds={[]} sections={[]} mostRead={[]} years={[]} />
  )),
  list('danh-sach', 'Danh sách, trang mới nhất', () => <ListingPage {...firstPage()} />),
  list('danh-sach-giua', 'Danh sách, trang ở giữa', () => <ListingPage {...middlePage()} />),
  list('danh-sach-trong', 'Danh sách chưa có bài', () => <ListingPage {...emptyListing()} />),
  list('nam', 'Lịch của một năm', () => (
    <YearPage
      title="Năm 2021"
      breadcrumb={FRONT_PAGE}
      count={1234}
      months={MONTHS}
      offlineUrl={offlineYearUrl('2021')}
      pager={{
        older: { title: 'Năm 2020', url: '/2020/' },
        newer: { title: 'Năm 2022', url: '/2022/' },
      }}
    />
  )),
  list('muc-luc', 'Mục lục', () => (
    <IndexPage
      kicker="Mục lục"
      title="Chủ đề"
      description="Mọi chủ đề của kho."
      breadcrumb={FRONT_PAGE}
      letters={['A', 'B', 'Đ'].map((title) => ({ title, url: `/chu-de/${title}/` }))}
      groups={GROUPS}
    />
  )),
  list('ban-do', 'Bản đồ', () => <MapPage {...makeMap(300)} />),
  list('ban-do-tay', 'Bản đồ có tên ở mép trái', () => <MapPage {...makeMap(200)} />),
  list('ban-do-dong', 'Bản đồ có tên ở mép phải', () => <MapPage {...makeMap(800)} />),
  list('tim-kiem', 'Tìm kiếm', ({ search }) => (
    <SearchPage
      years={YEARS}
      sections={SECTIONS.map((section, place) => ({ ...section, slug: `muc-${place}` }))}
      script={search}
    />
  )),
  list('thong-ke', 'Thống kê', ({ statistics }) => <StatisticsPage {...fullStatistics(statistics)} />),
  list('thong-ke-trong', 'Thống kê khi chưa có số liệu', ({ statistics }) => (
    <StatisticsPage {...emptyStatistics(statistics)} />
  )),
  list('khong-co', 'Không có trang', () => <NotFoundPage sections={SECTIONS} />),
  list('chuyen-tiep', 'Chuyển sang trang khác', () => (
    <ForwardPage to={{ title: 'Nông thôn mới', url: '/chuyen-muc/nong-thon-moi/' }} />
  )),
];
