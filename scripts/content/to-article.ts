import type { ContentPath } from '../text/brands.ts';
import { sameNameKey } from '../text/fold.ts';
import { articleUrl } from './addresses.ts';
import type { Article } from './archive.ts';
import type { ArticleFields } from './schema/article-schema.ts';
import { hashContent } from './disk/content-hash.ts';
import { defined } from './defined.ts';
import { firstOfEach } from './group-by.ts';
import { findFormerIds } from './links/former-ids.ts';

/** The article that a file alone makes, before photos, attachments and links are looked up. */
export function toArticle(
  file: ContentPath,
  id: string,
  fields: ArticleFields,
  { summary, body }: { summary: string; body: { hash: string; words: number } },
): Article {
  const { title, date, section, updated, source, withdrawn, legacyViews, images, featured = false } = fields;
  const { legacyUrls = [] } = fields;
  const reads = [legacyViews, findFormerIds({ id, legacyUrls })];
  const card = [id, title, date, section, summary, images?.[0], reads, withdrawn, featured];
  return {
    id,
    url: articleUrl(id),
    file,
    title,
    date,
    section,
    authors: listOnce(fields.author ?? [], ({ name, unit = '' }) => [name, unit]).map(({ name, unit }) => ({
      name,
      ...defined({ unit }),
    })),
    summary,
    hasSapo: fields.summary !== undefined,
    photos: [],
    tags: listOnce(fields.tags ?? [], (tag) => [tag]),
    places: listOnce(fields.places ?? [], (place) => [place]),
    corrections: fields.corrections ?? [],
    attachments: [],
    filesInBody: [],
    legacyUrls,
    featured,
    body: { file, hash: body.hash, words: body.words, references: {} },
    fingerprints: {
      page: hashContent(JSON.stringify([id, fields, summary, body.hash])),
      card: hashContent(JSON.stringify(card)),
    },
    ...defined({ updated, withdrawn, legacyViews }),
    ...(source === undefined ? {} : { source: { name: source.name, ...defined({ url: source.url }) } }),
  };
}

/** Of names already met: an archive writes few tags, places and authors, each of them again and again. */
const KEYS = new Map<string, string>();

function keyOf(name: string): string {
  const known = KEYS.get(name);
  if (known !== undefined) return known;
  const key = sameNameKey(name);
  KEYS.set(name, key);
  return key;
}

/** Each item once, in its first spelling, however often what it is called by is written. */
function listOnce<Item>(items: readonly Item[], nameOf: (item: Item) => string[]): readonly Item[] {
  return items.length < 2 ? items : firstOfEach(items, (item) => nameOf(item).map(keyOf).join('\n'));
}
