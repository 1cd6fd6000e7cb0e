import { NEWS_SITEMAP, SITEMAP, sitemapPartUrl } from '../../content/addresses.ts';
import type { Article } from '../../content/archive.ts';
import type { SiteDate, Url } from '../../text/brands.ts';
import { toEpoch } from '../../text/site-date.ts';
import { defined } from '../../content/defined.ts';
import { ownKey } from '../articles/article-keys.ts';
import { findShown } from '../articles/shown-articles.ts';
import { keyOfValue, makeKey } from '../key.ts';
import { findLastChange, findLatestChange } from '../articles/last-change.ts';
import type { TextFile } from '../page.ts';
import type { PlanContext } from '../plan-context.ts';
import { photoAddress } from './full-text.ts';
import { MOST_IN_SITEMAP, type SitemapEntry, writeSitemap, writeSitemapIndex } from './sitemap.ts';

const TWO_DAYS = 2 * 86_400_000;
/** Most articles that Google takes from a news sitemap. */
const MOST_NEWS = 1000;

/** A sitemap with the moment of the newest change in it. */
interface Part {
  file: TextFile;
  changed?: SiteDate;
}

/**
 * `/sitemap.xml` with one sitemap for each month and one for lists and other pages, and `/sitemap-news.xml`.
 * @param others pages that search engines may list, beside articles
 */
export function* planSitemaps(context: PlanContext, others: readonly Url[]): Generator<TextFile> {
  const { archive, absolute } = context;
  const { timeZone } = archive.site;
  const parts = [...planOthers(context, others), ...planMonths(context)];
  for (const { file } of parts) yield file;
  const listed = parts.map(({ file, changed }) => ({
    address: absolute(file.url),
    ...(changed === undefined ? {} : { changed }),
  }));
  yield {
    url: SITEMAP,
    kind: 'text',
    key: makeKey(['sitemap', keyOfValue([listed, timeZone])]),
    text: () => writeSitemapIndex(listed, timeZone),
  };
  const news = findNews(context.shown, timeZone);
  yield {
    url: NEWS_SITEMAP,
    kind: 'text',
    key: makeKey(['news', keyOfValue(archive.site), ...news.map(ownKey)]),
    text: () =>
      writeSitemap(
        news.map((article) => describeNews(context, article)),
        timeZone,
      ),
  };
}

function* planMonths(context: PlanContext): Generator<Part> {
  const { years, archive } = context;
  for (const { year, months } of years) {
    for (const { month, articles } of months) {
      for (const [index, some] of chunk(findShown(articles)).entries()) {
        const file: TextFile = {
          url: sitemapPartUrl(`${year}-${month}${index === 0 ? '' : `-${index + 1}`}`),
          kind: 'text',
          key: makeKey(['sitemap', archive.site.url, archive.site.timeZone, ...some.map(ownKey)]),
          text: () =>
            writeSitemap(
              some.map((article) => describeEntry(context, article)),
              archive.site.timeZone,
            ),
        };
        yield { file, ...defined({ changed: findLatestChange(some) }) };
      }
    }
  }
}

function* planOthers({ archive, absolute }: PlanContext, urls: readonly Url[]): Generator<Part> {
  for (const [index, some] of chunk(urls).entries()) {
    const entries = some.map((url) => ({ address: absolute(url) }));
    const file: TextFile = {
      url: sitemapPartUrl(`trang${index === 0 ? '' : `-${index + 1}`}`),
      kind: 'text',
      key: makeKey(['sitemap', archive.site.url, ...some]),
      text: () => writeSitemap(entries, archive.site.timeZone),
    };
    yield { file };
  }
}

function describeEntry({ archive, absolute }: PlanContext, article: Article): SitemapEntry {
  return {
    address: absolute(article.url),
    changed: findLastChange(article),
    images: article.photos.map((photo) => photoAddress(photo, archive.site.url)),
  };
}

function describeNews(context: PlanContext, article: Article): SitemapEntry {
  const { title, language } = context.archive.site;
  return {
    address: context.absolute(article.url),
    news: { publication: title, language, date: article.date, title: article.title },
  };
}

/** Articles of the two days before the newest: the clock has no part in what is written. */
function findNews(articles: readonly Article[], timeZone: string): Article[] {
  const shown = articles.slice(-MOST_NEWS);
  const newest = shown.at(-1);
  if (newest === undefined) return [];
  const since = toEpoch(newest.date, timeZone) - TWO_DAYS;
  return shown.filter(({ date }) => toEpoch(date, timeZone) >= since).reverse();
}

function chunk<Item>(items: readonly Item[]): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / MOST_IN_SITEMAP) }, (_, index) =>
    items.slice(index * MOST_IN_SITEMAP, (index + 1) * MOST_IN_SITEMAP),
  );
}
