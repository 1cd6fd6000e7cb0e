import type { Picture } from '../page/block.ts';
import { attribute, type Element, styleValue } from './node.ts';

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|heic)(?:$|[?#])/i;
/**
 * What pages put between words or beside them: not worth keeping. `dot`, `doc` and `new` are also words in the names of photos,
 * `ngay-hoi-doc-sach.jpg`.
 */
const DECORATION =
  /(?:^|[/_-])(?:(?:spacer|blank|pixel|bullet|arrow|icon\w*|ico|logo|print|email|btn\w*|button|share|facebook|zalo|twitter|rss|rate|star|loading|avatar|banner|captcha|pdf|word|excel|download|play|\d?x?transparent)[\w-]*\.(?:gif|png|jpe?g|svg|webp)|(?:dot|doc|new)\w*\.(?:gif|png|svg))$/i;
const SMALLEST = 80;
/** A picture inside the page that stands in for one that a script would load. */
const LONGEST_PLACEHOLDER = 400;

/** A picture that a page shows; undefined for an ornament of the page. */
export function readPicture(
  image: Element,
  place: { hints: string; inMain: boolean },
  link: string | undefined,
): Picture | undefined {
  const shown = [...lazySources(image), attribute(image, 'src').trim()].filter((source) => source !== '');
  const sources = [
    ...new Set([...(link !== undefined && PICTURE_FILE.test(link) ? [link] : []), ...shown]),
  ].filter(
    (source) => !(source.startsWith('data:') && source.length < LONGEST_PLACEHOLDER && shown.length > 1),
  );
  if (sources.length === 0 || sources.some((source) => DECORATION.test(source)) || isTiny(image))
    return undefined;
  const alt = attribute(image, 'alt').trim();
  return { kind: 'picture', sources, ...place, ...(alt === '' ? {} : { alt }) };
}

function lazySources(image: Element): string[] {
  return ['data-original', 'data-src', 'data-lazy-src', 'data-photo-original-src'].map((name) =>
    attribute(image, name).trim(),
  );
}

function isTiny(image: Element): boolean {
  return ['width', 'height'].some((name) => {
    const size = attribute(image, name) || styleValue(image, name);
    return /^\s*\d+(?:px)?\s*$/i.test(size) && Number.parseInt(size, 10) < SMALLEST;
  });
}
