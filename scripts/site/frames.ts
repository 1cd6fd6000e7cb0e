import type { Assets, Frame, Link } from '../../layouts/props.ts';
import { OPEN_SEARCH, SEARCH, WEB_MANIFEST } from '../content/addresses.ts';
import type { Archive, Section } from '../content/archive.ts';
import { defined } from '../content/defined.ts';
import type { Url } from '../text/brands.ts';
import { VIETNAM } from '../text/time-zone.ts';
import { toLink } from './articles/card.ts';
import { keyOfValue } from './key.ts';

/** What the map is called where `site.yaml` has no name for it. */
export const MAP_TITLE = 'Bản đồ hành chính';

/** The frame around pages, and the key that changes with it. */
export interface KeyedFrame {
  frame: Frame;
  key: string;
}

/** One frame for each section, so that the masthead can underline it, and one for all other pages. */
export interface Frames {
  plain: KeyedFrame;
  of(section: Section): KeyedFrame;
}

/** Pages that the frame may link to, where the plan has them. */
export type FrameLinks = Partial<Pick<Frame, 'linksUrl' | 'statisticsUrl' | 'feedUrl' | 'jsonFeedUrl'>> & {
  mapUrl?: Url;
  footer: readonly Link[];
};

/** Makes the frames of a site. */
export function makeFrames({ site, pages }: Archive, assets: Assets, links: FrameLinks): Frames {
  const {
    title,
    language,
    timeZone,
    organisation,
    description,
    notice,
    contact,
    imprint,
    sections,
    legacyVisits,
    map,
  } = site;
  const base: Frame = {
    siteTitle: title,
    language,
    contact,
    imprint,
    sections: sections.map(toLink),
    searchUrl: SEARCH,
    links: site.links.map(toLink),
    openSearchUrl: OPEN_SEARCH,
    manifestUrl: WEB_MANIFEST,
    footerLinks: [...pages.map(toLink), ...links.footer],
    assets,
    ...defined({
      timeZone: timeZone === VIETNAM ? undefined : timeZone,
      organisation,
      description,
      notice,
      visits: legacyVisits?.count,
      linksUrl: links.linksUrl,
      statisticsUrl: links.statisticsUrl,
      feedUrl: links.feedUrl,
      jsonFeedUrl: links.jsonFeedUrl,
    }),
    ...(map === undefined && links.mapUrl === undefined
      ? {}
      : {
          map: {
            title: map?.title ?? MAP_TITLE,
            ...defined({ caption: map?.caption, url: links.mapUrl }),
          },
        }),
  };
  const withKey = (frame: Frame): KeyedFrame => ({
    frame,
    key: keyOfValue([frame, site.url, site.timeZone]),
  });
  const bySection = new Map(
    sections.map(({ slug, url }) => [slug, withKey({ ...base, currentSection: url })]),
  );
  const plain = withKey(base);
  return { plain, of: ({ slug }) => bySection.get(slug) ?? plain };
}
