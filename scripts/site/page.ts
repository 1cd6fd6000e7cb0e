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
import type { Body } from '../content/archive.ts';
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

/** Reads the Markdown of a body; the only question that a page asks when it is made. */
export type BodyReader = (body: Body) => string;

/** A page of the site. The plan holds the recipe; head and props are made when the page is rendered. */
export type HtmlPage = {
  [Kind in keyof PageProps]: {
    url: Url;
    kind: Kind;
    /** Changes whenever anything that the page shows changes. */
    key: string;
    frame: Frame;
    head(): Head;
    props(readBody: BodyReader): PageProps[Kind];
  };
}[keyof PageProps];

/** A text file that is not a page for readers: a feed, a sitemap. */
export interface TextFile {
  url: Url;
  kind: 'text';
  key: string;
  text(readBody: BodyReader): string;
}

export type Page = HtmlPage | TextFile;

/** Where a page's file stands in the output folder: `2021/08/slug/index.html`. */
export function outputPath(url: Url): string {
  return url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1);
}
