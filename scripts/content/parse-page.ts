import type { ContentPath, Url } from '../text/brands.ts';
import { slugify } from '../text/slug.ts';
import { isReserved, pageUrl } from './addresses.ts';
import { decodeFields } from './decode.ts';
import { splitFrontMatter } from './front-matter.ts';
import { describe } from './messages.ts';
import { type PageFields, pageSchema } from './page-schema.ts';
import { checkDepth, nameOf, type Parsed, type ParsedBody, parseBody } from './parse-article.ts';
import type { Problem } from './problem.ts';
import type { Source } from './read-source.ts';

/** A free-standing page whose own file is in order. */
export interface ParsedPage {
  file: ContentPath;
  url: Url;
  fields: PageFields;
  body: ParsedBody;
}

/** Turns the text of a file of `content/pages/` into fields and a body, with everything that is wrong in it. */
export function parsePage(source: Source): Parsed<ParsedPage> {
  const frontMatter = splitFrontMatter(source);
  if ('code' in frontMatter) return { problems: [frontMatter] };
  const decoded = decodeFields(pageSchema, { ...frontMatter, firstLine: 2 });
  if ('problems' in decoded) return { problems: decoded.problems };
  const { file, body, bodyLine } = frontMatter;
  const slug = decoded.fields.slug ?? slugify(nameOf(file));
  const problem = (code: Problem['code'], message: string): Problem => ({
    file,
    line: 2,
    column: 1,
    code,
    severity: 'error',
    message,
  });
  if (slug === '') return { problems: [problem('slug-invalid', describe.slugInvalid(nameOf(file), ''))] };
  if (isReserved(slug)) return { problems: [problem('page-address', describe.pageAddress(pageUrl(slug)))] };
  const tooDeep = checkDepth(file, body, bodyLine);
  if (tooDeep.length > 0) return { problems: tooDeep };
  const parsed = parseBody(file, body, { bodyLine, hash: source.hash });
  if (parsed.problems.length > 0) return { problems: parsed.problems };
  return { item: { file, url: pageUrl(slug), fields: decoded.fields, body: parsed.body }, problems: [] };
}
