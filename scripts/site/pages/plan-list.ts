import type { Fact, Head, Link, ListingProps, Pager } from '../../../layouts/props.ts';
import { listPageUrl } from '../../content/addresses.ts';
import type { Article, Site } from '../../content/archive.ts';
import { defined } from '../../content/defined.ts';
import type { DrawnCard } from '../../render/card-image.ts';
import type { Url } from '../../text/brands.ts';
import { formatDay, yearOf } from '../../text/site-date.ts';
import { cardKey } from '../articles/article-keys.ts';
import { toCard, toCardOfSection } from '../articles/card.ts';
import type { KeyedFrame } from '../frames.ts';
import { makeKey } from '../key.ts';
import { planGroup } from '../page-group.ts';
import type { HtmlPage } from '../page.ts';
import { paginate } from '../paginate.ts';
import type { PlanContext } from '../plan-context.ts';
import { planForward } from './plan-forward.ts';
import { describeWayHead } from './page-head.ts';

/** A list of articles that has an address of its own: a section, a tag, a month, … */
export interface ArticleList {
  url: Url;
  kicker?: string;
  title: string;
  description?: string;
  /** What else is known of the subject; on the newest page only. */
  facts?: readonly Fact[];
  breadcrumb: readonly Link[];
  /** Oldest first. */
  articles: readonly Article[];
  /** Whether the list is a section's own, so that its items need not name the section. */
  isSection?: boolean;
  frame: KeyedFrame;
  feed?: Url;
  /** The card that other sites show, where that is not the whole site's. */
  card?: DrawnCard;
}

/** The pages of some lists, which are remembered together. */
export function planLists(context: PlanContext, lists: readonly ArticleList[]): Generator<HtmlPage> {
  return planGroup(context.memory, makeKey(['lists', ...lists.map(keyOfList)]), function* () {
    for (const list of lists) yield* planList(context, list);
  });
}

/** A key of everything that the keys of a list's pages are made of. */
function keyOfList({
  url,
  kicker,
  title,
  description,
  facts,
  breadcrumb,
  articles,
  frame,
}: ArticleList): string {
  const shown = JSON.stringify({ url, kicker, title, description, facts, breadcrumb });
  return makeKey([frame.key, shown, ...articles.map(cardKey)]);
}

/**
 * The pages of a list: the newest at the list's own address, then those numbered from the oldest, each the same for ever
 * once it is full. The last of them leads on to the number after it, where a page forwards to the newest until it is
 * filled itself.
 */
function* planList(context: PlanContext, list: ArticleList): Generator<HtmlPage> {
  const { url, title, description, facts, articles, frame } = list;
  const { front, numbered } = paginate(articles);
  const last = numbered.length;
  yield describePage(context, list, {
    url,
    articles: front,
    title,
    pager: leadToOlder(url, numbered, last),
    years: findYearPages(list, numbered),
    ...defined({ description, facts }),
  });
  for (const [index, full] of numbered.entries()) {
    const number = index + 1;
    yield describePage(context, list, {
      url: listPageUrl(url, number),
      articles: full,
      title: `${title}, trang ${number}`,
      ...nameSpan(full),
      pager: {
        ...leadToOlder(url, numbered, index),
        newer: { title: nameBeginning(full), url: listPageUrl(url, number + 1) },
        newest: { title: 'Mới nhất', url },
      },
      years: [],
    });
  }
  if (last > 0) yield planForward(context, { url: listPageUrl(url, last + 1), to: { title, url }, frame });
}

type ListPage = Pick<ListingProps, 'title' | 'description' | 'facts' | 'pager' | 'years'> & {
  url: Url;
  articles: readonly Article[];
};

