import { HOME, JSON_FEED, RSS, sectionFeedUrl } from '../../content/addresses.ts';
import type { Article } from '../../content/archive.ts';
import type { Url } from '../../text/brands.ts';
import { ownKey } from '../articles/article-keys.ts';
import { findShown } from '../articles/shown-articles.ts';
import { writeFullText } from './full-text.ts';
import { writeJsonFeed } from './json-feed.ts';
import { keyOfValue, makeKey } from '../key.ts';
import type { TextFile } from '../page.ts';
import type { PlanContext } from '../plan-context.ts';
import { type Feed, writeRss } from './rss.ts';

/** Articles in a feed. */
const NEWEST = 20;

/** `/rss.xml`, `/feed.json`, and `/chuyen-muc/<slug>/rss.xml` for each section. Withdrawn articles are in none. */
export function* planFeeds(context: PlanContext): Generator<TextFile> {
  const { archive, shown, bySection, absolute } = context;
  const { site } = archive;
  // What a channel says follows from the site and its own address.
  const siteKey = keyOfValue(site);
  const whole = {
    title: site.title,
    description: site.description ?? site.organisation ?? site.title,
    page: absolute(HOME),
    articles: pickNewest(shown),
  };
  const plan = (url: Url, feed: Feed, write: typeof writeRss): TextFile => ({
    url,
    kind: 'text',
    key: makeKey(['feed', url, siteKey, ...feed.articles.map(ownKey)]),
    text: (renderBody) => write(feed, site, (article) => writeFullText(article, site, renderBody)),
  });
  yield plan(RSS, { ...whole, self: absolute(RSS) }, writeRss);
  yield plan(JSON_FEED, { ...whole, self: absolute(JSON_FEED) }, writeJsonFeed);
  for (const { slug, title, description, url } of site.sections) {
    const self = sectionFeedUrl(slug);
    const feed = {
      title: `${title} – ${site.title}`,
      description: description ?? title,
      page: absolute(url),
      self: absolute(self),
      articles: pickNewest(findShown(bySection.get(slug) ?? [])),
    };
    yield plan(self, feed, writeRss);
  }
}

function pickNewest(articles: readonly Article[]): Article[] {
  return articles.slice(-NEWEST).reverse();
}
