import { sectionFeedUrl } from '../../content/addresses.ts';
import { defined } from '../../content/defined.ts';
import { sectionCard } from '../articles/card-addresses.ts';
import type { HtmlPage } from '../page.ts';
import type { PlanContext } from '../plan-context.ts';
import { planLists } from './plan-list.ts';
import { HOME_LINK } from './page-head.ts';

/** `/chuyen-muc/<slug>/`: the articles of each section, also of one that has none yet. */
export function* planSections(context: PlanContext): Generator<HtmlPage> {
  const { archive, frames, bySection } = context;
  for (const section of archive.site.sections) {
    const { slug, title, description, url } = section;
    const list = {
      url,
      kicker: 'Chuyên mục',
      title,
      breadcrumb: [HOME_LINK],
      isSection: true,
      articles: bySection.get(slug) ?? [],
      frame: frames.of(section),
      feed: sectionFeedUrl(slug),
      card: sectionCard(section, archive.site),
      ...defined({ description }),
    };
    yield* planLists(context, [list]);
  }
}
