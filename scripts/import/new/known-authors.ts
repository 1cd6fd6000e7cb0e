import { type ArticleFields, createArticleSchema } from '../../content/schema/article-schema.ts';
import type { Author, Person, Site } from '../../content/archive.ts';
import { type ContentFolder, findArticles } from '../../content/disk/content-folder.ts';
import { decodeFields } from '../../content/schema/decode.ts';
import { splitFrontMatter } from '../../content/front-matter/front-matter.ts';
import { makeId } from '../../content/text-address.ts';
import { readSource } from '../../content/disk/read-source.ts';
import type { ContentPath } from '../../text/brands.ts';
import { sameNameKey } from '../../text/fold.ts';
import { findNearest } from '../../text/nearest.ts';
import { compareText } from '../../text/order.ts';

/** What the writer of a new article wants to know of the archive. */
export interface ArchiveIndex {
  authors: KnownAuthors;
  /** `2021/08/slug` of every article, drafts too. */
  ids: ReadonlySet<string>;
}

/** Those whose articles are in the archive, drafts aside, or who stand in `authors.yaml`. */
export interface KnownAuthors {
  /** Whoever published last comes first, each with the unit of the latest article. */
  list: readonly Author[];
  /** Everyone of a name, however it is spelled: several where `authors.yaml` tells namesakes apart by their units. */
  find(name: string): readonly Author[];
  /** The known name that a mistyped one most likely means. */
  findNearest(name: string): string | undefined;
}

/** Reads the front-matter of every article; one that cannot be read is passed over. */
export function indexArchive(
  folder: ContentFolder,
  { site, people }: { site: Pick<Site, 'sections' | 'timeZone'>; people: readonly Person[] },
): ArchiveIndex {
  const schema = createArticleSchema(site);
  const ids = new Set<string>();
  const bylines: { date: string; author: Author }[] = [];
  for (const file of findArticles(folder)) {
    const fields = readFields(folder, file, schema);
    if (fields === undefined) continue;
    ids.add(makeId(file, fields));
    if (fields.draft === true) continue;
    for (const { name, unit } of fields.author ?? [])
      bylines.push({ date: fields.date, author: unit === undefined ? { name } : { name, unit } });
  }
  bylines.sort((a, b) => compareText(b.date, a.date));
  return {
    ids,
    authors: listAuthors(
      bylines.map(({ author }) => author),
      people,
    ),
  };
}

function readFields(
  folder: ContentFolder,
  file: ContentPath,
  schema: ReturnType<typeof createArticleSchema>,
): ArticleFields | undefined {
  const source = readSource(folder, file);
  const split = 'code' in source ? source : splitFrontMatter(source);
  if ('code' in split) return undefined;
  const decoded = decodeFields(schema, { ...split, firstLine: 2 });
  return 'fields' in decoded ? decoded.fields : undefined;
}

/** @param bylines the latest first */
function listAuthors(bylines: readonly Author[], people: readonly Person[]): KnownAuthors {
  const byKey = new Map<string, Author[]>();
  for (const author of bylines) {
    const key = sameNameKey(author.name);
    if (!byKey.has(key)) byKey.set(key, [author]);
  }
  const registered = new Map<string, Person[]>();
  for (const person of people) {
    const key = sameNameKey(person.name);
    registered.set(key, [...(registered.get(key) ?? []), person]);
  }
  for (const [key, persons] of registered) {
    if (persons.length > 1 || !byKey.has(key)) byKey.set(key, persons.map(toAuthor));
  }
  const list = [...byKey.values()].flat();
  return {
    list,
    find: (name) => byKey.get(sameNameKey(name)) ?? [],
    findNearest: (name) =>
      findNearest(
        name,
        list.map((author) => author.name),
      ),
  };
}

function toAuthor({ name, units: [unit] }: Person): Author {
  return unit === undefined ? { name } : { name, unit };
}
