import { renderFeedText } from '../../../layouts/feed-text.tsx';
import type { Article, Photo, Site } from '../../content/archive.ts';
import { defined } from '../../content/defined.ts';
import type { BodyRenderer } from '../../render/body.ts';
import { describePicture } from '../../render/picture.ts';
import type { Url } from '../../text/brands.ts';
import { describeGallery } from '../articles/describe-article.ts';

/**
 * An article's text as feeds carry it: markup that stands by itself, with every address in full, and one size of each
 * photo.
 */
export function writeFullText(article: Article, site: Site, renderBody: BodyRenderer): string {
  const { body, url, corrections, source, attachments, hasSapo, summary } = article;
  const text = renderFeedText(
    {
      corrections,
      attachments,
      body: renderBody(body, { siteUrl: site.url, firstPictureEager: false }),
      gallery: describeGallery(article),
      ...defined({ source, sapo: hasSapo ? summary : undefined }),
    },
    site.timeZone,
  );
  return makeIndependent(text, { siteUrl: site.url, url });
}

/** The full address of a photo as a JPEG, for those who take one size. */
export function photoAddress(photo: Photo, siteUrl: string): string {
  return siteUrl + describePicture(photo).src;
}

// The markup is this project's own: in its texts and attributes " is always escaped, and a source's attributes hold no >.
function makeIndependent(markup: string, { siteUrl, url }: { siteUrl: string; url: Url }): string {
  return markup
    .replace(/<source [^>]*>/g, '')
    .replace(/ (?:srcset|sizes|class|decoding|loading|tabindex)="[^"]*"/g, '')
    .replace(/ (href|src)="\//g, ` $1="${siteUrl}/`)
    .replace(/ href="#/g, ` href="${siteUrl}${url}#`);
}
