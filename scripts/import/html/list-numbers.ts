import { attribute, type Element, isElementNode } from './node.ts';
import { formatCount, type NumberFormat } from '../page/number-format.ts';

/** How a list counts, by its `type`, and by its style. */
const TYPES: Readonly<Record<string, NumberFormat>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const STYLES: Readonly<Record<string, NumberFormat>> = {
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  none: 'none',
};

const counted = new WeakMap<Element, ReadonlyMap<Element, string>>();

/** What a browser shows before an item: `3.`, `c.`; empty in a list that is not ordered, or shows no numbers. */
export function numberOf(item: Element): string {
  const list = item.parentNode;
  if (list === null || !isElementNode(list) || list.tagName !== 'ol') return '';
  const numbers = counted.get(list) ?? countItems(list);
  counted.set(list, numbers);
  return numbers.get(item) ?? '';
}

/** After the HTML standard: `start`, `value` of an item, and `type`, over which the style goes. */
function countItems(list: Element): Map<Element, string> {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(attribute(list, 'style'))?.[1]?.toLowerCase();
  const format = STYLES[style ?? ''] ?? TYPES[attribute(list, 'type')] ?? 'decimal';
  const numbers = new Map<Element, string>();
  let next = readInteger(attribute(list, 'start')) ?? 1;
  for (const child of list.childNodes) {
    if (!isElementNode(child) || child.tagName !== 'li') continue;
    const count = readInteger(attribute(child, 'value')) ?? next;
    numbers.set(child, format === 'none' ? '' : `${formatCount(count, format)}.`);
    next = count + 1;
  }
  return numbers;
}

function readInteger(text: string): number | undefined {
  return /^\s*\d{1,9}/.test(text) ? Number.parseInt(text, 10) : undefined;
}
