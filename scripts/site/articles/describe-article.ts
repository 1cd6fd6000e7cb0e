import type { ArticleProps, Head, Link } from '../../../layouts/props.ts';
import type { Article } from '../../content/archive.ts';
import { defined } from '../../content/defined.ts';
import { firstOfEach } from '../../content/group-by.ts';
import type { BodyRenderer } from '../../render/body.ts';
import { describePicture, largestPicture, type Picture } from '../../render/picture.ts';
import type { SafeHtml } from '../../text/brands.ts';
import { readingMinutes } from '../../text/words.ts';
import type { ArchiveTerms } from '../terms/archive-terms.ts';
import { articleCardUrl } from './card-addresses.ts';
import { toCounted, toLink } from './card.ts';
import { describeHistory } from './edit-history.ts';
import { findLaterChange } from './last-change.ts';
import type { PlanContext } from '../plan-context.ts';
import { describeArticleData } from './structured-data.ts';
import { HOME_LINK } from '../pages/page-head.ts';

/** The articles that an article's page leads to. */
export interface Neighbours {
  older: Article | undefined;
  newer: Article | undefined;
  others: readonly Article[];
}

/** What the head of an article's page says. */
export function describeArticleHead(context: PlanContext, article: Article): Head {
  const { absolute, archive } = context;
  const { title, url, summary, date, withdrawn } = article;
  const image = absolute(articleCardUrl(article, archive.site));
  const breadcrumb = describeWay(article);
  return {
    title,
    canonical: absolute(url),
    type: 'article',
    published: date,
    image,
    ...(withdrawn === undefined
      ? {
          ...defined({ description: summary || undefined }),
          structuredData: describeArticleData(context, article, {
            breadcrumb,
            images: [image, ...article.photos.map((photo) => archive.site.url + largestPicture(photo))],
          }),
        }
      : { noindex: true }),
    ...defined({ updated: findLaterChange(article) }),
  };
}

/** What an article's page shows; of a withdrawn one, no text. */
export function describeArticle(
  { absolute, archive, terms, histories }: PlanContext,
  article: Article,
  { older, newer, others }: Neighbours,
  renderBody: BodyRenderer,
): ArticleProps {
  const { title, date, updated, section, authors, source, corrections, withdrawn, body } = article;
  const shown = withdrawn === undefined;
  const history = describeHistory(article, histories, archive.site.timeZone);
  return {
    ...toCounted(article),
    address: absolute(article.url),
    title,
    breadcrumb: describeWay(article),
    section: toLink(section),
    date,
    readingMinutes: readingMinutes(body.words),
    body: shown ? renderBody(body, { siteUrl: archive.site.url, firstPictureEager: true }) : ('' as SafeHtml),
    gallery: shown ? describeGallery(article) : [],
    authors: authors.map((author) => ({ ...author, url: terms.authors.urlOf(author, article) })),
    attachments: shown ? article.attachments : [],
    tags: article.tags.map((tag) => ({ title: tag, url: terms.tags.urlOf(tag, article) })),
    places: describePlaces(terms, article),
    corrections,
    related: others,
    ...(history.length > 0 ? { history } : {}),
    ...(shown && article.hasSapo ? { sapo: article.summary } : {}),
    ...defined({
      updated,
      source,
      withdrawn,
      older: older && toLink(older),
      newer: newer && toLink(newer),
    }),
  };
}

/** Photos that the text does not show. */
export function describeGallery({ photos }: Article): Picture[] {
  return photos.filter(({ inBody }) => !inBody).map(describePicture);
}

function describeWay({ section }: Article): Link[] {
  return [HOME_LINK, toLink(section)];
}

/** An article may name one place with its level and without: it stands where it is first named. */
function describePlaces({ places, noteOf }: ArchiveTerms, article: Article): ArticleProps['places'] {
  const named = article.places.map((place) => {
    const note = noteOf(place, article);
    return { title: place, url: places.urlOf(place, article), ...(note === '' ? {} : { note }) };
  });
  return firstOfEach(named, ({ url }) => url);
}
