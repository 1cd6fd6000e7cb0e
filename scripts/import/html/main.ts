import {
  attribute,
  collapseHtml,
  type Element,
  isBlock,
  isElementNode,
  isTextNode,
  namesOf,
  type Node,
  walk,
} from './node.ts';

/** How many characters of prose each element holds; what stands in links, scripts or short labels is none. */
export type Prose = ReadonlyMap<Element, number>;

const SENTENCE = 25;
const SILENT = new Set('a script style noscript template select textarea button title'.split(' '));
/** Share of the prose that a part must have to be taken for the whole. */
const MOST = 0.8;
const PARAGRAPHS = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre figure'.split(' '));
/** Names that the families of portals give to the body of an article. */
const BODY_NAMES =
  /\b(?:articlebody|bodytext|news-?bodyhtml|detail-content(?:-body)?|fck-?detail|cms-body|entry-content|post-content|ms-rtestate-field|noi-?dung(?:-?(?:tin|bai))?|article-content|content-detail)\b|externalclass|(?:lbl|div|ltr|lit)-?(?:content|noidung|chitiet)\b/;

/** Measures the prose of every element below a root. */
export function measureProse(root: Element): Prose {
  const prose = new Map<Element, number>();
  for (const node of walk(root)) {
    if (!isTextNode(node)) continue;
    const { length } = collapseHtml(node.value).trim();
    const above = length < SENTENCE ? [] : ancestorsOf(node, root);
    if (above.some(({ tagName }) => SILENT.has(tagName))) continue;
    for (const element of above) prose.set(element, (prose.get(element) ?? 0) + length);
  }
  return prose;
}

/** The words of each text below an element that is long enough to be a sentence. */
export function sentencesOf(element: Element): string[] {
  return [...walk(element)]
    .filter(isTextNode)
    .map(({ value }) => collapseHtml(value).trim())
    .filter(({ length }) => length >= SENTENCE);
}

/** The smallest part of a page that holds most of its prose, so that menus and side columns stay outside. */
export function findMain(root: Element, prose: Prose): Element {
  let main = root;
  for (;;) {
    const share = (prose.get(main) ?? 0) * MOST;
    const part = main.childNodes.find(
      (child): child is Element =>
        isElementNode(child) && holdsBlocks(child) && (prose.get(child) ?? 0) >= share,
    );
    if (part === undefined || share === 0) return findNamedBody(main, prose) ?? main;
    main = part;
    if (BODY_NAMES.test(namesOf(main)) && attribute(main, 'itemtype') === '') return main;
  }
}

function findNamedBody(root: Element, prose: Prose): Element | undefined {
  const half = (prose.get(root) ?? 0) / 2;
  for (const node of walk(root)) {
    if (isElementNode(node) && BODY_NAMES.test(namesOf(node)) && (prose.get(node) ?? 0) > half) return node;
  }
  return undefined;
}

/** Whether an element is more than one paragraph. */
function holdsBlocks(element: Element): boolean {
  if (PARAGRAPHS.has(element.tagName)) return false;
  let breaks = 0;
  for (const node of walk(element)) {
    if (!isElementNode(node)) continue;
    if (isBlock(node)) return true;
    if (node.tagName === 'br') breaks += 1;
    if (breaks > 1) return true;
  }
  return false;
}

function ancestorsOf(node: Node, root: Element): Element[] {
  const above: Element[] = [];
  for (
    let parent = node.parentNode;
    parent !== null && isElementNode(parent as Node);
    parent = (parent as Element).parentNode
  ) {
    above.push(parent as Element);
    if (parent === root) break;
  }
  return above;
}
