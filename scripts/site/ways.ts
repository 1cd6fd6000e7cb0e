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
import { MAP_TITLE } from './frames.ts';

/** The pages beside articles and lists that this archive has. */
export interface Ways {
  /** For the foot of every page. */
  footer: readonly Link[];
  /** For the map of the site, beside what it lists itself. */
  pages: readonly Link[];
  feeds: readonly Link[];
}

/** Finds which of the pages that the frame and the map of the site lead to are in the plan. */
export function findWays({ site }: Archive, { tags, authors, places }: ArchiveTerms): Ways {
  return {
    footer: [
      ...has({ title: 'Chủ đề', url: TAGS }, tags.list.length > 0),
      ...has({ title: 'Tác giả', url: AUTHORS }, authors.list.length > 0),
      ...has({ title: 'Địa danh', url: PLACES }, places.list.length > 0),
      { title: 'Sơ đồ trang', url: SITE_MAP },
    ],
    pages: [
      ...has({ title: site.map?.title ?? MAP_TITLE, url: MAP }, site.map !== undefined),
      { title: 'Thống kê truy cập', url: STATISTICS },
      { title: 'Đọc ngoại tuyến', url: OFFLINE },
      ...has({ title: 'Liên kết web', url: WEB_LINKS }, site.links.length > 0),
    ],
    feeds: [
      { title: 'RSS', url: RSS },
      { title: 'JSON Feed', url: JSON_FEED },
      ...site.sections.map(({ slug, title }) => ({ title: `RSS: ${title}`, url: sectionFeedUrl(slug) })),
    ],
  };
}

function has(link: Link, is: boolean): Link[] {
  return is ? [link] : [];
}
