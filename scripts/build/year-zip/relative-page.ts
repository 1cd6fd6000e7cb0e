import { posix } from 'node:path';
import { type DefaultTreeAdapterTypes, parse, parseFragment, serialize } from 'parse5';
import { escapeHtml } from '../../text/escape.ts';

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
const DROPPED_ATTRIBUTES = new Set(['srcset', 'sizes', 'data-ahead']);
// Files opened from a disk can't be fetched, and modules can't be loaded.
const DROPPED_LINKS = /^(?:manifest|preload|modulepreload|search|alternate)$/;

/**
 * Makes a page of the site work without a server: addresses of what is exported become relative, those of everything else
 * lead to the live site; scripts and what they need go, and so does what has `data-online`; of each photo one size stays.
 */
export function makeRelative(html: string, page: RelativePage): string {
  // Without scripting the inside of <noscript> is read as markup, too.
  const document = parse(html, { scriptingEnabled: false });
  change(document, page);
  return `${serialize(document)}\n`;
}

/** Changes a tree in place. */
function change(node: Node, page: RelativePage): void {
  if ('attrs' in node) changeAttributes(node, page);
  if (!('childNodes' in node)) return;
  node.childNodes = node.childNodes.filter((child) => !isDropped(child));
  for (const child of node.childNodes) change(child, page);
  if (node.nodeName === 'head') node.childNodes.push(...makeScripts(page));
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
  element.attrs = element.attrs.filter(({ name }) => !DROPPED_ATTRIBUTES.has(name));
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

function makeScripts({ path, scripts }: RelativePage): Element['childNodes'] {
  const markup = scripts.map(
    (script) => `<script defer src="${escapeHtml(relativeTo(path, script))}"></script>`,
  );
  return parseFragment(markup.join('')).childNodes;
}
