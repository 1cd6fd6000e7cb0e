import type { Assets, Frame, Link } from '../../layouts/props.ts';
import type { Archive, Section } from '../content/archive.ts';
import { defined } from '../content/defined.ts';
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

/** Makes the frames of a site. @param footer ways at the foot, after the site's own pages */
export function makeFrames({ site, pages }: Archive, assets: Assets, footer: readonly Link[]): Frames {
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
    links: site.links.map(toLink),
    footerLinks: [...pages.map(toLink), ...footer],
    assets,
    ...defined({
      timeZone: timeZone === VIETNAM ? undefined : timeZone,
      organisation,
      description,
      notice,
      visits: legacyVisits?.count,
      map: map && { title: map.title ?? MAP_TITLE, ...defined({ caption: map.caption }) },
    }),
  };
  const withKey = (frame: Frame): KeyedFrame => ({ frame, key: keyOfValue([frame, site.url]) });
  const bySection = new Map(
    sections.map(({ slug, url }) => [slug, withKey({ ...base, currentSection: url })]),
  );
  const plain = withKey(base);
  return { plain, of: ({ slug }) => bySection.get(slug) ?? plain };
}
