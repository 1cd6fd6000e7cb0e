import type { ContentPath, Url } from '../text/brands.ts';
import { slugify } from '../text/slug.ts';
import { isReserved, pageUrl } from './addresses.ts';
import { decodeFields } from './schema/decode.ts';
import { readFrontMatter } from './front-matter/front-matter.ts';
import { describe } from './messages.ts';
import { type PageFields, pageSchema } from './schema/page-schema.ts';
import { nameOf, type Parsed, type ParsedBody, parseBody } from './parse-article.ts';
import type { Problem } from './problem.ts';
import type { Source } from './disk/read-source.ts';

/** A free-standing page whose own file is in order. */
export interface ParsedPage {
  file: ContentPath;
  url: Url;
  fields: PageFields;
  body: ParsedBody;
}

/** Turns the text of a file of `content/pages/` into fields and a body, with everything that is wrong in it. */
export function parsePage(source: Source): Parsed<ParsedPage> {
  const frontMatter = readFrontMatter(source);
  if ('code' in frontMatter) return { problems: [frontMatter] };
  const decoded = decodeFields(pageSchema, { ...frontMatter, firstLine: 2 });
  const { file, bodyLine, faults } = frontMatter;
  const { body, problems } = parseBody(file, frontMatter.body, { bodyLine, hash: source.hash });
  const refuse = (own: Problem[]): Parsed<ParsedPage> => ({
    problems: [...own, ...problems],
    ...(body === undefined ? {} : { references: { file, draft: false, images: [], attachments: [], body } }),
  });
  if ('problems' in decoded) return refuse([...faults, ...decoded.problems]);
  if (faults.length > 0) return refuse(faults);
  const slug = decoded.fields.slug ?? slugify(nameOf(file));
  const problem = (code: Problem['code'], message: string): Problem => ({
    file,
    line: 2,
    column: 1,
    code,
    severity: 'error',
    message,
  });
  if (slug === '') return refuse([problem('slug-invalid', describe.slugInvalid(nameOf(file), ''))]);
  if (slug === 'index') return refuse([problem('slug-invalid', describe.slugIndex())]);
  if (isReserved(slug)) return refuse([problem('page-address', describe.pageAddress(pageUrl(slug)))]);
  if (body === undefined || problems.length > 0) return refuse([]);
  return { item: { file, url: pageUrl(slug), fields: decoded.fields, body }, problems: [] };
}
