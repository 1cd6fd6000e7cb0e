import type { ArticleProps, Head, Link } from '../../layouts/props.ts';
import { HOME } from '../content/addresses.ts';
import type { Article, Photo } from '../content/archive.ts';
import { defined } from '../content/defined.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { describePicture } from '../render/picture.ts';
import type { SafeHtml } from '../text/brands.ts';
import { readingMinutes } from '../text/words.ts';
import type { ArchiveTerms } from './archive-terms.ts';
import { toCard, toLink } from './card.ts';
import { makeKey } from './key.ts';
import type { BodyReader, HtmlPage } from './page.ts';
import type { PlanContext } from './plan-context.ts';
import { relateArticles } from './related.ts';

/** One page for each article. */
export function* planArticles(context: PlanContext): Generator<HtmlPage> {
  const { archive, frames, keys } = context;
  const { articles } = archive;
  const related = relateArticles(articles);
  for (const [index, article] of articles.entries()) {
    const older = articles[index - 1];
    const newer = articles[index + 1];
    const others = related.get(article) ?? [];
    const { frame, key } = frames.of(article.section);
    const neighbours = [older, newer].map((other) =>
      other === undefined ? '' : `${other.url} ${other.title}`,
    );
    yield {
      url: article.url,
      kind: 'article',
      key: makeKey(
        'article',
        key,
        keys.own(article),
        ...nameTerms(context, article),
        ...neighbours,
        ...others.map(keys.card),
      ),
      frame,
      head: () => describeHead(context, article),
      props: (readBody) => describeArticle(context, article, { older, newer, others }, readBody),
    };
  }
}

/** Where an article's names lead, and what its places are called now: both may change when the article doesn't. */
function nameTerms({ terms: { tags, authors, places, noteOf } }: PlanContext, article: Article): string[] {
  return [
    ...article.tags.map((tag) => tags.urlOf(tag, article)),
    ...article.authors.map((author) => authors.urlOf(author, article)),
    ...article.places.map((place) => places.urlOf(place, article) + noteOf(place, article)),
  ];
}

interface Neighbours {
  older: Article | undefined;
  newer: Article | undefined;
  others: readonly Article[];
}

function describeHead({ absolute }: PlanContext, article: Article): Head {
  const { title, url, summary, date, updated } = article;
  return {
    title,
    canonical: absolute(url),
    type: 'article',
    published: date,
    links: [],
    ...(article.withdrawn === undefined ? { description: summary } : { noindex: true }),
    ...defined({ updated }),
  };
}

function describeArticle(
  { archive, terms }: PlanContext,
  article: Article,
  { older, newer, others }: Neighbours,
  readBody: BodyReader,
): ArticleProps {
  const { id, title, date, updated, section, authors, source, corrections, withdrawn, legacyViews, body } =
    article;
  const shown = withdrawn === undefined;
  return {
    id,
    title,
    breadcrumb: [{ title: 'Trang chủ', url: HOME }, toLink(section)],
    section: toLink(section),
    date,
    readingMinutes: readingMinutes(body.words),
    body: shown
      ? renderMarkdown(readBody(body), {
          references: body.references,
          siteUrl: archive.site.url,
          firstPictureEager: true,
        })
      : ('' as SafeHtml),
    gallery: shown ? article.photos.filter(isLeftOver).map(describePicture) : [],
    authors: authors.map((author) => ({ ...author, url: terms.authors.urlOf(author, article) })),
    attachments: shown ? article.attachments : [],
    tags: listOnce(article.tags.map((tag) => ({ title: tag, url: terms.tags.urlOf(tag, article) }))),
    places: listOnce(article.places.map((place) => describePlace(terms, place, article))),
    corrections,
    related: others.map(toCard),
    ...(shown && article.hasSapo ? { sapo: article.summary } : {}),
    ...defined({
      updated,
      source,
      withdrawn,
      legacyViews,
      older: toNeighbour(older),
      newer: toNeighbour(newer),
    }),
  };
}

function describePlace(
  { places, noteOf }: ArchiveTerms,
  place: string,
  article: Article,
): ArticleProps['places'][number] {
  const note = noteOf(place, article);
  return { title: place, url: places.urlOf(place, article), ...(note === '' ? {} : { note }) };
}

/** An article may bear two spellings of one name. */
function listOnce<Item extends Link>(links: readonly Item[]): Item[] {
  return [...new Map(links.toReversed().map((link) => [link.url, link])).values()].reverse();
}

function isLeftOver({ inBody }: Photo): boolean {
  return !inBody;
}

function toNeighbour(article: Article | undefined): Link | undefined {
  return article === undefined ? undefined : { title: article.title, url: article.url };
}
