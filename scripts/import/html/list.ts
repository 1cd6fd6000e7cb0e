import { type ListItem, textOfRuns } from '../page/block.ts';
import { numberOf } from './list-numbers.ts';
import {
  type Element,
  type ElementTest,
  findElements,
  isElementNode,
  isTextNode,
  type Node,
  textIn,
} from './node.ts';
import { readRuns, type Style } from './runs.ts';

/** The items of an element that Markdown can show as one list; undefined of any other element. */
export function readListItems(element: Element, style: Style, isFrame: ElementTest): ListItem[] | undefined {
  if (!isList(element) || findElements(element, 'img', 'table', 'h1', 'h2').length > 0) return undefined;
  if (element.childNodes.some((child) => isElementNode(child) && !canBeMarker(numberOf(child))))
    return undefined;
  const lists = [element, ...findElements(element, 'ul', 'ol')];
  if (!lists.every((list) => list.childNodes.every((child) => isPartOfList(child, isFrame))))
    return undefined;
  if (findElements(element, 'li').some((item) => hasWordsBehindList(item, isFrame))) return undefined;
  const items = readItems(element, style, 0, isFrame);
  return items.length === 0 ? undefined : items;
}

function isList(element: Element): boolean {
  return element.tagName === 'ul' || element.tagName === 'ol';
}

/** Whether a child of a list is an item, a list, or nothing that is read; words between the items make no list. */
function isPartOfList(child: Node, isFrame: ElementTest): boolean {
  if (!isElementNode(child)) return !isTextNode(child) || child.value.trim() === '';
  return child.tagName === 'li' || isList(child) || isFrame(child) || textIn(child).trim() === '';
}

/** Whether an item goes on behind a list in it: as an item these words would stand before that list. */
function hasWordsBehindList(item: Element, isFrame: ElementTest): boolean {
  let behind = false;
  const hasWords = (node: Node): boolean => {
    if (isTextNode(node)) return behind && node.value.trim() !== '';
    if (!isElementNode(node) || isFrame(node)) return false;
    if (!isList(node)) return node.childNodes.some(hasWords);
    behind = true;
    return false;
  };
  return item.childNodes.some(hasWords);
}

/** Whether a list of Markdown can show what stands before an item. */
function canBeMarker(number: string): boolean {
  return /^(?:\d+\.)?$/.test(number);
}

/** The items of a list and, one level deeper, of the lists in it; old editors put those beside the items too. */
function readItems(list: Element, style: Style, depth: number, isFrame: ElementTest): ListItem[] {
  const items: ListItem[] = [];
  for (const child of list.childNodes) {
    if (!isElementNode(child) || isFrame(child)) continue;
    if (child.tagName === 'li') {
      const runs = readRuns(child, style, (element) => isList(element) || isFrame(element));
      const number = numberOf(child);
      const item = canBeMarker(number)
        ? { marker: number === '' ? '-' : number, runs }
        : { marker: '-', runs: [{ text: `${number} ` }, ...runs] };
      if (textOfRuns(runs).trim() !== '') items.push({ depth, ...item });
    }
    for (const inner of findOuterLists(child, isFrame))
      items.push(...readItems(inner, style, depth + 1, isFrame));
  }
  return items;
}

/** The element itself where it is a list, else the lists in it that are in no other list of it. */
function findOuterLists(element: Element, isFrame: ElementTest): Element[] {
  if (isFrame(element)) return [];
  if (isList(element)) return [element];
  return element.childNodes.filter(isElementNode).flatMap((child) => findOuterLists(child, isFrame));
}
