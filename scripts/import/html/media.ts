import { attribute, type Element, findElements } from './node.ts';

/** What pages set among the words that belongs to nobody's article. */
const OF_OTHERS =
  /facebook\.com\/plugins|doubleclick|googlesyndication|addthis|recaptcha|\/(?:ads?|banner)\b/i;

/** Addresses of the videos and sounds in a part of a page, each once: what an article of Markdown cannot hold. */
export function findMedia(main: Element): string[] {
  const addresses = findElements(main, 'iframe', 'video', 'audio', 'embed', 'object').map((element) => {
    const [inner] = findElements(element, 'source', 'embed');
    const own = attribute(element, 'src') || attribute(element, 'data');
    return own || (inner === undefined ? '' : attribute(inner, 'src'));
  });
  const found = addresses
    .map((address) => address.trim())
    .filter((address) => !/^(?:about:.*|)$/i.test(address));
  return [...new Set(found)].filter((address) => !OF_OTHERS.test(address));
}