function describePage(
  context: PlanContext,
  list: ArticleList,
  { url, articles, ...shown }: ListPage,
): HtmlPage {
  const { kicker, breadcrumb, frame, url: listUrl, title: listTitle } = list;
  const path = url === listUrl ? breadcrumb : [...breadcrumb, { title: listTitle, url: listUrl }];
  const props = { ...shown, breadcrumb: path, ...defined({ kicker }) };
  return {
    url,
    kind: 'listing',
    key: makeKey(['listing', frame.key, url, JSON.stringify(props), ...articles.map(cardKey)]),
    frame: frame.frame,
    head: () => describeHead(context, list, { url, breadcrumb: path, ...shown }),
    props: (): ListingProps => ({
      ...props,
      cards: articles.map(list.isSection === true ? toCardOfSection : toCard),
    }),
  };
}

function leadToOlder(
  url: Url,
  numbered: readonly (readonly Article[])[],
  page: number,
): Pick<Pager, 'older' | 'oldest'> {
  return {
    ...(page > 0
      ? { older: { title: nameYears('Cũ hơn', numbered[page - 1]), url: listPageUrl(url, page) } }
      : {}),
    ...(page > 1 ? { oldest: { title: nameYears('Cũ nhất', numbered[0]), url: listPageUrl(url, 1) } } : {}),
  };
}

/** "Cũ hơn (2016–2017)": the years that a full page covers; its articles stand newest first. */
function nameYears(words: string, articles: readonly Article[] | undefined): string {
  const newest = articles?.[0];
  const oldest = articles?.at(-1);
  if (newest === undefined || oldest === undefined) return words;
  const [from, to] = [yearOf(oldest.date), yearOf(newest.date)];
  return from === to ? `${words} (${to})` : `${words} (${from}–${to})`;
}

/** "Mới hơn (từ 2017)": where the next page ends isn't known as long as it is not full, and this page never changes. */
function nameBeginning([newest]: readonly Article[]): string {
  return newest === undefined ? 'Mới hơn' : `Mới hơn (từ ${yearOf(newest.date)})`;
}

function nameSpan(articles: readonly Article[]): { description?: string } {
  const newest = articles[0];
  const oldest = articles.at(-1);
  if (newest === undefined || oldest === undefined) return {};
  return { description: `Bài đăng từ ${formatDay(oldest.date)} đến ${formatDay(newest.date)}` };
}

/** For each year, the page on which its newest article stands. */
function findYearPages({ url }: ArticleList, numbered: readonly Article[][]): Link[] {
  const pages = new Map<string, number>();
  for (const [index, articles] of numbered.entries()) {
    const [newest] = articles;
    const oldest = articles.at(-1);
    if (newest === undefined || oldest === undefined) continue;
    // Most pages lie within one year.
    const spanning = yearOf(newest.date) === yearOf(oldest.date) ? [newest] : articles.toReversed();
    for (const { date } of spanning) pages.set(yearOf(date), index + 1);
  }
  return [...pages].reverse().map(([title, page]) => ({ title, url: listPageUrl(url, page) }));
}

function describeHead(
  context: PlanContext,
  { kicker, feed, card, url: listUrl, title: listTitle }: ArticleList,
  {
    url,
    title,
    description = describeSubject([kicker, listTitle], context.archive.site),
    pager,
    breadcrumb,
  }: Pick<ListingProps, 'title' | 'description' | 'pager' | 'breadcrumb'> & { url: Url },
): Head {
  const { newer, older } = pager;
  const links = [
    ...(newer === undefined ? [] : [{ rel: 'prev', href: newer.url }]),
    ...(older === undefined ? [] : [{ rel: 'next', href: older.url }]),
    ...(feed === undefined || url !== listUrl
      ? []
      : [{ rel: 'alternate', href: feed, type: 'application/rss+xml', title: `RSS: ${title}` }]),
  ];
  return { ...describeWayHead(context, { title, url, breadcrumb, description, card }), links };
}

/** For lists that nobody has introduced: "Chủ đề du lịch: các bài đã đăng trên Trang thông tin tỉnh Điện Biên." */
function describeSubject(words: readonly (string | undefined)[], { title }: Site): string {
  return `${words.filter((word) => word !== undefined).join(' ')}: các bài đã đăng trên ${title}.`;
}
