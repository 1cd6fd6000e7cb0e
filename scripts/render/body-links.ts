import type { Attachment } from '../content/archive.ts';
import { SCHEMES } from '../content/links/resolve-target.ts';
import type { MarkdownIt, Token } from 'markdown-it';
import { escapeHtml } from '../text/escape.ts';
import { formatBytes } from '../text/number.ts';
import { findPathOnOwnMachine } from '../text/own-machine.ts';
import type { BodyContext, BodyState } from './body-context.ts';
import { largestPicture } from './picture.ts';

/** What stands before and after the words of a link; both empty where only the words stay. */
interface LinkMarkup {
  open: string;
  close: string;
}

const NO_LINK: LinkMarkup = { open: '', close: '' };
const PLAIN_ADDRESS = /^\/(?!\/)[\w\-./?=%#]*$/;

/** Sets links: within the site, to attachments, to elsewhere; what may not or cannot be followed keeps only its words. */
export function addLinks(parser: MarkdownIt): void {
  const { rules } = parser.renderer;
  rules['link_open'] = (tokens, index, _options, env) => {
    const { context, linkEnds } = env as BodyState;
    const token = tokens[index];
    const target = String(token?.attrGet('href') ?? '');
    const { open, close } = linkMarkup(target, readWords(tokens, index + 1), context);
    linkEnds.push(close);
    const title = open === '' ? null : token?.attrGet('title');
    return title ? `${open.slice(0, -1)} title="${escapeHtml(String(title))}">` : open;
  };
  rules['link_close'] = (_tokens, _index, _options, env) => (env as BodyState).linkEnds.pop() ?? '';
}

/** The words of a link that begin at a token; undefined where they are more than plain text. */
function readWords(tokens: readonly Token[], index: number): string | undefined {
  const [first, second] = tokens.slice(index, index + 2);
  if (first?.type === 'link_close') return '';
  return first?.type === 'text' && second?.type === 'link_close' ? first.content : undefined;
}

function linkMarkup(
  target: string,
  words: string | undefined,
  { references, siteUrl }: BodyContext,
): LinkMarkup {
  const wordless = words === '';
  const reference = Object.hasOwn(references, target) ? references[target] : undefined;
  if (reference?.kind === 'attachment') return attachmentLink(reference.attachment, wordless);
  if (wordless) return NO_LINK;
  switch (reference?.kind) {
    case 'page':
      return anchor(reference.url + suffixOf(target));
    case 'photo':
      return anchor(largestPicture(reference.photo));
    case 'unpublished':
      return NO_LINK;
    case undefined:
      return addressLink(target, words, siteUrl);
  }
}

/** A link to a file to keep, with its kind and size after the words or, where there are none, after its title. */
function attachmentLink({ url, file, title, kind, bytes }: Attachment, wordless: boolean): LinkMarkup {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const words = wordless ? title : '';
  return {
    open: `<a href="${escapeHtml(url)}" download="${escapeHtml(name)}">`,
    close: `${escapeHtml(`${words} (${kind}, ${formatBytes(bytes)})`)}</a>`,
  };
}

/**
 * A link that the content says nothing of. Whatever the target's disguise (case, white space, control characters),
 * it is judged as a browser reads it: https://url.spec.whatwg.org/#concept-basic-url-parser
 * Of one whose words are its address a print need not tell it again.
 */
function addressLink(target: string, words: string | undefined, siteUrl: string): LinkMarkup {
  if (target.startsWith('#')) return anchor(suffixOf(target));
  if (PLAIN_ADDRESS.test(target)) return anchor(target);
  const url = parseUrl(target, siteUrl);
  if (url === undefined || !SCHEMES.has(url.protocol)) return NO_LINK;
  if (!url.protocol.startsWith('http')) return anchor(url.href);
  const own = words !== undefined && bareAddress(words) === bareAddress(target) ? ' class="dia-chi"' : '';
  if (url.host !== new URL(siteUrl).host) {
    if (findPathOnOwnMachine(url.href) !== undefined) return NO_LINK;
    return anchor(url.href, `${own} rel="noopener external"`);
  }
  // A relative path that the content does not know leads nowhere; browsers read `https:/x.example` as one.
  if (!/^(?:https?:[\\/]{2}|\/)/i.test(target.trim())) return NO_LINK;
  // Without the host before it a browser would take the first name of such a path for one.
  return anchor(url.pathname.startsWith('//') ? url.href : url.pathname + url.search + url.hash);
}

/** What people write of an address. */
function bareAddress(text: string): string {
  return text.replace(/^https?:\/\/|\/$/gi, '');
}

function parseUrl(target: string, siteUrl: string): URL | undefined {
  try {
    return new URL(target, siteUrl);
  } catch {
    return undefined;
  }
}

/** `?…#…` of a target, percent-encoded where an address needs it; of a file beside the article `#…` alone. */
function suffixOf(target: string): string {
  const start = target.search(/[?#]/);
  if (start === -1) return '';
  const { search, hash } = new URL(target.slice(start), 'https://site.invalid');
  return target.startsWith('/') ? search + hash : hash;
}

function anchor(href: string, attributes = ''): LinkMarkup {
  return { open: `<a href="${escapeHtml(href)}"${attributes}>`, close: '</a>' };
}
