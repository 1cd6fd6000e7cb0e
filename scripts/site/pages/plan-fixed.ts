import { NOT_FOUND, OFFLINE, SEARCH } from '../../content/addresses.ts';
import { defined } from '../../content/defined.ts';
import { linkYears } from '../articles/calendar-of-articles.ts';
import { toLink } from '../articles/card.ts';
import { keyOfValue, makeKey } from '../key.ts';
import type { HtmlPage } from '../page.ts';
import type { PlanContext } from '../plan-context.ts';
import { describeUnlistedHead, describeWayHead, HOME_LINK } from './page-head.ts';

/** The pages of `content/pages/`. */
export function* planStaticPages(context: PlanContext): Generator<HtmlPage> {
  const { archive, frames } = context;
  const breadcrumb = [HOME_LINK];
  for (const page of archive.pages) {
    const { url, title, summary, body } = page;
    yield {
      url,
      kind: 'static',
      key: makeKey(['static', frames.plain.key, keyOfValue(page)]),
      frame: frames.plain.frame,
      head: () => describeWayHead(context, { title, url, breadcrumb, description: summary }),
      props: (renderBody) => ({
        title,
        breadcrumb,
        body: renderBody(body, { siteUrl: archive.site.url, firstPictureEager: true }),
        ...defined({ summary }),
      }),
    };
  }
}

/** `/tim-kiem/`: without script, the ways to the lists. */
export function planSearch({ archive, assets, frames, absolute, years }: PlanContext): HtmlPage {
  const props = {
    years: linkYears(years),
    sections: archive.site.sections.map((section) => ({ ...toLink(section), slug: section.slug })),
    script: assets.search,
  };
  return {
    url: SEARCH,
    kind: 'search',
    key: makeKey(['search', frames.plain.key, keyOfValue(props)]),
    frame: frames.plain.frame,
    head: () => describeUnlistedHead('Tìm kiếm', absolute(SEARCH)),
    props: () => props,
  };
}

/** `/ngoai-tuyen/`: what is kept on the reader's own machine; also shown in place of a page that is not. */
export function planOffline({ assets, frames, absolute, years }: PlanContext): HtmlPage {
  const props = {
    script: assets.offline,
    breadcrumb: [HOME_LINK],
    years: linkYears(years),
  };
  return {
    url: OFFLINE,
    kind: 'offline',
    key: makeKey(['offline', frames.plain.key, keyOfValue(props)]),
    frame: frames.plain.frame,
    head: () => describeUnlistedHead('Đọc ngoại tuyến', absolute(OFFLINE)),
    props: () => props,
  };
}

/** `/404.html`: what a reader sees at an address that leads nowhere. */
export function planNotFound({ archive, frames, absolute }: PlanContext): HtmlPage {
  const props = { sections: archive.site.sections.map(toLink) };
  return {
    url: NOT_FOUND,
    kind: 'notFound',
    key: makeKey(['notFound', frames.plain.key, keyOfValue(props)]),
    frame: frames.plain.frame,
    head: () => describeUnlistedHead('Không tìm thấy trang', absolute(NOT_FOUND)),
    props: () => props,
  };
}
