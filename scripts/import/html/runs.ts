import type { Run } from '../page/block.ts';
import {
  attribute,
  collapseHtml,
  type Element,
  type ElementTest,
  isBlock,
  isElementNode,
  isTextNode,
  type Node,
  styleValue,
} from './node.ts';
import { tidyRuns } from '../page/tidy-runs.ts';

/** How a stretch of text is set. */
export type Style = Omit<Run, 'text' | 'note'>;

/** What Bootstrap calls styles. */
const BOLD_NAMES = /\b(?:font-weight|fw)-bold\b/;
const ITALIC_NAMES = /\b(?:font|fst)-italic\b/;

/** The style inside an element that stands in text of the given style. */
export function styleInside(element: Element, outer: Style): Style {
  const { tagName } = element;
  const style = { ...outer };
  const names = attribute(element, 'class');
  // What is copied from Google Docs stands in a <b> that is not bold.
  const weight = styleValue(element, 'font-weight');
  if (/^(?:normal|[1-5]00)/i.test(weight)) delete style.bold;
  else if (/^(?:b|strong)$/.test(tagName) || /^(?:bold|[6-9]00)/i.test(weight) || BOLD_NAMES.test(names))
    style.bold = true;
  const slant = styleValue(element, 'font-style');
  if (/^normal/i.test(slant)) delete style.italic;
  else if (/^(?:i|em)$/.test(tagName) || /^italic/i.test(slant) || ITALIC_NAMES.test(names))
    style.italic = true;
  const css = attribute(element, 'style');
  if (/^(?:s|strike|del)$/.test(tagName) || /text-decoration[\w-]*\s*:[^;]*line-through/i.test(css))
    style.struck = true;
  if (tagName === 'sup') style.script = 'super';
  if (tagName === 'sub') style.script = 'sub';
  const href = attribute(element, 'href').trim();
  if (tagName === 'a' && href !== '' && !/^javascript:/i.test(href)) style.href = href;
  const font = attribute(element, 'face') || styleValue(element, 'font-family');
  if (font !== '') style.font = font;
  return style;
}

/** The text of an element as runs, blocks inside it set apart by a space; for list items, cells and captions. */
export function readRuns(element: Element, outer: Style, skips: ElementTest): Run[] {
  const runs: Run[] = [];
  const read = (node: Node, style: Style): void => {
    if (isTextNode(node)) runs.push({ ...style, text: collapseHtml(node.value) });
    if (!isElementNode(node) || skips(node)) return;
    const isApart = node.tagName === 'br' || isBlock(node);
    if (isApart) runs.push({ ...style, text: ' ' });
    for (const child of node.childNodes) read(child, styleInside(node, style));
    if (isApart) runs.push({ ...style, text: ' ' });
  };
  for (const child of element.childNodes) read(child, outer);
  return tidyRuns(runs);
}
