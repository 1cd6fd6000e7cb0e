import type { Article, Site } from '../../content/archive.ts';
import { escapeXml } from '../../text/escape.ts';
import { photoAddress } from './full-text.ts';
import { findLatestChange } from '../articles/last-change.ts';
import { formatMailDate } from './mail-date.ts';

/** A feed: of the whole site, or of one section. */
export interface Feed {
  title: string;
  description: string;
  /** Full addresses of the page that it stands for, and of the feed. */
  page: string;
  self: string;
  /** Newest first. */
  articles: readonly Article[];
}

/** Writes RSS 2.0 with the whole text of every article (content:encoded), after rssboard.org/rss-specification. */
export function writeRss(feed: Feed, site: Site, textOf: (article: Article) => string): string {
  const changed = findLatestChange(feed.articles);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    element('title', feed.title),
    element('link', feed.page),
    element('description', feed.description),
    element('language', site.language),
    `<atom:link href="${escapeXml(feed.self)}" rel="self" type="application/rss+xml"/>`,
    ...(changed === undefined ? [] : [element('lastBuildDate', formatMailDate(changed, site.timeZone))]),
    ...feed.articles.map((article) => writeItem(article, site, textOf(article))),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function writeItem(article: Article, site: Site, text: string): string {
  const { title, url, date, summary, authors, section, tags, photos, source } = article;
  const address = site.url + url;
  const [cover] = photos;
  return [
    '<item>',
    element('title', title),
    element('link', address),
    `<guid isPermaLink="true">${escapeXml(address)}</guid>`,
    element('pubDate', formatMailDate(date, site.timeZone)),
    ...authors.map(({ name }) => element('dc:creator', name)),
    ...(authors.length === 0 && source !== undefined ? [element('dc:creator', source.name)] : []),
    ...[section.title, ...tags].map((name) => element('category', name)),
    element('description', summary),
    element('content:encoded', text),
    // The pictures are encoded after the pages are written, so their lengths aren't known; the specification asks for one.
    ...(cover === undefined
      ? []
      : [`<enclosure url="${escapeXml(photoAddress(cover, site.url))}" length="0" type="image/jpeg"/>`]),
    '</item>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
