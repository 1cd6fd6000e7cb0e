import type { Run } from '../page/block.ts';
import { type Element, isElementNode, isTextNode, namesOf, type Node, textIn, walk } from './node.ts';

/** What papers call the place before the first words of a summary, after which their style draws a line. */
const STAMP = /\b(?:location-?stamp|dateline)\b/;
const DAY = /^\s*\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d\s*$/;
/** A name that says what an element holds; those that a word processor made up, `c12`, set one word in several elements. */
const MEANING = /(?:^|[\s-])[a-z]{3,}(?=$|[\s-])/;

/**
 * What the style of a page shows between an element of a line and what follows it, with nothing between them in the source:
 * `<span class="date">17/05/2019</span><span class="view">4312 lượt xem</span>`; mostly nothing.
 * @param read the words of the paragraph so far
 */
export function gapBetween(before: Element, node: Node, read: readonly Run[]): '' | ' ' | '\n' | ' – ' {
  if (isTextNode(node)) {
    if (DAY.test(textIn(before)) && /^\p{Lu}/u.test(node.value)) return '\n';
    return STAMP.test(namesOf(before)) && /^\s*\p{L}/u.test(node.value) ? ' – ' : '';
  }
  if (!isElementNode(node)) return '';
  const isTime = [before, node].map(({ tagName }) => tagName === 'time');
  if (isTime.every(Boolean)) return ' ';
  const names = [before, node].map(namesOf);
  const areTold =
    isTime.includes(true) || (names.every((name) => MEANING.test(name)) && names[0] !== names[1]);
  const meet = /[\p{Ll}\p{N}]$/u.test(read.at(-1)?.text ?? '') && /^[\p{Lu}\p{N}]/u.test(firstText(node));
  return areTold && meet ? ' ' : '';
}

function firstText(element: Element): string {
  for (const node of walk(element)) if (isTextNode(node) && node.value !== '') return node.value;
  return '';
}
