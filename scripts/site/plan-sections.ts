import { HOME, sectionFeedUrl } from '../content/addresses.ts';
import { defined } from '../content/defined.ts';
import { groupArticles } from './group-articles.ts';
import type { HtmlPage } from './page.ts';
import type { PlanContext } from './plan-context.ts';
import { planList } from './plan-list.ts';

/** `/chuyen-muc/<slug>/`: the articles of each section, also of one that has none yet. */
export function* planSections(context: PlanContext): Generator<HtmlPage> {
  const { archive, frames } = context;
  const bySection = groupArticles(archive.articles, ({ section }) => [section.slug]);
  for (const section of archive.site.sections) {
    const { slug, title, description, url } = section;
    yield* planList(context, {
      url,
      kicker: 'Chuyên mục',
      title,
      breadcrumb: [{ title: 'Trang chủ', url: HOME }],
      articles: bySection.get(slug) ?? [],
      frame: frames.of(section),
      feed: sectionFeedUrl(slug),
      ...defined({ description }),
    });
  }
}
