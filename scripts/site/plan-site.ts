import type { Assets } from '../../layouts/props.ts';
import type { Archive } from '../content/archive.ts';
import { defined } from '../content/defined.ts';
import { groupBy } from '../content/group-by.ts';
import type { Url } from '../text/brands.ts';
import { type ArchiveTerms, findTerms } from './terms/archive-terms.ts';
import { findYears } from './articles/calendar-of-articles.ts';
import { findShown } from './articles/shown-articles.ts';
import type { CountsSnapshot } from './counts/counts-snapshot.ts';
import type { EditHistories } from './articles/edit-history.ts';
import { makeFrames } from './frames.ts';
import type { PlanMemory } from './page-group.ts';
import type { Page } from './page.ts';
import { planArticles } from './pages/plan-articles.ts';
import type { PlanContext } from './plan-context.ts';
import { planDates } from './pages/plan-dates.ts';
import { planFeeds } from './feeds/plan-feeds.ts';
import { planNotFound, planOffline, planSearch, planStaticPages } from './pages/plan-fixed.ts';
import { planHome } from './pages/plan-home.ts';
import { planIndexes } from './pages/plan-indexes.ts';
import { planMap } from './pages/plan-map.ts';
import { planMachines } from './feeds/plan-machines.ts';
import { planSections } from './pages/plan-sections.ts';
import { planSiteMap } from './pages/plan-site-map.ts';
import { planSitemaps } from './feeds/plan-sitemaps.ts';
import { planStatistics } from './pages/plan-statistics.ts';
import { planTerms } from './pages/plan-terms.ts';
import { findWays } from './ways.ts';

const LISTED: ReadonlySet<Page['kind']> = new Set([
  'home',
  'listing',
  'year',
  'index',
  'map',
  'static',
  'statistics',
]);

/** What a plan may draw on beside the archive. */
export interface PlanExtras {
  counts?: CountsSnapshot | undefined;
  histories?: EditHistories | undefined;
  /** What earlier plans found out. */
  memory?: PlanMemory | undefined;
}

/**
 * Says which pages the site has and what each shows, by address. A pure function: the same archive, assets, counts
 * and histories give the same plan, in the same order, whatever is remembered of earlier plans.
 * @throws Error when two pages want one address
 */
export function planSite(
  archive: Archive,
  assets: Assets,
  { counts, histories, memory }: PlanExtras = {},
): Map<Url, Page> {
  const terms = findTerms(archive);
  const ways = findWays(archive, terms);
  const context: PlanContext = {
    archive,
    assets,
    shown: findShown(archive.articles),
    bySection: groupBy(archive.articles, ({ section }) => section.slug),
    terms,
    ways,
    years: findYears(archive.articles),
    frames: makeFrames(archive, assets, ways.footer),
    absolute: (url) => archive.site.url + url,
    ...defined({ counts, histories, memory }),
  };
  const plan = new Map<Url, Page>();
  const add = (page: Page) => {
    if (plan.has(page.url)) throw new Error(`two pages want the address ${page.url}`);
    plan.set(page.url, page);
  };
  for (const page of planPages(context)) add(page);
  for (const file of planFeeds(context)) add(file);
  for (const file of planMachines(context)) add(file);
  for (const file of planSitemaps(context, findListed(plan, terms))) add(file);
  return plan;
}

/** Pages beside articles that search engines may list; numbered pages are reached through them. */
function findListed(plan: ReadonlyMap<Url, Page>, { tags, authors, places }: ArchiveTerms): Url[] {
  const choices = new Set([tags, authors, places].flatMap(({ shared }) => shared.map(({ url }) => url)));
  return [...plan.values()]
    .filter(({ url, kind }) => LISTED.has(kind) && !/\/trang\/\d+\/$/.test(url) && !choices.has(url))
    .map(({ url }) => url);
}

function* planPages(context: PlanContext): Generator<Page> {
  yield planHome(context);
  yield* planArticles(context);
  yield* planSections(context);
  yield* planTerms(context);
  yield* planDates(context);
  yield* planIndexes(context);
  yield* planMap(context);
  yield planSiteMap(context);
  yield* planStaticPages(context);
  yield planStatistics(context);
  yield planSearch(context);
  yield planOffline(context);
  yield planNotFound(context);
}
