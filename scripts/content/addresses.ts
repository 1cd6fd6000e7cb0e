import { type Url, toUrl } from '../text/brands.ts';

/** The addresses of the site. Pages and links take theirs from here; scripts of the browser, to be small, name a few themselves. */
export const HOME = toUrl('/');
export const SEARCH = toUrl('/tim-kiem/');
/** Below it stand the files of the search index. */
export const SEARCH_INDEX = toUrl('/tim-kiem/chi-muc/');
/** Tells which of them there are: the first that a search asks for. */
export const SEARCH_MANIFEST = toUrl(`${SEARCH_INDEX}muc-luc.json`);
export const STATISTICS = toUrl('/thong-ke/');
export const MAP = toUrl('/ban-do-hanh-chinh/');
export const WEB_LINKS = toUrl('/lien-ket/');
export const SITE_MAP = toUrl('/so-do-trang/');
export const SECTIONS = toUrl('/chuyen-muc/');
export const TAGS = toUrl('/chu-de/');
export const AUTHORS = toUrl('/tac-gia/');
export const PLACES = toUrl('/dia-danh/');
export const NOT_FOUND = toUrl('/404.html');
export const RSS = toUrl('/rss.xml');
export const JSON_FEED = toUrl('/feed.json');
export const SITEMAP = toUrl('/sitemap.xml');
export const NEWS_SITEMAP = toUrl('/sitemap-news.xml');
export const ROBOTS = toUrl('/robots.txt');
export const OPEN_SEARCH = toUrl('/opensearch.xml');
export const OFFLINE = toUrl('/ngoai-tuyen/');
export const SERVICE_WORKER = toUrl('/sw.js');
export const WEB_MANIFEST = toUrl('/manifest.webmanifest');

export const sectionUrl = (slug: string): Url => toUrl(`${SECTIONS}${slug}/`);
export const sectionFeedUrl = (slug: string): Url => toUrl(`${SECTIONS}${slug}/rss.xml`);
export const tagUrl = (slug: string): Url => toUrl(`${TAGS}${slug}/`);
export const authorUrl = (slug: string): Url => toUrl(`${AUTHORS}${slug}/`);
export const placeUrl = (slug: string): Url => toUrl(`${PLACES}${slug}/`);
export const articleUrl = (id: string): Url => toUrl(`/${id}/`);
/** Where the worker finds the notice of a withdrawn article. */
export const withdrawnUrl = (id: string): Url => toUrl(`/_cu/410/${id}/`);
export const yearUrl = (year: string): Url => toUrl(`/${year}/`);
export const monthUrl = (year: string, month: string): Url => toUrl(`/${year}/${month}/`);
/** Where a year can be taken along. */
export const offlineYearUrl = (year: string): Url => toUrl(`${OFFLINE}#nam-${year}`);
export const pageUrl = (slug: string): Url => toUrl(`/${slug}/`);

/** A sitemap of one month (`2021-08`), or of the lists. */
export const sitemapPartUrl = (part: string): Url => toUrl(`/sitemap/${part}.xml`);

/** A further page of a list; the list's own address is always its newest page. */
export const listPageUrl = (list: Url, page: number): Url => toUrl(`${list}trang/${page}/`);

/** The names of an index that begin with one letter, where the index is too long for one page. */
export const letterUrl = (index: Url, letter: string): Url => toUrl(`${index}chu-cai/${letter}/`);

/** First names of addresses that a free-standing page may not take. */
const RESERVED = new Set(
  [SEARCH, STATISTICS, MAP, WEB_LINKS, SITE_MAP, OFFLINE, SECTIONS, TAGS, AUTHORS, PLACES]
    .map((url) => url.split('/')[1] ?? '')
    .concat(['404', 'anh', 'tep', 'tai-nguyen', 'sitemap', 'manifest']),
);

/** Whether the program itself makes pages below `/<slug>/`. */
export function isReserved(slug: string): boolean {
  return RESERVED.has(slug) || /^\d{4}$/.test(slug);
}
