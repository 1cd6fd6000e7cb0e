import type { Article, Site } from '../../content/archive.ts';
import { defined } from '../../content/defined.ts';
import { machineDate } from '../../text/site-date.ts';
import { photoAddress } from './full-text.ts';
import { findLaterChange } from '../articles/last-change.ts';
import type { Feed } from './rss.ts';

/** Writes JSON Feed 1.1, after jsonfeed.org/version/1.1. */
export function writeJsonFeed(feed: Feed, site: Site, textOf: (article: Article) => string): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    language: site.language,
    items: feed.articles.map((article) => describeItem(article, site, textOf(article))),
  };
  return `${JSON.stringify(value, undefined, 1)}\n`;
}

function describeItem(article: Article, site: Site, text: string): object {
  const { title, url, date, summary, authors, section, tags, photos } = article;
  const address = site.url + url;
  const [cover] = photos;
  const changed = findLaterChange(article);
  return {
    id: address,
    url: address,
    title,
    content_html: text,
    date_published: machineDate(date, site.timeZone),
    tags: [section.title, ...tags],
    ...(authors.length === 0 ? {} : { authors: authors.map(({ name }) => ({ name })) }),
    ...defined({
      summary: summary || undefined,
      date_modified: changed && machineDate(changed, site.timeZone),
      image: cover && photoAddress(cover, site.url),
    }),
  };
}
