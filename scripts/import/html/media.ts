import { decodePercents } from '../../text/percent.ts';
import { attribute, type Element, findElements } from './node.ts';

/** What pages set among the words that belongs to nobody's article. */
const OF_OTHERS =
  /facebook\.com\/plugins|doubleclick|googlesyndication|addthis|recaptcha|\/(?:ads?|banner)\b/i;

/** Addresses of the videos, sounds and documents that stand in a part of a page, each once. */
export function findMedia(main: Element): string[] {
  const addresses = findElements(main, 'iframe', 'video', 'audio', 'embed', 'object').map((element) => {
    const [inner] = findElements(element, 'source', 'embed');
    const own = attribute(element, 'src') || attribute(element, 'data');
    return shownBy(own || (inner === undefined ? '' : attribute(inner, 'src')));
  });
  const found = addresses
    .map((address) => address.trim())
    .filter((address) => !/^(?:about:.*|)$/i.test(address));
  return [...new Set(found)].filter((address) => !OF_OTHERS.test(address));
}

/** The document that a viewer shows: `viewer.html?file=/tep/quyet-dinh-15.pdf`. */
function shownBy(address: string): string {
  const shown = decodePercents(/[?&](?:file|url|src)=(?<file>[^&#]+)/i.exec(address)?.groups?.['file'] ?? '');
  return /\.(?:pdf|docx?|xlsx?|pptx?)$/i.test(shown) ? shown : address;
}
