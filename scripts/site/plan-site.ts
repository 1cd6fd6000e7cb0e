import type { Assets } from '../../layouts/props.ts';
import type { Archive } from '../content/archive.ts';
import type { Url } from '../text/brands.ts';
import { articleKeys } from './article-keys.ts';
import { makeFrames } from './frames.ts';
import type { Page } from './page.ts';
import { planArticles } from './plan-articles.ts';
import type { PlanContext } from './plan-context.ts';
import { planDates } from './plan-dates.ts';
import { planNotFound, planSearch, planStaticPages } from './plan-fixed.ts';
import { planHome } from './plan-home.ts';
import { planSections } from './plan-sections.ts';

/**
 * Says which pages the site has and what each shows, by address. A pure function: the same archive and assets give the
 * same plan, in the same order.
 * @throws Error when two pages want one address
 */
export function planSite(archive: Archive, assets: Assets): Map<Url, Page> {
  const context: PlanContext = {
    archive,
    frames: makeFrames(archive, assets, { footer: [] }),
    keys: articleKeys,
    absolute: (url) => archive.site.url + url,
  };
  const plan = new Map<Url, Page>();
  for (const page of planPages(context)) {
    if (plan.has(page.url)) throw new Error(`two pages want the address ${page.url}`);
    plan.set(page.url, page);
  }
  return plan;
}

function* planPages(context: PlanContext): Generator<Page> {
  yield planHome(context);
  yield* planArticles(context);
  yield* planSections(context);
  yield* planDates(context);
  yield* planStaticPages(context);
  yield planSearch(context);
  yield planNotFound(context);
}
