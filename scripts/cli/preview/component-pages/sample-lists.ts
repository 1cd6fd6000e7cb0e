import { makeCard, makeListing } from '../../../../layouts/sample-props.ts';
import type { ListingProps } from '../../../../layouts/props.ts';
import { type SiteDate, toUrl } from '../../../text/brands.ts';
import { samplePicture } from './sample-picture.ts';

const LIST = '/dia-danh/huoi-sen/';
const { picture: _, ...WITHOUT_PICTURE } = makeCard({
  id: '2021/07/khong-anh',
  date: '2021-07-02' as SiteDate,
});

/** The newest page of a list, with what is known of its subject. */
export function firstPage(): ListingProps {
  return makeListing({
    kicker: 'Địa danh',
    title: 'Huổi Sen',
    facts: [
      { label: 'Nay thuộc', text: 'xã Nậm Ngần', url: toUrl('/dia-danh/nam-ngan/') },
      { label: 'Trước thuộc', text: 'xã Huổi Sen, huyện Nậm Ngần (đến 30/06/2025)' },
      { label: 'Trước thuộc', text: 'xã Lao Chứ (đến 2003)' },
    ],
    cards: [
      makeCard({ picture: samplePicture(960, 640), legacyViews: 10_754 }),
      WITHOUT_PICTURE,
      makeCard({ id: '2021/07/anh-doc', date: '2021-07-02' as SiteDate, picture: samplePicture(600, 800) }),
      makeCard({ id: '2021/07/rut', date: '2021-07-01' as SiteDate, withdrawn: true }),
    ],
    pager: {
      older: { title: 'Cũ hơn (2019–2020)', url: `${LIST}trang/3/` },
      oldest: { title: 'Cũ nhất (2016)', url: `${LIST}trang/1/` },
    },
  });
}

/** A page between others, of one month. */
export function middlePage(): ListingProps {
  return makeListing({
    title: 'Nông thôn mới, trang 3',
    cards: [
      makeCard({ picture: samplePicture(960, 640) }),
      makeCard({ id: '2021/08/khac', title: 'Tin khác', picture: samplePicture(320, 213) }),
    ],
    pager: {
      newest: { title: 'Mới nhất', url: LIST },
      newer: { title: 'Mới hơn (từ 2020)', url: `${LIST}trang/4/` },
      older: { title: 'Cũ hơn (2017–2018)', url: `${LIST}trang/2/` },
      oldest: { title: 'Cũ nhất (2016)', url: `${LIST}trang/1/` },
    },
    years: [],
  });
}

/** A list that has no article yet. */
export function emptyListing(): ListingProps {
  return makeListing({ cards: [], pager: {}, years: [] });
}
