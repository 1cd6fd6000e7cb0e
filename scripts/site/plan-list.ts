import type { Head, Link, ListingProps, Pager } from '../../layouts/props.ts';
import { listPageUrl } from '../content/addresses.ts';
import type { Article } from '../content/archive.ts';
import { defined } from '../content/defined.ts';
import type { Url } from '../text/brands.ts';
import { yearOf } from '../text/site-date.ts';
import { toCard } from './card.ts';
import type { KeyedFrame } from './frames.ts';
import { keyOfValue, makeKey } from './key.ts';
import type { HtmlPage } from './page.ts';
import { paginate } from './paginate.ts';
import type { PlanContext } from './plan-context.ts';

/** A list of articles that has an address of its own: a section, a tag, a month, … */
export interface ArticleList {
  url: Url;
  kicker?: string;
  title: string;
  description?: string;
  breadcrumb: readonly Link[];
  /** Oldest first. */
  articles: readonly Article[];
  frame: KeyedFrame;
}

/** The pages of a list: the newest at the list's own address, then those numbered from the oldest. */
export function* planList(context: PlanContext, list: ArticleList): Generator<HtmlPage> {
  const { front, numbered } = paginate(list.articles);
  const last = numbered.length;
  const jumps = findYearPages(list, numbered);
  const describe = (
    articles: readonly Article[],
    url: Url,
    pager: Pager,
    years: readonly Link[],
  ): HtmlPage => {
    const { kicker, title, description, breadcrumb } = list;
    const shown = { title, breadcrumb, pager, years, ...defined({ kicker, description }) };
    return {
      url,
      kind: 'listing',
      key: makeKey('listing', list.frame.key, url, keyOfValue(shown), ...articles.map(context.keys.card)),
      frame: list.frame.frame,
      head: () => describeHead(context, list, url, pager),
      props: (): ListingProps => ({ ...shown, cards: articles.map(toCard) }),
    };
  };
  const older = (page: number): Pick<Pager, 'older' | 'oldest'> => ({
    ...(page > 0
      ? { older: { title: nameYears('Cũ hơn', numbered[page - 1]), url: listPageUrl(list.url, page) } }
      : {}),
    ...(page > 1 ? { oldest: { title: 'Cũ nhất', url: listPageUrl(list.url, 1) } } : {}),
  });
  yield describe(front, list.url, older(last), jumps);
  for (const [index, articles] of numbered.entries()) {
    const page = index + 1;
    const newer: Link =
      page === last
        ? { title: 'Mới hơn', url: list.url }
        : { title: nameYears('Mới hơn', numbered[page]), url: listPageUrl(list.url, page + 1) };
    const newest: Pick<Pager, 'newest'> =
      page === last ? {} : { newest: { title: 'Mới nhất', url: list.url } };
    yield describe(articles, listPageUrl(list.url, page), { ...older(index), newer, ...newest }, []);
  }
}

/** "Cũ hơn (2016–2017)": the years that a full page covers; its articles stand newest first. */
function nameYears(words: string, articles: readonly Article[] | undefined): string {
  const newest = articles?.[0];
  const oldest = articles?.at(-1);
  if (newest === undefined || oldest === undefined) return words;
  const [from, to] = [yearOf(oldest.date), yearOf(newest.date)];
  return from === to ? `${words} (${to})` : `${words} (${from}–${to})`;
}

/** For each year, the page on which its newest article stands. */
function findYearPages({ url }: ArticleList, numbered: readonly Article[][]): Link[] {
  const pages = new Map<string, Url>();
  for (const [index, articles] of numbered.entries()) {
    for (const { date } of articles) pages.set(yearOf(date), listPageUrl(url, index + 1));
  }
  return [...pages].reverse().map(([title, page]) => ({ title, url: page }));
}

function describeHead(
  { absolute }: PlanContext,
  { title, description }: ArticleList,
  url: Url,
  pager: Pager,
): Head {
  const links = [
    { rel: 'prev', href: pager.newer?.url },
    { rel: 'next', href: pager.older?.url },
  ];
  return {
    title,
    canonical: absolute(url),
    type: 'website',
    links: links.flatMap(({ rel, href }) => (href === undefined ? [] : [{ rel, href }])),
    ...defined({ description }),
  };
}
