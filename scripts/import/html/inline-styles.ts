import {
  attribute,
  type Element,
  findElements,
  isElementNode,
  type Node,
  propertyOf,
  textIn,
  walk,
} from './node.ts';

/** What of a stylesheet tells how words are set. */
const PROPERTY = /^(?:font-(?:weight|style|family)|text-(?:align|decoration(?:-line)?))$/;
/** A class alone, perhaps of elements with one name: `.c3`, `p.MsoNormal`. */
const SELECTOR = /^(?<tag>[a-z]\w*)?\.(?<name>[\w-]+)$/i;

/**
 * Gives elements, as styles of their own, what the stylesheets in the page itself say of their classes: of a page from Google Docs
 * or Word only these tell which words are bold, and in which font.
 */
export function inlineStyles(document: { childNodes: Node[] }): void {
  const rules = readRules(findElements(document, 'style').map(textIn).join('\n'));
  if (rules.size === 0) return;
  for (const node of walk(document)) if (isElementNode(node)) inlineRules(node, rules);
}

/** What stylesheets say of a selector: the last word on each property, `font-weight:700`. */
type Rules = Map<string, Map<string, string>>;

function inlineRules(element: Element, rules: Rules): void {
  const names = new Set(attribute(element, 'class').split(/\s+/));
  const said = new Map(
    [...names].flatMap((name) => [
      ...(rules.get(`.${name}`) ?? []),
      ...(rules.get(`${element.tagName}.${name}`) ?? []),
    ]),
  );
  if (said.size === 0) return;
  const value = [...said.values(), attribute(element, 'style')].join(';');
  element.attrs = [...element.attrs.filter(({ name }) => name !== 'style'), { name: 'style', value }];
}

function readRules(css: string): Rules {
  const rules: Rules = new Map();
  for (const rule of leaveComments(css).split('}')) {
    const [selectors = '', declarations = ''] = rule.split('{').slice(-2);
    const said = declarations
      .split(';')
      .map((declaration) => [propertyOf(declaration), declaration] as const)
      .filter(([property]) => PROPERTY.test(property));
    if (said.length === 0) continue;
    for (const selector of selectors.split(',').map((text) => text.trim())) {
      const { tag = '', name } = SELECTOR.exec(selector)?.groups ?? {};
      if (name === undefined) continue;
      const key = `${tag.toLowerCase()}.${name}`;
      rules.set(key, new Map([...(rules.get(key) ?? []), ...said]));
    }
  }
  return rules;
}

/** Without `/* … *\/` and the marks that hide a stylesheet from browsers of the 1990s. */
function leaveComments(css: string): string {
  const [first = '', ...rest] = css.replace(/<!--|-->/g, ' ').split('/*');
  return [first, ...rest.map((part) => (part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : ''))].join(
    ' ',
  );
}
