import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type ElementTest = (element: Element) => boolean;

export const { isElementNode, isTextNode } = defaultTreeAdapter;

const BLOCKS = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Whether an element's words stand on lines of their own. */
export function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName);
}

/** The value of an attribute; empty when it is missing. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? '';
}

/** What the element's own style says of a property; empty where it says nothing. Word's `mso-bidi-…` are other properties. */
export function styleValue(element: Element, property: string): string {
  const rules = attribute(element, 'style').split(';');
  const rule = rules.findLast((candidate) => propertyOf(candidate) === property) ?? '';
  return rule.slice(rule.indexOf(':') + 1).trim();
}

/** The name of the property that a rule of a style sets, lower-case. */
export function propertyOf(rule: string): string {
  return rule
    .slice(0, Math.max(0, rule.indexOf(':')))
    .trim()
    .toLowerCase();
}

/** Elements and texts below a node in document order; the node itself is not among them. */
export function* walk(root: { childNodes: Node[] }): Generator<Node> {
  const waiting: Node[] = [];
  const queue = (nodes: Node[]) => {
    for (let index = nodes.length - 1; index >= 0; index--) waiting.push(nodes[index] as Node);
  };
  queue(root.childNodes);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if (isElementNode(node)) queue(node.childNodes);
  }
}

/** The elements below a node that have one of the names. */
export function findElements(root: { childNodes: Node[] }, ...names: string[]): Element[] {
  return [...walk(root)].filter(
    (node): node is Element => isElementNode(node) && names.includes(node.tagName),
  );
}

/** All text below an element, with white space as the source has it. */
export function textIn(element: { childNodes: Node[] }): string {
  let text = '';
  for (const node of walk(element)) if (isTextNode(node)) text += node.value;
  return text;
}

/**
 * Class, id and itemprop, lower-case, in one text; `article__lead` is two words of it, and `ArticleLead` stands in it as
 * `article-lead` too.
 */
export function namesOf(element: Element): string {
  const names = ['class', 'id', 'itemprop']
    .map((name) => attribute(element, name))
    .filter((value) => value !== '')
    .join(' ')
    .replaceAll('__', ' ')
    .replaceAll('_', '-');
  const apart = names.replace(/(?<=[a-z])(?=[A-Z])/g, '-');
  return (apart === names ? names : `${names} ${apart}`).toLowerCase();
}

/** White space as a browser shows it: runs become one space; no-break spaces stay. */
export function collapseHtml(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ');
}
