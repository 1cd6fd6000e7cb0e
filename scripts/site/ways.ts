import type { Link } from '../../layouts/props.ts';
import {
  AUTHORS,
  JSON_FEED,
  MAP,
  OFFLINE,
  PLACES,
  RSS,
  sectionFeedUrl,
  SITE_MAP,
  STATISTICS,
  TAGS,
  WEB_LINKS,
} from '../content/addresses.ts';
import type { Archive } from '../content/archive.ts';
import type { ArchiveTerms } from './terms/archive-terms.ts';
import { type FrameLinks, MAP_TITLE } from './frames.ts';

/** The pages beside articles and lists that this archive has. */
export interface Ways {
  /** For the foot of every page. */
  footer: readonly Link[];
  /** For the map of the site, beside what it lists itself. */
  pages: readonly Link[];
  feeds: readonly Link[];
  frame: FrameLinks;
}

/** Finds which of the pages that the frame and the map of the site lead to are in the plan. */
export function findWays({ site }: Archive, { tags, authors, places }: ArchiveTerms): Ways {
  const hasMap = site.map !== undefined;
  const hasLinks = site.links.length > 0;
  const footer = [
    ...has({ title: 'Chủ đề', url: TAGS }, tags.list.length > 0),
    ...has({ title: 'Tác giả', url: AUTHORS }, authors.list.length > 0),
    ...has({ title: 'Địa danh', url: PLACES }, places.list.length > 0),
    { title: 'Sơ đồ trang', url: SITE_MAP },
  ];
  return {
    footer,
    pages: [
      ...has({ title: site.map?.title ?? MAP_TITLE, url: MAP }, hasMap),
      { title: 'Thống kê truy cập', url: STATISTICS },
      { title: 'Đọc ngoại tuyến', url: OFFLINE },
      ...has({ title: 'Liên kết web', url: WEB_LINKS }, hasLinks),
    ],
    feeds: [
      { title: 'RSS', url: RSS },
      { title: 'JSON Feed', url: JSON_FEED },
      ...site.sections.map(({ slug, title }) => ({ title: `RSS: ${title}`, url: sectionFeedUrl(slug) })),
    ],
    frame: {
      footer,
      statisticsUrl: STATISTICS,
      feedUrl: RSS,
      jsonFeedUrl: JSON_FEED,
      ...(hasMap ? { mapUrl: MAP } : {}),
      ...(hasLinks ? { linksUrl: WEB_LINKS } : {}),
    },
  };
}

function has(link: Link, is: boolean): Link[] {
  return is ? [link] : [];
}
