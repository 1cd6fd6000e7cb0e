import { groupBy } from '../../content/group-by.ts';
import {
  attribute,
  type Element,
  type ElementTest,
  findElements,
  isElementNode,
  namesOf,
  type Node,
} from './node.ts';
import { type Prose, sentencesOf } from './main.ts';

const SKIPPED = new Set(
  'script style noscript template iframe object embed svg dialog input select option textarea button nav footer aside map audio video head title'.split(
    ' ',
  ),
);
const ROLES = /^(?:navigation|banner|contentinfo|search|complementary|(?:alert)?dialog)$/;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** Names of what no reader sees; `overflow-hidden`, `list-none` and `hidden-xs` are others, and `d-none d-md-block` is seen. */
const UNSEEN_NAMES =
  /(?:^|\s)(?:hidden|hide|none|d-none|display-none|is-hidden|ng-hide|visually-hidden|sr-only|screen-reader-text)(?=\s|$)/i;
/** What Bootstrap shows after a click; Joomla calls links to photos so. */
const MODAL = /(?:^|\s)modal(?=\s|$)/i;
const SEEN_NAMES = /(?:^|\s)(?:d-(?:sm|md|lg|xl|xxl)-|visible-|(?:sm|md|lg|xl):)(?!none)\w/i;
const FRAME_NAMES = new RegExp(
  `\\b(?:${[
    'menu|navbar|navigation|nav|side ?bar|footer|bread ?crumbs?|pathway|banner|social|share|sharing|addthis',
    'comments?|binh ?luan|relate[ds]?|others?|tin ?(?:lien ?quan|khac|cung ?loai)|cac ?tin|advert\\w*|ads|quang ?cao',
    'login|search|tim ?kiem|rating|danh ?gia|toolbar|tools|(?<!(?:no|d|col|visible|hidden) )print(?! date)|pagination|paging|pager|pagenav|phan ?trang|thong ?ke|counter',
    'statistics?|list ?news|web ?links?|lien ?ket|popular|most ?read|hot ?news|tin ?(?:moi|noi ?bat|xem ?nhieu)|copyright',
    'marquee|(?<!(?:fa|glyphicon|icon|bi) )(?:calendar|clock)|weather|poll|captcha|skip ?link',
  ].join('|')})\\b`,
);
/** What stands below a text and tells of it: tags and author, and how often Drupal counted it. */
const OWN_NAMES = /\b(?:entry-footer|entry-meta|post-footer|item-content-footer|statistics-counter)\b/;
/** What holds this share of the prose is the article, whatever it is called. */
const TOO_MUCH = 0.25;
/** A paragraph of more prose is text, whatever it is called. */
const LONGEST_LABEL = 80;

/** Makes the function that tells which elements belong to the frame of a page: its menus, boxes, forms and scripts. */
export function createFrameTest(body: Element, prose: Prose): ElementTest {
  const total = prose.get(body) ?? 0;
  return (element) => {
    if (OWN_NAMES.test(namesOf(element))) return false;
    if (SKIPPED.has(element.tagName)) return !isOfText(element);
    const length = prose.get(element) ?? 0;
    const isNamed =
      isUnseen(element) ||
      isSharing(element) ||
      isComment(element) ||
      ROLES.test(attribute(element, 'role')) ||
      (FRAME_NAMES.test(wordsOf(element)) && !(element.tagName === 'p' && length > LONGEST_LABEL));
    if (!isNamed || element.tagName === 'body') return false;
    if (length > total * TOO_MUCH) return isUnseen(element) && isCopy(element, body);
    return findElements(element, 'h1').length === 0;
  };
}

function isUnseen(element: Element): boolean {
  const names = attribute(element, 'class');
  return (
    attribute(element, 'hidden') !== '' ||
    HIDDEN.test(attribute(element, 'style')) ||
    (UNSEEN_NAMES.test(names) && !SEEN_NAMES.test(names)) ||
    (element.tagName === 'div' && MODAL.test(names))
  );
}

/** Whether all sentences of an element stand elsewhere on its page too, as those of a version for printing. */
function isCopy(element: Element, body: Element): boolean {
  const everywhere = groupBy(sentencesOf(body), (sentence) => sentence);
  const inside = groupBy(sentencesOf(element), (sentence) => sentence);
  return [...inside].every(([sentence, same]) => (everywhere.get(sentence)?.length ?? 0) > same.length);
}

/** A letter to nobody yet, with the address of the page in it: `mailto:?subject=…`. */
function isSharing(element: Element): boolean {
  return element.tagName === 'a' && /^mailto:\?/i.test(attribute(element, 'href'));
}

/** What colleagues noted beside a text in Google Docs, and the marks that lead there and back. */
function isComment(element: Element): boolean {
  if (element.tagName === 'a') return /^#cmnt(?:_ref)?\d+$/.test(attribute(element, 'href'));
  return (
    element.tagName === 'div' &&
    findElements(element, 'a').some((link) => /^cmnt\d+$/.test(attribute(link, 'id')))
  );
}

/** Who said what is quoted, what tells of an article below it, or a box in the text that leads nowhere. */
function isOfText(element: Element): boolean {
  const parent = element.parentNode;
  if (element.tagName === 'footer')
    return (
      parent !== null &&
      isElementNode(parent as Node) &&
      /^(?:blockquote|article)$/.test((parent as Element).tagName)
    );
  return (
    element.tagName === 'aside' && findElements(element, 'a', 'h1', 'h2', 'h3', 'img', 'form').length === 0
  );
}

/** Class and id as words: `ctl00_ucTinLienQuan` → `ctl00 uc tin lien quan`; some papers tell the kind of a box by a type. */
function wordsOf(element: Element): string {
  const type = element.tagName === 'div' ? attribute(element, 'type') : '';
  return `${attribute(element, 'class')} ${attribute(element, 'id')} ${type}`
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase();
}
