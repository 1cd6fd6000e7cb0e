import type { ArticleProps, Link } from '../../../layouts/props.ts';
import { HOME, SEARCH } from '../../content/addresses.ts';
import type { Article } from '../../content/archive.ts';
import { defined } from '../../content/defined.ts';
import type { SafeHtml } from '../../text/brands.ts';
import { escapeJsonForScript } from '../../text/escape.ts';
import { machineDate } from '../../text/site-date.ts';
import { findLastChange } from './last-change.ts';
import type { PlanContext } from '../plan-context.ts';

/** What search engines read of an article: schema.org NewsArticle, its way from home, and who publishes it. */
export function describeArticleData(
  context: PlanContext,
  article: Article,
  { breadcrumb, images }: { breadcrumb: readonly Link[]; images: readonly string[] },
): SafeHtml {
  const { absolute, archive, terms } = context;
  const { site } = archive;
  const { url, title, summary, date, section, tags, authors, source, corrections, body } = article;
  const places = article.places.map((name) => ({ '@type': 'Place', name }));
  const people = authors.map((author) => ({
    '@type': 'Person',
    name: author.name,
    url: absolute(terms.authors.urlOf(author, article)),
    ...(author.unit === undefined ? {} : { affiliation: { '@type': 'Organization', name: author.unit } }),
  }));
  const publisher = describePublisher(context);
  return writeGraph([
    {
      '@type': 'NewsArticle',
      mainEntityOfPage: absolute(url),
      headline: title,
      image: images,
      datePublished: machineDate(date, site.timeZone),
      dateModified: machineDate(findLastChange(article), site.timeZone),
      inLanguage: site.language,
      articleSection: section.title,
      wordCount: body.words,
      isAccessibleForFree: true,
      author:
        people.length > 0 ? people : [{ '@type': 'Organization', name: source?.name ?? publisher.name }],
      publisher: { '@id': publisher['@id'] },
      ...(tags.length === 0 ? {} : { keywords: tags }),
      ...(places.length === 0 ? {} : { contentLocation: places }),
      ...(corrections.length === 0 ? {} : { correction: describeCorrections(corrections, site.timeZone) }),
      ...defined({ description: summary || undefined, isBasedOn: source?.url }),
    },
    describeBreadcrumb(context, [...breadcrumb, { title, url }]),
    publisher,
  ]);
}

/** For the front page: the site, its search, and who publishes it. */
export function describeSiteData(context: PlanContext): SafeHtml {
  const { absolute, archive } = context;
  const { title, description, language } = archive.site;
  const publisher = describePublisher(context);
  return writeGraph([
    {
      '@type': 'WebSite',
      name: title,
      url: absolute(HOME),
      inLanguage: language,
      publisher: { '@id': publisher['@id'] },
      potentialAction: {
        '@type': 'SearchAction',
        target: `${absolute(SEARCH)}?q={search_term_string}`,
        'query-input': 'required name=search_term_string',
      },
      ...defined({ description }),
    },
    publisher,
  ]);
}

/** For lists: the way from home. */
export function describeWayData(context: PlanContext, links: readonly Link[]): SafeHtml {
  return writeGraph([describeBreadcrumb(context, links)]);
}

function writeGraph(graph: readonly object[]): SafeHtml {
  return escapeJsonForScript({ '@context': 'https://schema.org', '@graph': graph });
}

function describeBreadcrumb({ archive }: PlanContext, links: readonly Link[]): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: links.map(({ title, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: archive.site.url + url,
    })),
  };
}

function describeCorrections(corrections: ArticleProps['corrections'], timeZone: string): object[] {
  return corrections.map(({ date, text }) => ({
    '@type': 'CorrectionComment',
    text,
    datePublished: machineDate(date, timeZone),
  }));
}

function describePublisher({ absolute, archive, assets }: PlanContext) {
  const { title, organisation, contact } = archive.site;
  const icon = assets.pngIcons.at(-1);
  return {
    '@type': 'Organization',
    '@id': `${absolute(HOME)}#to-chuc`,
    name: organisation ?? title,
    url: absolute(HOME),
    ...(icon === undefined
      ? {}
      : {
          logo: {
            '@type': 'ImageObject',
            url: absolute(icon.url),
            width: icon.size,
            height: icon.size,
          },
        }),
    ...defined({ email: contact.email, telephone: contact.phone, address: contact.address }),
  };
}
