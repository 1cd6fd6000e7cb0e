import type { HomeProps } from '../../layouts/props.ts';
import { HOME } from '../content/addresses.ts';
import type { Article } from '../content/archive.ts';
import { defined } from '../content/defined.ts';
import { toCard, toLink } from './card.ts';
import { groupArticles } from './group-articles.ts';
import { keyOfValue, makeKey } from './key.ts';
import type { HtmlPage } from './page.ts';
import type { PlanContext } from './plan-context.ts';

/** The newest articles among which a featured one may lead. */
const FRONT = 20;
const SECONDS = 4;
const IN_SECTION = 4;
const MOST_READ = 5;

/** The front page: one lead, the newest, a block for each section, the most read. */
export function planHome({ archive, frames, keys, absolute, years }: PlanContext): HtmlPage {
  const { site, articles } = archive;
  const newest = articles
    .filter(({ withdrawn }) => withdrawn === undefined)
    .slice(-FRONT)
    .reverse();
  const lead = newest.find(({ featured }) => featured) ?? newest[0];
  const seconds = newest.filter((article) => article !== lead).slice(0, SECONDS);
  const bySection = groupArticles(articles, ({ section }) => [section.slug]);
  const sections = site.sections.map((section) => ({
    section: toLink(section),
    newest: newestOf(bySection.get(section.slug) ?? []),
  }));
  const mostRead = findMostRead(articles);
  const yearLinks = [...years].reverse().map(({ year, url }) => ({ title: year, url }));
  const shown = [
    ...(lead === undefined ? [] : [lead]),
    ...seconds,
    ...sections.flatMap((block) => block.newest),
  ];
  return {
    url: HOME,
    kind: 'home',
    key: makeKey('home', frames.plain.key, keyOfValue([mostRead, yearLinks]), ...shown.map(keys.card)),
    frame: frames.plain.frame,
    head: () => ({
      title: site.title,
      canonical: absolute(HOME),
      type: 'website',
      links: [],
      ...defined({ description: site.description }),
    }),
    props: (): HomeProps => ({
      seconds: seconds.map(toCard),
      sections: sections
        .filter((block) => block.newest.length > 0)
        .map((block) => ({ section: block.section, cards: block.newest.map(toCard) })),
      mostRead,
      years: yearLinks,
      ...(lead === undefined ? {} : { lead: toCard(lead) }),
    }),
  };
}

function newestOf(articles: readonly Article[]): Article[] {
  return articles
    .filter(({ withdrawn }) => withdrawn === undefined)
    .slice(-IN_SECTION)
    .reverse();
}

function findMostRead(articles: readonly Article[]): HomeProps['mostRead'] {
  return articles
    .flatMap(({ id, title, url, legacyViews, withdrawn }) =>
      legacyViews === undefined || legacyViews === 0 || withdrawn !== undefined
        ? []
        : [{ id, title, url, views: legacyViews }],
    )
    .sort((a, b) => b.views - a.views || (a.id < b.id ? 1 : -1))
    .slice(0, MOST_READ);
}
