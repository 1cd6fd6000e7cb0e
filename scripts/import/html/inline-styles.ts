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
const PROPERTY = /^(?:font-(?:weight|style|family)|text-(?:align|decoration(?:-line)?))$/i;
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

function inlineRules(element: Element, rules: ReadonlyMap<string, string>): void {
  const said = attribute(element, 'class')
    .split(/\s+/)
    .flatMap((name) => [rules.get(`.${name}`) ?? [], rules.get(`${element.tagName}.${name}`) ?? []].flat());
  if (said.length === 0) return;
  const value = [...said, attribute(element, 'style')].join(';');
  element.attrs = [...element.attrs.filter(({ name }) => name !== 'style'), { name: 'style', value }];
}

/** What stylesheets say, by selector. */
function readRules(css: string): Map<string, string> {
  const rules = new Map<string, string>();
  for (const rule of leaveComments(css).split('}')) {
    const [selectors = '', declarations = ''] = rule.split('{').slice(-2);
    const said = declarations.split(';').filter((declaration) => PROPERTY.test(propertyOf(declaration)));
    if (said.length === 0) continue;
    for (const selector of selectors.split(',').map((text) => text.trim())) {
      const { tag = '', name } = SELECTOR.exec(selector)?.groups ?? {};
      const key = `${tag.toLowerCase()}.${name}`;
      if (name !== undefined) rules.set(key, [rules.get(key) ?? [], said].flat().join(';'));
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
