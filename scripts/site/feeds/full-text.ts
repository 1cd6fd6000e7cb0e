import type { Article, Photo } from '../../content/archive.ts';
import type { BodyRenderer } from '../../render/body.ts';
import { figureMarkup, PICTURE_SIZES } from '../../render/picture-markup.ts';
import { describePicture } from '../../render/picture.ts';
import type { Url } from '../../text/brands.ts';

/**
 * An article's text as feeds carry it: markup that stands by itself, with every address in full, and one size of each
 * photo.
 */
export function writeFullText(article: Article, siteUrl: string, renderBody: BodyRenderer): string {
  const { body, photos, url } = article;
  const text = renderBody(body, { siteUrl, firstPictureEager: false });
  const others = photos
    .filter(({ inBody }) => !inBody)
    .map((photo) => figureMarkup(describePicture(photo), { sizes: PICTURE_SIZES.article }));
  return makeIndependent(text + others.join(''), { siteUrl, url });
}

/** The photo that stands for an article, as a JPEG. */
export function coverAddress(cover: Photo, siteUrl: string): string {
  return siteUrl + describePicture(cover).src;
}

// The markup is this project's own: in its attributes " and < and > are always escaped.
function makeIndependent(markup: string, { siteUrl, url }: { siteUrl: string; url: Url }): string {
  return markup
    .replace(/<source [^>]*>/g, '')
    .replace(/ (?:srcset|sizes|class|decoding|loading|fetchpriority|tabindex)="[^"]*"/g, '')
    .replace(/ (href|src)="\/(?!\/)/g, ` $1="${siteUrl}/`)
    .replace(/ href="#/g, ` href="${siteUrl}${url}#`);
}
