import type { Picture } from '../page/block.ts';
import { attribute, type Element, styleValue } from './node.ts';

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|heic)(?:$|[?#])/i;
/**
 * What pages put between words or beside them: not worth keeping. `dot`, `doc` and `new` are also words in the names of photos,
 * `ngay-hoi-doc-sach.jpg`.
 */
const DECORATION =
  /(?:^|[/_-])(?:(?:spacer|blank|pixel|bullet|arrow|icon\w*|ico|logo|print|email|btn\w*|button|share|facebook|zalo|twitter|rss|rate|star|loading|avatar|banner|captcha|pdf|word|excel|download|play|\d?x?transparent)[\w-]*\.(?:gif|png|jpe?g|svg|webp)|(?:dot|doc|new|clock|calendar|eye|user|view|speaker|audio|mail)\w*\.(?:gif|png|svg))$/i;
const SMALLEST = 80;
/** A picture inside the page that stands in for one that a script would load, and the name of such a file. */
const LONGEST_PLACEHOLDER = 400;
const PLACEHOLDER =
  /(?:^|[/_-])(?:loading|loader|lazy\w*|blank|spacer|pixel|grey|placeholder|\d?x?transparent|no-?image)[\w-]*\.(?:gif|png|jpe?g|svg|webp)$/i;
/** The address of a photo and nothing else. */
const PHOTO_ADDRESS = /^[^\s{}<>]{1,500}\.(?:jpe?g|png|webp|avif|bmp|tiff?)(?:[?#][^\s{}<>]*)?$/i;
/** In a `srcset` (`anh-600.jpg 600w, anh-1200.jpg 1200w`); an address may hold commas. */
const BETWEEN_VERSIONS = /(?<=\s[\d.]{1,9}[wx])\s*,|,\s+/;

/** Attributes that hold a photo until it is looked at, the largest first. */
const LAZY = ['data-original', 'data-src', 'data-lazy-src', 'data-photo-original-src'];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];

/** A picture that a page shows; undefined for an ornament of the page. */
export function readPicture(
  image: Element,
  place: { hints: string; inMain: boolean },
  link: string | undefined,
): Picture | undefined {
  const shown = shownSources(image);
  const photos = shown.filter((source) => !isPlaceholder(source));
  const sources = new Set([
    ...(link !== undefined && PICTURE_FILE.test(link) ? [link] : []),
    ...(photos.length > 0 ? photos : shown),
  ]);
  if (sources.size === 0 || [...sources].some((source) => DECORATION.test(source)) || isTiny(image))
    return undefined;
  const alt = attribute(image, 'alt').trim();
  return { kind: 'picture', sources: [...sources], ...place, ...(alt === '' ? {} : { alt }) };
}

/** The addresses of an image, the largest first: those that it is to have once it is looked at, then that which it has. */
export function shownSources(image: Element): string[] {
  const sets = SETS.flatMap((name) => largestOf(attribute(image, name)));
  const shown = [...sets, ...[...LAZY, 'src'].map((name) => attribute(image, name).trim())].filter(
    (source) => source !== '',
  );
  if (!shown.every(isPlaceholder)) return shown;
  // Every script that loads photos late has names of its own.
  const others = image.attrs.filter(
    ({ name, value }) => /^data-(?!.*thumb)/.test(name) && PHOTO_ADDRESS.test(value),
  );
  return [...others.map(({ value }) => value), ...shown];
}

/** Whether an address is that of what only keeps the place of a photo until it is looked at. */
export function isPlaceholder(source: string): boolean {
  return source.startsWith('data:') ? source.length < LONGEST_PLACEHOLDER : PLACEHOLDER.test(source);
}

/** The address of the largest version in a `srcset`. */
function largestOf(set: string): string[] {
  const versions = set.split(BETWEEN_VERSIONS).map((version) => {
    const [address = '', size = '1'] = version.trim().split(/\s+/);
    return { address, size: Number.parseFloat(size) };
  });
  const [largest] = versions.toSorted((one, other) => other.size - one.size);
  return largest === undefined ? [] : [largest.address];
}

function isTiny(image: Element): boolean {
  return ['width', 'height'].some((name) => {
    const size = attribute(image, name) || styleValue(image, name);
    return /^\s*\d+(?:px)?\s*$/i.test(size) && Number.parseInt(size, 10) < SMALLEST;
  });
}
