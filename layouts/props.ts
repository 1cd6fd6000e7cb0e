import type { Attachment, Author, Correction } from '../scripts/content/archive.ts';
import type { Picture } from '../scripts/render/picture.ts';
import type { SafeHtml, SiteDate, Url } from '../scripts/text/brands.ts';

export interface Link {
  title: string;
  /** A page of the site, or an outside address. */
  url: Url | string;
}

/** What stands around the main part of every page. A part whose page is not in the plan is absent, never a dead link. */
export interface Frame {
  siteTitle: string;
  organisation?: string;
  description?: string;
  notice?: string;
  contact: { address?: string; phone?: string; email?: string };
  sections: readonly Link[];
  /** The section that the masthead underlines. */
  currentSection?: Url;
  searchUrl?: Url;
  /** "Bản đồ hành chính". */
  map?: { title: string; caption?: string; url?: Url };
  /** "Liên kết web", and the page that lists them all. */
  links: readonly Link[];
  linksUrl?: Url;
  /** "Tổng truy cập" as an earlier system counted it; the script shows the live number in the same place. */
  visits?: number;
  statisticsUrl?: Url;
  footerLinks: readonly Link[];
  feedUrl?: Url;
  assets: Assets;
}

/** Addresses of the hashed files that pages load. */
export interface Assets {
  stylesheet: Url;
  /** Plain modules, loaded deferred. */
  scripts: readonly Url[];
  icon: Url;
}

/** What the `<head>` says of one page. */
export interface Head {
  title: string;
  description?: string;
  canonical: string;
  type: 'article' | 'website';
  /** Absolute address of the card image. */
  image?: string;
  published?: SiteDate;
  updated?: SiteDate;
  /** JSON-LD as text, already safe inside a script element. */
  structuredData?: SafeHtml;
  /** Feeds, prev/next: `<link rel>` beyond the frame's own. */
  links: readonly { rel: string; href: string; type?: string; title?: string }[];
  /** For pages that search engines should pass over. */
  noindex?: boolean;
}

/** An article as lists show it. */
export interface Card {
  id: string;
  url: Url;
  title: string;
  date: SiteDate;
  summary?: string;
  section?: Link;
  picture?: Picture;
  legacyViews?: number;
  withdrawn?: boolean;
}

export interface ArticleProps {
  id: string;
  title: string;
  breadcrumb: readonly Link[];
  section: Link;
  date: SiteDate;
  updated?: SiteDate;
  legacyViews?: number;
  readingMinutes: number;
  sapo?: string;
  body: SafeHtml;
  gallery: readonly Picture[];
  authors: readonly (Author & { url?: Url })[];
  source?: { name: string; url?: string };
  attachments: readonly Attachment[];
  /** Tags and places; the address is empty where a word has no list of its own. */
  tags: readonly Link[];
  places: readonly Link[];
  corrections: readonly Correction[];
  withdrawn?: { date: SiteDate; reason: string };
  /** The article before and after it in the archive. */
  older?: Link;
  newer?: Link;
  /** "Các tin khác": older articles only. */
  related: readonly Card[];
}

export interface HomeProps {
  lead?: Card;
  /** The newest after the lead, at most four with small photos, then plain ones. */
  seconds: readonly Card[];
  sections: readonly { section: Link; cards: readonly Card[] }[];
  mostRead: readonly { id: string; title: string; url: Url; views: number }[];
}

export interface ListingProps {
  /** `Chuyên mục`, `Chủ đề`, `Tác giả`, `Tháng`, … */
  kicker?: string;
  title: string;
  description?: string;
  breadcrumb: readonly Link[];
  /** Newest first; at most 39. */
  cards: readonly Card[];
  pager: Pager;
  /** "Theo năm": only on the newest page of a list. */
  years: readonly Link[];
}

/**
 * Each is absent where it would lead to the page itself or nowhere. Titles are whole words with the
 * years that the page covers: `Cũ hơn (2016–2017)`.
 */
export interface Pager {
  oldest?: Link;
  older?: Link;
  newer?: Link;
  newest?: Link;
}

export interface StaticPageProps {
  title: string;
  summary?: string;
  breadcrumb: readonly Link[];
  body: SafeHtml;
}

export interface SearchProps {
  /** The search page's own address, where its form leads. */
  searchUrl: Url;
  years: readonly Link[];
  sections: readonly Link[];
}

export interface NotFoundProps {
  sections: readonly Link[];
  searchUrl?: Url;
}
