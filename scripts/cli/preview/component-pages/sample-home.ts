import { makeCard, makeHome } from '../../../../layouts/sample-props.ts';
import type { Card, HomeProps } from '../../../../layouts/props.ts';
import { toUrl } from '../../../text/brands.ts';
import { samplePicture } from './sample-picture.ts';

const TITLES = [
  'Cầu treo Huổi Sen thông xe',
  'Chợ phiên họp lại sau hai năm, người bán đông hơn người mua',
  'Lúa chín',
  'Học sinh ba bản thôi lội suối đến trường, cô giáo thôi đứng đợi ở bờ bên kia mỗi sáng mùa mưa',
  'Đêm đầu tiên có điện',
  'Trạm y tế có bác sĩ',
];

function numbered(prefix: string, count: number, changes: Partial<Card> = {}): Card[] {
  const picture = samplePicture(960, 640, { alt: '' });
  return Array.from({ length: count }, (_, index) =>
    makeCard({
      id: `2021/08/${prefix}-${index + 1}`,
      title: TITLES[index % TITLES.length] ?? '',
      legacyViews: 1234 * index,
      picture,
      ...changes,
    }),
  );
}

function withoutPicture(card: Card): Card {
  const { picture: _, ...others } = card;
  return others;
}

/** How many stories each section has. */
const IN_SECTIONS = [4, 2, 1];

const SECTIONS = ['Nông thôn mới', 'Văn hóa – Xã hội', 'Giáo dục – Y tế'].map((title, index) => ({
  title,
  url: toUrl(`/chuyen-muc/muc-${index + 1}/`),
}));

/** A front page with everything: lead, seconds, ranks, sections with one story and with four. */
export function fullHome(): HomeProps {
  return makeHome({
    lead: makeCard({ picture: samplePicture(1280, 853, { alt: '' }), legacyViews: 10_754 }),
    seconds: numbered('moi', 4),
    sections: SECTIONS.map((section, index) => ({
      section,
      cards: numbered(`muc-${index + 1}`, IN_SECTIONS[index] ?? 0),
    })),
    mostRead: numbered('nhieu', 5).map(({ id, title, url }, index) => ({
      id,
      title,
      url,
      views: 10_754 - 1000 * index,
    })),
  });
}

/** The same of a site without photos. */
export function plainHome(): HomeProps {
  const home = fullHome();
  return {
    ...home,
    lead: withoutPicture(makeCard()),
    seconds: home.seconds.map(withoutPicture),
    sections: home.sections.map(({ section, cards }) => ({ section, cards: cards.map(withoutPicture) })),
    mostReadIsOfMonth: true,
  };
}
