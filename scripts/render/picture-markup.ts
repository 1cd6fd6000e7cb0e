import type { SafeHtml } from '../text/brands.ts';
import { escapeHtml } from '../text/escape.ts';
import type { Picture } from './picture.ts';

/** `sizes` attributes: how wide a photo stands at each width of the screen, in CSS pixels. */
export const PICTURE_SIZES = {
  /** The text column of an article. */
  article: '(min-width: 64em) 644px, (min-width: 45em) calc(100vw - 64px), calc(100vw - 32px)',
  /** Beside a headline in a list. */
  card: '120px',
  /** The lead story of the home page: eight of twelve columns. */
  lead: '(min-width: 75em) 784px, (min-width: 64em) 66vw, calc(100vw - 32px)',
} as const;

/** How a picture is set. */
export interface PictureSetting {
  sizes: string;
  /** Whether it is on the first screen, and so is fetched at once; others wait until the reader comes near. */
  eager?: boolean;
}

/** `<picture>` with all sizes, over the photo's placeholder colour, its place kept before it loads. */
export function pictureMarkup(picture: Picture, { sizes, eager = false }: PictureSetting): SafeHtml {
  const { avif, jpeg, src, width, height, colour, alt } = picture;
  const loading = eager ? 'fetchpriority="high"' : 'loading="lazy"';
  return `<picture><source type="image/avif" srcset="${avif}" sizes="${sizes}"><img src="${src}" srcset="${jpeg}" sizes="${sizes}" width="${width}" height="${height}" alt="${escapeHtml(alt)}" class="mau-${colour}" decoding="async" ${loading}></picture>` as SafeHtml;
}

/** `<figure>` with the caption and the credit; class `anh-dung` for a photo taller than wide. */
export function figureMarkup(picture: Picture, setting: PictureSetting): SafeHtml {
  const words = wordsMarkup(picture);
  const figcaption = words === '' ? '' : `<figcaption>${words}</figcaption>`;
  const tall = picture.height > picture.width ? ' class="anh-dung"' : '';
  return `<figure${tall}>${pictureMarkup(picture, setting)}${figcaption}</figure>` as SafeHtml;
}

/** A picture in a line of words, where no figure may stand: its caption and credit follow it in small letters. */
export function inlineMarkup(picture: Picture, setting: PictureSetting): SafeHtml {
  const words = wordsMarkup(picture);
  return `${pictureMarkup(picture, setting)}${words === '' ? '' : ` <small>${words}</small>`}` as SafeHtml;
}

/** The caption, and the credit after an en dash. */
function wordsMarkup({ caption = '', credit = '' }: Picture): string {
  const dash = caption === '' ? '' : ' – ';
  const source = credit === '' ? '' : `<span class="nguon-anh">${dash}${escapeHtml(credit)}</span>`;
  return escapeHtml(caption) + source;
}
