import type { Photo } from '../content/archive.ts';
import { hashContent } from '../content/disk/content-hash.ts';
import { toUrl, type Url } from '../text/brands.ts';
import { slugify } from '../text/slug.ts';
import { pictureName } from './picture.ts';

/** The picture that other sites show beside a link; sizes in pixels. A change here gives every card a new address. */
export const CARD_IMAGE = {
  /** Raised when the same settings come to give other bytes. */
  version: 2,
  width: 1200,
  height: 630,
  quality: 72,
  /** A cover that is narrower would be blown up too far. */
  narrowestCover: 600,
} as const;

/** What stands on a drawn card. */
export interface DrawnCard {
  /** In large letters: a section's name, or the site's own. */
  title: string;
  /** In small letters: the site's name; empty where the title says it. */
  siteTitle: string;
}

/** The address of a cover cropped to a card, or undefined where the cover is too small. */
export function coverCardUrl(cover: Pick<Photo, 'file' | 'hash' | 'width'>): Url | undefined {
  if (cover.width < CARD_IMAGE.narrowestCover) return undefined;
  return toUrl(`/anh/${pictureName(cover.file)}-${makeHash(cover.hash)}-the.jpg`);
}

const drawnCards = new Map<string, Url>();

/** The address of a card drawn with letters alone; every page asks for one, and there are as many as sections. */
export function drawnCardUrl({ title, siteTitle }: DrawnCard): Url {
  const letters = `${title}\0${siteTitle}`;
  let url = drawnCards.get(letters);
  if (url === undefined) {
    url = toUrl(`/anh/the-${slugify(title) || 'trang'}-${makeHash(letters)}.png`);
    drawnCards.set(letters, url);
  }
  return url;
}

function makeHash(source: string): string {
  return hashContent(`${JSON.stringify(CARD_IMAGE)}\0${source}`).slice(0, 10);
}
