import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { posix } from 'node:path';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page is to become when it is opened as a file. */
export interface RelativePage {
  /** Where it stands in the exported folder: `2021/08/slug/index.html`. */
  path: string;
  /** Of the live site, without a trailing slash. */
  siteUrl: string;
  /** The exported path of an address of the site; undefined when it is not exported. */
  pathOf(address: string): string | undefined;
  /** Paths of classic scripts that the page is to load. */
  scripts: readonly string[];
}

const ADDRESSES = new Set(['href', 'src', 'action']);
// Files opened from a disk can't be fetched, and modules can't be loaded.
const DROPPED_LINKS = /^(?:manifest|preload|modulepreload|search|alternate)$/;

/**
 * Makes a page of the site work without a server: addresses of what is exported become relative, those of everything else
 * lead to the live site; scripts and what they need go, and so does what has `data-online`; of each photo one size stays.
 */
export function makeRelative(html: string, page: RelativePage): string {
  // Without scripting the inside of <noscript> is read as markup, too.
  const document = parse(html, { scriptingEnabled: false });
  const head = change(document, page);
  for (const script of page.scripts) {
    head?.childNodes.push(...parseScript(relativeTo(page.path, script), head));
  }
  return `${serialize(document)}\n`;
}

/** Changes a tree in place, and gives the head, if it is in it. */
function change(node: Node, page: RelativePage): Element | undefined {
  let head: Element | undefined;
  if ('attrs' in node) {
    changeAttributes(node, page);
    if (node.tagName === 'head') head = node;
  }
  if (!('childNodes' in node)) return head;
  node.childNodes = node.childNodes.filter((child) => !isDropped(child));
  for (const child of node.childNodes) head = change(child, page) ?? head;
  return head;
}

function isDropped(node: Node): boolean {
  if (!('attrs' in node)) return false;
  const value = (name: string) => node.attrs.find((attribute) => attribute.name === name)?.value;
  if (value('data-online') !== undefined) return true;
  if (node.tagName === 'script') return value('src') !== undefined;
  if (node.tagName === 'link') return DROPPED_LINKS.test(value('rel') ?? '');
  return node.tagName === 'source';
}

function changeAttributes(element: Element, page: RelativePage): void {
  element.attrs = element.attrs.filter(({ name }) => name !== 'srcset' && name !== 'sizes');
  for (const attribute of element.attrs) {
    if (ADDRESSES.has(attribute.name) && /^\/(?!\/)/.test(attribute.value))
      attribute.value = moveAddress(attribute.value, page);
  }
}

function moveAddress(address: string, { path, siteUrl, pathOf }: RelativePage): string {
  const [, plain = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const target = pathOf(plain);
  return target === undefined ? siteUrl + address : relativeTo(path, target) + rest;
}

function relativeTo(from: string, target: string): string {
  return posix.relative(posix.dirname(from), target);
}

function parseScript(src: string, parent: Element): Element[] {
  const document = parse('<script defer></script>');
  const script = findScript(document);
  if (script === undefined) return [];
  script.attrs.push({ name: 'src', value: src });
  script.parentNode = parent;
  return [script];
}

function findScript(node: Node): Element | undefined {
  if ('tagName' in node && node.tagName === 'script') return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = findScript(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
