import { type Url, toUrl } from '../text/brands.ts';

/** The addresses of the site; every page and every link takes its address from here. */
export const HOME = toUrl('/');
export const SEARCH = toUrl('/tim-kiem/');
export const STATISTICS = toUrl('/thong-ke/');
export const MAP = toUrl('/ban-do-hanh-chinh/');
export const WEB_LINKS = toUrl('/lien-ket/');
export const SITE_MAP = toUrl('/so-do-trang/');
export const NOT_FOUND = toUrl('/404.html');

export const sectionUrl = (slug: string): Url => toUrl(`/chuyen-muc/${slug}/`);
export const tagUrl = (slug: string): Url => toUrl(`/chu-de/${slug}/`);
export const authorUrl = (slug: string): Url => toUrl(`/tac-gia/${slug}/`);
export const placeUrl = (slug: string): Url => toUrl(`/dia-danh/${slug}/`);
export const articleUrl = (id: string): Url => toUrl(`/${id}/`);
export const yearUrl = (year: string): Url => toUrl(`/${year}/`);
export const monthUrl = (year: string, month: string): Url => toUrl(`/${year}/${month}/`);
export const pageUrl = (slug: string): Url => toUrl(`/${slug}/`);

/** A further page of a list; the list's own address is always its newest page. */
export const listPageUrl = (list: Url, page: number): Url => toUrl(`${list}trang/${page}/`);

/** First names of addresses that a free-standing page may not take. */
const RESERVED = new Set(
  [SEARCH, STATISTICS, MAP, WEB_LINKS, SITE_MAP, sectionUrl('x'), tagUrl('x'), authorUrl('x'), placeUrl('x')]
    .map((url) => url.split('/')[1] ?? '')
    .concat(['anh', 'tep', 'tai-nguyen', 'manifest']),
);

/** Whether the program itself makes pages below `/<slug>/`. */
export function isReserved(slug: string): boolean {
  return RESERVED.has(slug) || /^\d{4}$/.test(slug);
}
