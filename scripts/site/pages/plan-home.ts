import type { HomeProps } from '../../../layouts/props.ts';
import { HOME } from '../../content/addresses.ts';
import type { Article, Site } from '../../content/archive.ts';
import { drawnCardUrl } from '../../render/card-image.ts';
import { cardKey } from '../articles/article-keys.ts';
import { siteCard } from '../articles/card-addresses.ts';
import { linkYears } from '../articles/calendar-of-articles.ts';
import { toCard, toLink } from '../articles/card.ts';
import { keyOfValue, makeKey } from '../key.ts';
import { findLegacyMostRead, indexRanked } from '../counts/most-read.ts';
import type { HtmlPage } from '../page.ts';
import type { PlanContext } from '../plan-context.ts';
import { linkMostRead } from '../counts/statistics-figures.ts';
import { describeSiteData } from '../articles/structured-data.ts';

/** The newest articles among which a featured one may lead. */
const FRONT = 20;
const SECONDS = 4;
const IN_SECTION = 4;
const MOST_READ = 5;

/** The front page: one lead, the newest, a block for each section, the most read. */
export function planHome(context: PlanContext): HtmlPage {
  const { archive, shown, bySection, frames, absolute, years } = context;
  const { site } = archive;
  const newest = shown.slice(-FRONT).reverse();
  const lead = newest.find(({ featured }) => featured) ?? newest[0];
  const seconds = newest.filter((article) => article !== lead).slice(0, SECONDS);
  const told = new Set(lead === undefined ? seconds : [lead, ...seconds]);
  const sections = site.sections.map((section) => ({
    section: toLink(section),
    newest: newestOf(bySection.get(section.slug) ?? [], told),
  }));
  const mostRead = findMostRead(context);
  const yearLinks = linkYears(years);
  const cards = [
    ...(lead === undefined ? [] : [lead]),
    ...seconds,
    ...sections.flatMap((block) => block.newest),
  ];
  return {
    url: HOME,
    kind: 'home',
    key: makeKey(['home', frames.plain.key, keyOfValue([mostRead, yearLinks]), ...cards.map(cardKey)]),
    frame: frames.plain.frame,
    head: () => ({
      title: site.title,
      canonical: absolute(HOME),
      type: 'website',
      image: absolute(drawnCardUrl(siteCard(site))),
      structuredData: describeSiteData(context),
      description: site.description ?? nameSections(site),
    }),
    props: (): HomeProps => ({
      seconds: seconds.map(toCard),
      sections: sections
        .filter((block) => block.newest.length > 0)
        .map((block) => ({ section: block.section, cards: block.newest.map(toCard) })),
      ...mostRead,
      years: yearLinks,
      ...(lead === undefined ? {} : { lead: toCard(lead) }),
    }),
  };
}

/** For a site that nobody has introduced: "Trang thông tin xã Tân Hòa: Tin tức, Thông báo." */
function nameSections({ title, sections }: Site): string {
  return `${title}: ${sections.map((section) => section.title).join(', ')}.`;
}

/** The newest that are not withdrawn and not told above; a section whose articles are all told above shows them again. */
function newestOf(articles: readonly Article[], told: ReadonlySet<Article>): Article[] {
  const newest: Article[] = [];
  const repeated: Article[] = [];
  for (let index = articles.length - 1; index >= 0 && newest.length < IN_SECTION; index -= 1) {
    const article = articles[index];
    if (article === undefined || article.withdrawn !== undefined) continue;
    (told.has(article) ? repeated : newest).push(article);
  }
  return newest.length > 0 ? newest : repeated.slice(0, IN_SECTION);
}

/** The most read of the last 30 days; where those are not known, of the time of an earlier system. */
function findMostRead({ counts, shown }: PlanContext): Pick<HomeProps, 'mostRead' | 'mostReadIsOfMonth'> {
  const ofMonth =
    counts === undefined ? [] : linkMostRead(counts.top.month, indexRanked(counts, shown), MOST_READ);
  return ofMonth.length > 0
    ? { mostRead: ofMonth, mostReadIsOfMonth: true }
    : { mostRead: findLegacyMostRead(shown, MOST_READ) };
}
