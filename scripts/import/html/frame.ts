import { attribute, type Element, findElements, namesOf } from './node.ts';
import type { Prose } from './main.ts';

const SKIPPED = new Set(
  'script style noscript template iframe object embed svg input select option textarea button nav footer aside map audio video head title'.split(
    ' ',
  ),
);
const ROLES = /^(?:navigation|banner|contentinfo|search|complementary)$/;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const FRAME_NAMES = new RegExp(
  `\\b(?:${[
    'menu|navbar|navigation|nav|side ?bar|footer|bread ?crumbs?|pathway|banner|social|share|sharing|addthis',
    'comments?|binh ?luan|relate[ds]?|others?|tin ?(?:lien ?quan|khac|cung ?loai)|cac ?tin|advert\\w*|ads|quang ?cao',
    'login|search|tim ?kiem|rating|danh ?gia|toolbar|tools|print|pagination|paging|pager|pagenav|phan ?trang|thong ?ke|counter',
    'statistics?|web ?links?|lien ?ket|popular|most ?read|hot ?news|tin ?(?:moi|noi ?bat|xem ?nhieu)|copyright',
    'marquee|(?<!(?:fa|glyphicon|icon|bi) )(?:calendar|clock)|weather|poll|captcha|hidden|hide|none|skip ?link',
  ].join('|')})\\b`,
);
/** What stands below a text and tells of it: tags and author, and how often Drupal counted it. */
const OWN_NAMES = /\b(?:entry-footer|entry-meta|post-footer|statistics_counter)\b/;
/** What holds this share of the prose is the article, whatever it is called. */
const TOO_MUCH = 0.25;

/** Makes the function that tells which elements belong to the frame of a page: its menus, boxes, forms and scripts. */
export function createFrameTest(total: number, prose: Prose): (element: Element) => boolean {
  return (element) => {
    if (OWN_NAMES.test(namesOf(element))) return false;
    if (SKIPPED.has(element.tagName)) return true;
    const isNamed =
      attribute(element, 'hidden') !== '' ||
      HIDDEN.test(attribute(element, 'style')) ||
      ROLES.test(attribute(element, 'role')) ||
      FRAME_NAMES.test(wordsOf(element));
    if (!isNamed || element.tagName === 'body') return false;
    return (prose.get(element) ?? 0) <= total * TOO_MUCH && findElements(element, 'h1').length === 0;
  };
}

/** Class and id as words: `ctl00_ucTinLienQuan` → `ctl00 uc tin lien quan`; some papers tell the kind of a box by a type. */
function wordsOf(element: Element): string {
  const type = element.tagName === 'div' ? attribute(element, 'type') : '';
  return `${attribute(element, 'class')} ${attribute(element, 'id')} ${type}`
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase();
}
