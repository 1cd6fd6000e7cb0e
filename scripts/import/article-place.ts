import type { SiteDate } from '../text/brands.ts';
import { monthOf, yearOf } from '../text/site-date.ts';
import { isDeviceName, slugify } from '../text/slug.ts';

/** Where articles wait that do not say when, or not by whom, they were written. */
const UNDATED_FOLDER = 'articles/chua-ro-ngay';

/**
 * The path, from the content folder, of a new article: `articles/2021/08/<slug>.md`, or `<slug>/index.md` for one with
 * files beside it. A place that another article has is not taken: a number is added.
 */
export function findPlace(
  {
    title,
    date,
    isKnown,
    hasFiles,
  }: { title: string; date: SiteDate | undefined; isKnown: boolean; hasFiles: boolean },
  isTaken: (file: string) => boolean,
): string {
  const folder = date !== undefined && isKnown ? `articles/${yearOf(date)}/${monthOf(date)}` : UNDATED_FOLDER;
  const slug = nameFile(title);
  for (let copy = 1; ; copy++) {
    const place = `${folder}/${slug}${copy === 1 ? '' : `-${copy}`}`;
    if (!isTaken(`${place}.md`) && !isTaken(`${place}/index.md`))
      return hasFiles ? `${place}/index.md` : `${place}.md`;
  }
}

/** The slug of a title, where a file can be called so: `index` means its folder, `con` is a device of Windows. */
function nameFile(title: string): string {
  const slug = slugify(title);
  return slug === '' ? 'bai-viet' : isDeviceName(slug) || slug === 'index' ? `bai-${slug}` : slug;
}
