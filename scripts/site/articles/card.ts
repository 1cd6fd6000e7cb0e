import type { Counted } from '../../../layouts/counted.ts';
import type { Card } from '../../../layouts/props.ts';
import type { Article } from '../../content/archive.ts';
import { defined } from '../../content/defined.ts';
import { findFormerIds } from '../../content/links/former-ids.ts';
import { describePicture } from '../../render/picture.ts';
import { cutWords } from '../../text/words.ts';

/** Longest summary that a list shows, in characters; the whole stands on the article's page. */
const SUMMARY_LENGTH = 240;

/** An article as lists show it. */
export function toCard(article: Article): Card {
  const { url, title, date, section, photos, withdrawn } = article;
  const cover = photos[0];
  return {
    ...toCounted(article),
    url,
    title,
    date,
    section: toLink(section),
    ...(withdrawn === undefined
      ? defined({ summary: cutWords(article.summary, SUMMARY_LENGTH) || undefined })
      : { withdrawn: true }),
    ...(cover === undefined || withdrawn !== undefined ? {} : { picture: describePicture(cover) }),
  };
}

/** What an article's reads are counted under. */
export function toCounted(article: Article): Counted {
  const { id, legacyViews } = article;
  const formerIds = findFormerIds(article);
  return { id, ...defined({ legacyViews }), ...(formerIds.length > 0 ? { formerIds } : {}) };
}

/** An article in the list of its own section, which needs no name there. */
export function toCardOfSection(article: Article): Card {
  const { section: _, ...card } = toCard(article);
  return card;
}

/** Title and address alone, of whatever has them. */
export function toLink<Address extends string>({
  title,
  url,
}: {
  title: string;
  url: Address;
}): {
  title: string;
  url: Address;
} {
  return { title, url };
}
