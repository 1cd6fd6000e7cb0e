import type { ComponentType } from 'preact';
import { h } from 'preact';
import { ArticlePage } from '../../layouts/article.tsx';
import { renderDocument } from '../../layouts/document.ts';
import { HomePage } from '../../layouts/home.tsx';
import { ListingPage } from '../../layouts/listing.tsx';
import { NotFoundPage } from '../../layouts/not-found.tsx';
import { SearchPage } from '../../layouts/search.tsx';
import { StaticPage } from '../../layouts/static-page.tsx';
import type { BodyReader, Page, PageProps } from './page.ts';

type Layouts = { [Kind in keyof PageProps]: ComponentType<PageProps[Kind]> };

const layouts: Layouts = {
  article: ArticlePage,
  home: HomePage,
  listing: ListingPage,
  static: StaticPage,
  search: SearchPage,
  notFound: NotFoundPage,
};

/** Turns a page of the plan into the text of its file. */
export function renderPage(page: Page, readBody: BodyReader): string {
  if (page.kind === 'text') return page.text(readBody);
  const layout = layouts[page.kind] as ComponentType<object>;
  return renderDocument(page.frame, page.head(), h(layout, page.props(readBody)));
}
