import { parseFragment } from 'parse5';
import { type Element, findElements, isElementNode, isTextNode, type Node, textIn, walk } from './node.ts';
import { isPlaceholder, shownSources } from './picture.ts';

const IMAGE = /<img\s[^<>]*>/gi;

/**
 * Puts photos where a reader sees them that the source of a page keeps for others: of AMP (`<amp-img>`), and those that stand in a
 * `<noscript>` for browsers without scripts, unless the page has another copy right beside it.
 */
export function revealPictures(document: { childNodes: Node[] }): void {
  for (const image of findElements(document, 'amp-img')) image.tagName = image.nodeName = 'img';
  for (const parent of walk(document)) {
    if (!isElementNode(parent) || parent.tagName === 'img') continue;
    const shown = parent.childNodes.filter((node) => !isTextNode(node) || node.value.trim() !== '');
    for (const [at, node] of shown.entries())
      if (isElementNode(node) && node.tagName === 'noscript') reveal(node, [shown[at - 1], shown[at + 1]]);
  }
}

function reveal(copy: Element, beside: readonly (Node | undefined)[]): void {
  const images = findElements(parseFragment((textIn(copy).match(IMAGE) ?? []).join('')), 'img');
  const [first] = images;
  if (first === undefined) return;
  const twins = beside.flatMap((node) => (node !== undefined && isElementNode(node) ? imagesIn(node) : []));
  const empty = twins.find((twin) => shownSources(twin).every(isPlaceholder));
  if (empty !== undefined) empty.attrs = first.attrs;
  else if (twins.length === 0) {
    copy.tagName = copy.nodeName = 'span';
    copy.childNodes = images;
    for (const image of images) image.parentNode = copy;
  }
}

function imagesIn(element: Element): Element[] {
  return element.tagName === 'img' ? [element] : findElements(element, 'img');
}
