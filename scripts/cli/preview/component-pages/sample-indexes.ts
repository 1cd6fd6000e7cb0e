import type { IndexGroup, Link, MapProps, YearProps } from '../../../../layouts/props.ts';
import { toUrl } from '../../../text/brands.ts';

export const FRONT_PAGE: readonly Link[] = [{ title: 'Trang chủ', url: toUrl('/') }];

export const YEARS: readonly Link[] = ['2021', '2020', '2019'].map((title) => ({
  title,
  url: toUrl(`/${title}/`),
}));

/** The months of a year, some of them empty. */
export const MONTHS: YearProps['months'] = Array.from({ length: 12 }, (_, index) => {
  const title = `Tháng ${index + 1}`;
  if (index % 5 === 2) return { title, count: 0 };
  return { title, count: (index * 397) % 1234, url: toUrl(`/2021/${String(index + 1).padStart(2, '0')}/`) };
});

/** Names with counts and notes, links that lead out, a cloud of words. */
export const GROUPS: readonly IndexGroup[] = [
  {
    id: 'chu-a',
    title: 'A',
    url: toUrl('/chu-de/chu-cai/a/'),
    items: Array.from({ length: 9 }, (_, index) => ({
      title: `an sinh ${index + 1}`,
      url: toUrl(`/chu-de/an-sinh-${index + 1}/`),
      count: 3 * index + 1,
      ...(index % 3 === 0 && { note: 'nay là an sinh xã hội' }),
    })),
  },
  {
    id: 'ra-ngoai',
    title: 'Liên kết',
    items: [{ title: 'Trang mẫu', url: 'https://mau.example/', note: 'mau.example' }],
  },
  {
    id: 'dam-may',
    items: [1, 2, 3, 4, 5].map((size) => ({
      title: `chủ đề cỡ ${size}`,
      url: toUrl(`/chu-de/co-${size}/`),
      size,
    })),
  },
];

/** A map of an invented country, whose marked province lies in the middle, or so near to an edge that its name runs inwards. */
export function makeMap(x: number): MapProps {
  return {
    title: 'Bản đồ hành chính',
    description: 'Nước và tỉnh đều là giả định.',
    breadcrumb: FRONT_PAGE,
    groups: GROUPS.slice(0, 1),
    drawing: {
      width: 1000,
      height: 1000,
      areFormer: false,
      country: 'M100 100h500v700h-400z',
      marked: { name: 'Tỉnh mẫu', path: `M${x - 100} 200h200v200h-200z`, x, y: 300 },
      archipelagos: [
        {
          name: 'Quần đảo mẫu',
          province: 'Tỉnh khác',
          islands: [
            { x: 780, y: 500 },
            { x: 820, y: 540 },
          ],
        },
      ],
    },
  };
}
