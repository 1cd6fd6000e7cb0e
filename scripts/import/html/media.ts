import { decodePercents } from '../../text/percent.ts';
import { attribute, type Element, findElements } from './node.ts';

/** What pages set among the words that belongs to nobody's article. */
const OF_OTHERS =
  /facebook\.com\/plugins\/(?!video|post)|doubleclick|googlesyndication|addthis|recaptcha|\/(?:ads?|banner)\b/i;
const NOTHING = /^(?:about:.*|data:(?!video|audio).*|)$/is;
/** How far down such a page its address may stand. */
const HEAD = 20_000;
const LAZY = ['src', 'data', 'data-src', 'data-lazy-src'];
/** The address that a page in a page gives itself, where a browser's tool has put it into the page. */
const FRAMED = /<link\s[^<>]*canonical[^<>]*\shref=["']?(?<address>[^\s"'<>]+)/i;

/** Addresses of the videos, sounds and documents that stand in a part of a page, each once. */
export function findMedia(main: Element): string[] {
  const names = ['iframe', 'video', 'audio', 'embed', 'object', 'amp-iframe', 'amp-video'];
  const addresses = findElements(main, ...names).map((element) => {
    const inner = findElements(element, 'source', 'embed').flatMap(addressesOf);
    const framed = FRAMED.exec(attribute(element, 'srcdoc').slice(0, HEAD))?.groups?.['address'] ?? '';
    return [...addressesOf(element), ...inner, framed].find((address) => !NOTHING.test(address)) ?? '';
  });
  const found = addresses.filter((address) => address !== '' && !OF_OTHERS.test(address));
  return [...new Set(found.map(shownBy))];
}

function addressesOf(element: Element): string[] {
  return LAZY.map((name) => attribute(element, name).trim());
}

/** The document that a viewer shows: `viewer.html?file=/tep/quyet-dinh-15.pdf`. */
function shownBy(address: string): string {
  const shown = decodePercents(/[?&](?:file|url|src)=(?<file>[^&#]+)/i.exec(address)?.groups?.['file'] ?? '');
  return /\.(?:pdf|docx?|xlsx?|pptx?)$/i.test(shown) ? shown : address;
}
