import type { ContentPath, SiteDate } from '../text/brands.ts';
import { monthOf, yearOf } from '../text/site-date.ts';
import { slugify } from '../text/slug.ts';
import { describe } from './messages.ts';

/** The name that gives an article or page its address: the folder's for `slug/index.md`, else the file's. */
export function nameOf(file: ContentPath): string {
  const parts = file.replace(/\.md$/i, '').split('/');
  const last = parts.at(-1) ?? '';
  return last.toLowerCase() === 'index' ? (parts.at(-2) ?? '') : last;
}

/** The last part of the address of an article or page: its own field, else the name that it has; may be empty. */
export function slugOf(file: ContentPath, slug: string | undefined): string {
  return slug ?? slugify(nameOf(file));
}

/** `2021/08/slug`, by which an article is known; the slug may be empty. */
export function makeId(
  file: ContentPath,
  { date, slug }: { date: SiteDate; slug?: string | undefined },
): string {
  return `${monthPath(date)}/${slugOf(file, slug)}`;
}

/** `2021/08`. */
export function monthPath(date: SiteDate): string {
  return `${yearOf(date)}/${monthOf(date)}`;
}

/** `2021/08` of `articles/2021/08/bai.md`; undefined for a file in no such folder. */
export function folderMonth(file: ContentPath): string | undefined {
  return /^articles\/(\d{4}\/\d{2})\//.exec(file)?.[1];
}

/** Whether a file takes its name from a folder of many articles: `articles/2021/08/index.md`. */
export function isNamedByDate(file: ContentPath): boolean {
  return /^articles\/(?:\d{4}\/(?:\d{2}\/)?)?index\.md$/i.test(file);
}

/** Why a slug cannot end an address; undefined where it can. */
export function explainSlug(file: ContentPath, slug: string): string | undefined {
  if (slug === '') return describe.slugInvalid(nameOf(file), '');
  return slug === 'index' ? describe.slugIndex() : undefined;
}
