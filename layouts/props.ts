import type { Counted } from './counted.ts';
import type { Attachment, Author, Correction } from '../scripts/content/archive.ts';
import type { Picture } from '../scripts/render/picture.ts';
import type { SafeHtml, SiteDate, Url } from '../scripts/text/brands.ts';
import type { CountedLink, StatisticsFigures } from './statistics-figures.ts';

export interface Link {
  title: string;
  /** A page of the site, or an outside address. */
  url: Url | string;
}

/** What stands around the main part of every page. What the site has not is absent, never a dead link. */
export interface Frame {
  siteTitle: string;
  /** Of the texts: `vi`. */
  language: string;
  /** The zone in which days begin, where it is not that of Việt Nam. */
  timeZone?: string;
  organisation?: string;
  description?: string;
  notice?: string;
  contact: { address?: string; phone?: string; email?: string };
  /** Lines at the foot: who answers for the site, its licence, how to name it as a source. */
  imprint: readonly string[];
  sections: readonly Link[];
  /** The section that the masthead underlines. */
  currentSection?: Url;
  /** "Bản đồ hành chính". */
  map?: { title: string; caption?: string };
  /** "Liên kết web". */
  links: readonly Link[];
  /** "Tổng truy cập" as an earlier system counted it; the script shows the live number in the same place. */
  visits?: number;
  footerLinks: readonly Link[];
  assets: Assets;
}

/** Addresses of the hashed files that pages load. */
export interface Assets {
  /** What every page needs. */
  stylesheet: Url;
  /** What pages that lead to texts need besides: front page, lists, indexes, map, search, statistics. */
  listStylesheet: Url;
  /** Modules that run once the page is there. */
  scripts: readonly Url[];
  /** The module of the search page. */
  search: Url;
  /** The module of the statistics page. */
  statistics: Url;
  /** The module of the page for reading offline. */
  offline: Url;
  /** The script that applies the reader's choices before the first paint and brings the reading tools. */
  tools: Url;
  icon: Url;
  /** The same as pixels, for systems that take no SVG; sizes in pixels. */
  pngIcons: readonly { url: Url; size: number }[];
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
  links?: readonly { rel: string; href: string; type?: string; title?: string }[];
  /** For pages that search engines should pass over. */
  noindex?: boolean;
  /** The page that takes the place of this one at once. */
  forwardTo?: Url;
}

/** An article of which only the title and the day are shown. */
export interface Headline {
  id: string;
  url: Url;
  title: string;
  date: SiteDate;
}

/** An article as lists show it. */
export interface Card extends Headline, Counted {
  summary?: string;
  section?: Link;
  picture?: Picture;
  withdrawn?: boolean;
}

export interface ArticleProps extends Counted {
  /** Absolute: what readers hand on. */
  address: string;
  title: string;
  breadcrumb: readonly Link[];
  section: Link;
  date: SiteDate;
  updated?: SiteDate;
  readingMinutes: number;
  sapo?: string;
  body: SafeHtml;
  gallery: readonly Picture[];
  /** Each with the address of the author's list. */
  authors: readonly (Author & { url: Url })[];
  source?: { name: string; url?: string };
  attachments: readonly Attachment[];
  /** Each leads to its list, as places do. */
  tags: readonly Link[];
  /** A note says what the place is called now. */
  places: readonly (Link & { note?: string })[];
  corrections: readonly Correction[];
  /** Days after publication on which it was edited, newest first. */
  history?: readonly Edit[];
  withdrawn?: { date: SiteDate; reason: string };
  /** The article before and after it in the archive. */
  older?: Link;
  newer?: Link;
  /** "Các tin khác": older articles only. */
  related: readonly Headline[];
}

/** What was edited of an article on one day. */
export interface Edit {
  date: SiteDate;
  notes: readonly string[];
  /** One text of pieces. */
  words: readonly { kind: 'same' | 'added' | 'removed'; text: string }[];
}

export interface HomeProps {
  lead?: Card;
  /** The newest after the lead, at most four. */
  seconds: readonly Card[];
  sections: readonly { section: Link; cards: readonly Card[] }[];
  mostRead: readonly CountedLink[];
  /** Whether their counts are those of the last 30 days, not of all time. */
  mostReadIsOfMonth?: boolean;
  years: readonly Link[];
}

export interface ListingProps {
  /** `Chuyên mục`, `Chủ đề`, `Tác giả`, `Địa danh`; a month has none. */
  kicker?: string;
  title: string;
  description?: string;
  /** Only on the newest page of a list. */
  facts?: readonly Fact[];
  breadcrumb: readonly Link[];
  /** Newest first; at most 39. */
  cards: readonly Card[];
  pager: Pager;
  /** "Theo năm": only on the newest page of a list. */
  years: readonly Link[];
}

/** What is known of the subject of a list: "Đơn vị: Tòa soạn, 2017–2021", "Nay thuộc: xã Mường Khẩu". */
export interface Fact {
  label: string;
  text: string;
  url?: Url;
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

export interface YearProps {
  title: string;
  breadcrumb: readonly Link[];
  /** All articles of the year. */
  count: number;
  /** All twelve, January first; a month without articles leads nowhere. */
  months: readonly { title: string; count: number; url?: Url }[];
  /** Where the year can be taken along. */
  offlineUrl: Url;
  /** To the years before and after it that have articles. */
  pager: Pager;
}

/** A page that lists other pages: all tags, all web links, the map of the site. */
export interface IndexProps {
  kicker?: string;
  title: string;
  description?: string;
  breadcrumb: readonly Link[];
  /** Ways to the parts of an index that is too long for one page. */
  letters?: readonly Link[];
  groups: readonly IndexGroup[];
}

export interface IndexGroup {
  /** Unique on the page. */
  id: string;
  title?: string;
  /** Where the group's title leads. */
  url?: Url;
  items: readonly IndexItem[];
}

export interface IndexItem extends Link {
  /** How many articles it leads to. */
  count?: number;
  note?: string;
  /** 1 for the least used of a cloud of words to 5 for the most used. */
  size?: number;
}

export interface MapProps {
  title: string;
  description?: string;
  breadcrumb: readonly Link[];
  drawing: MapDrawing;
  groups: readonly IndexGroup[];
}

/** Shapes of a map as SVG path data; all in the drawing's own units. */
export interface MapDrawing {
  width: number;
  height: number;
  /** Whether the provinces are those until 30 June 2025. */
  areFormer: boolean;
  country: string;
  /** The province that stands out, and where its name stands. */
  marked?: { name: string; path: string; x: number; y: number };
  archipelagos: readonly { name: string; province: string; islands: readonly { x: number; y: number }[] }[];
}

/** A page in whose place another stands. */
export interface ForwardProps {
  to: Link;
}

export interface StaticPageProps {
  title: string;
  summary?: string;
  breadcrumb: readonly Link[];
  body: SafeHtml;
}

export interface SearchProps {
  /** The module that searches. */
  script: Url;
  /** Titles are the years themselves. */
  years: readonly Link[];
  sections: readonly (Link & { slug: string })[];
}

export interface OfflineProps {
  /** The module that shows what is kept, and takes years along. */
  script: Url;
  breadcrumb: readonly Link[];
  /** Titles are the years themselves; the newest first. */
  years: readonly Link[];
}

export interface StatisticsProps {
  /** The module that brings live figures. */
  script: Url;
  breadcrumb: readonly Link[];
  figures: StatisticsFigures;
}

export interface NotFoundProps {
  sections: readonly Link[];
}
