import type { ContentPath } from '../text/brands.ts';
import { sameNameKey } from '../text/fold.ts';
import { articleUrl } from './addresses.ts';
import type { Article } from './archive.ts';
import type { ArticleFields } from './schema/article-schema.ts';
import { hashContent } from './disk/content-hash.ts';
import { defined } from './defined.ts';
import { groupBy } from './group-by.ts';
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
    authors: listOnce(fields.author ?? []).map(({ name, unit }) => ({ name, ...defined({ unit }) })),
    summary,
    hasSapo: fields.summary !== undefined,
    photos: [],
    tags: fields.tags ?? [],
    places: fields.places ?? [],
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

/** Each author of a unit once, however often the name is written. */
function listOnce(authors: NonNullable<ArticleFields['author']>): NonNullable<ArticleFields['author']> {
  if (authors.length < 2) return authors;
  const byName = groupBy(authors, ({ name, unit = '' }) => `${sameNameKey(name)}\n${sameNameKey(unit)}`);
  return [...byName.values()].flatMap(([first]) => first ?? []);
}
