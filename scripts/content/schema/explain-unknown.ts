import type * as z from 'zod';
import { fold } from '../../text/fold.ts';
import { findNearest } from '../../text/nearest.ts';
import { describe } from '../messages.ts';
import { findSchemaParts, type SchemaParts } from './schema-parts.ts';

/** What an editor who wrote the name of no field most likely meant. */
export interface UnknownField {
  message: string;
  /** The fields that it may stand for, or belong to: these are not missing. */
  meant: readonly string[];
}

/** What other generators and portals call an article's fields. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  abstract: 'summary',
  aliases: 'legacyUrls',
  categories: 'section',
  category: 'section',
  cover: 'images',
  description: 'summary',
  excerpt: 'summary',
  keywords: 'tags',
  lastmod: 'updated',
  modified: 'updated',
  permalink: 'slug',
  redirect_from: 'legacyUrls',
  thumbnail: 'images',
  views: 'legacyViews',
};

/** Explains a name that a schema does not have at a path: a slip, its Vietnamese meaning, or a part that was not indented. */
export function explainUnknown(schema: z.ZodType, path: readonly PropertyKey[], key: string): UnknownField {
  const parts = findSchemaParts(schema, path);
  const { fields } = parts;
  const nearest = findNearest(key, fields) ?? findByMeaning(key, parts) ?? findElsewhere(key, fields);
  const owners =
    nearest === undefined && path.length === 0
      ? fields.filter((field) => findSchemaParts(schema, [field]).fields.includes(key))
      : [];
  if (owners.length > 0) return { message: describe.fieldOfOther(key, owners), meant: owners };
  // An article's are many, and the guide has a table of them.
  const known = path.length === 0 && fields.includes('section') ? [] : fields;
  return {
    message: describe.fieldUnknown(key, nearest, known),
    meant: nearest === undefined ? [] : [nearest],
  };
}

/** `description` for `summary`. */
function findElsewhere(key: string, fields: readonly string[]): string | undefined {
  return fields.find((field) => field === ELSEWHERE[key.toLowerCase()]);
}

/** `Tác giả` for `author`: the words that its meaning begins with. */
function findByMeaning(key: string, { fields, meanings }: SchemaParts): string | undefined {
  const wanted = fold(key).trim();
  if (wanted.length < 3) return undefined;
  return fields.find((_, place) => {
    const meaning = fold(meanings[place] ?? '').replace(/^(?:danh sach|cac) /, '');
    return meaning.startsWith(wanted) && !/^[a-z]/.test(meaning.slice(wanted.length));
  });
}
