import type {
  ArticleProps,
  ForwardProps,
  Frame,
  Head,
  HomeProps,
  IndexProps,
  ListingProps,
  MapProps,
  NotFoundProps,
  OfflineProps,
  SearchProps,
  StatisticsProps,
  StaticPageProps,
  YearProps,
} from '../../layouts/props.ts';
import type { BodyRenderer } from '../render/body.ts';
import type { Url } from '../text/brands.ts';

/** What each kind of page shows. */
export interface PageProps {
  article: ArticleProps;
  home: HomeProps;
  listing: ListingProps;
  year: YearProps;
  index: IndexProps;
  map: MapProps;
  forward: ForwardProps;
  static: StaticPageProps;
  search: SearchProps;
  offline: OfflineProps;
  statistics: StatisticsProps;
  notFound: NotFoundProps;
}

/** A page of the site. The plan holds the recipe; head and props are made when the page is rendered. */
export type HtmlPage = {
  [Kind in keyof PageProps]: {
    url: Url;
    kind: Kind;
    /** Changes whenever anything that the page shows changes. */
    key: string;
    frame: Frame;
    head(): Head;
    props(renderBody: BodyRenderer): PageProps[Kind];
  };
}[keyof PageProps];

/** A text file that is not a page for readers: a feed, a sitemap. */
export interface TextFile {
  url: Url;
  kind: 'text';
  key: string;
  text(renderBody: BodyRenderer): string;
}

export type Page = HtmlPage | TextFile;

/** Where a page's file stands in the output folder: `2021/08/slug/index.html`. */
export function outputPath(url: Url): string {
  return url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1);
}
