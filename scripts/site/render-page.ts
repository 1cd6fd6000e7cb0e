import type { ComponentType } from 'preact';
import { h } from 'preact';
import { ArticlePage } from '../../layouts/article.tsx';
import { renderDocument } from '../../layouts/document.ts';
import { ForwardPage } from '../../layouts/forward.tsx';
import { HomePage } from '../../layouts/home.tsx';
import { IndexPage } from '../../layouts/index-page.tsx';
import { ListingPage } from '../../layouts/listing.tsx';
import { MapPage } from '../../layouts/map.tsx';
import { NotFoundPage } from '../../layouts/not-found.tsx';
import { OfflinePage } from '../../layouts/offline.tsx';
import { SearchPage } from '../../layouts/search.tsx';
import { StatisticsPage } from '../../layouts/statistics.tsx';
import { StaticPage } from '../../layouts/static-page.tsx';
import { YearPage } from '../../layouts/year.tsx';
import type { BodyRenderer } from '../render/body.ts';
import type { Page, PageProps } from './page.ts';

type Layouts = { [Kind in keyof PageProps]: ComponentType<PageProps[Kind]> };

const layouts: Layouts = {
  article: ArticlePage,
  home: HomePage,
  listing: ListingPage,
  year: YearPage,
  index: IndexPage,
  map: MapPage,
  forward: ForwardPage,
  static: StaticPage,
  search: SearchPage,
  offline: OfflinePage,
  statistics: StatisticsPage,
  notFound: NotFoundPage,
};

/** Pages that hold a text and no list; the others need the second stylesheet. */
const TEXTS: ReadonlySet<Page['kind']> = new Set(['article', 'static']);

/** Turns a page of the plan into the text of its file. */
export function renderPage(page: Page, renderBody: BodyRenderer): string {
  if (page.kind === 'text') return page.text(renderBody);
  const layout = layouts[page.kind] as ComponentType<object>;
  const main = h(layout, page.props(renderBody));
  return renderDocument(page.frame, page.head(), main, TEXTS.has(page.kind) ? 'text' : 'list');
}
