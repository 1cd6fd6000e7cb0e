import type { ContentPath, Url } from '../text/brands.ts';
import { isReserved, pageUrl } from './addresses.ts';
import type { Source } from './disk/read-source.ts';
import { FIELDS_LINE } from './front-matter/fences.ts';
import { readFrontMatter } from './front-matter/front-matter.ts';
import { describe } from './messages.ts';
import type { Parsed } from './parse-article.ts';
import { type ParsedBody, parseBody } from './parse-body.ts';
import { makeError, type Problem, type ProblemCode } from './problem.ts';
import { decodeFields } from './schema/decode.ts';
import { type PageFields, pageSchema } from './schema/page-schema.ts';
import { explainSlug, slugOf } from './text-address.ts';

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
  const { file, faults } = frontMatter;
  const decoded = decodeFields(pageSchema, { ...frontMatter, firstLine: FIELDS_LINE });
  const { body, problems } = parseBody(frontMatter, source.hash);
  const refuse = (own: Problem[]): Parsed<ParsedPage> => ({
    problems: [...own, ...problems],
    ...(body === undefined ? {} : { references: { file, draft: false, images: [], attachments: [], body } }),
  });
  const refuseAddress = (code: ProblemCode, message: string) =>
    refuse([makeError(file, code, message, { line: FIELDS_LINE, column: 1 })]);
  if ('problems' in decoded) return refuse([...faults, ...decoded.problems]);
  if (faults.length > 0) return refuse(faults);
  const slug = slugOf(file, decoded.fields.slug);
  const message = explainSlug(file, slug);
  if (message !== undefined) return refuseAddress('slug-invalid', message);
  if (isReserved(slug)) return refuseAddress('page-address', describe.pageAddress(pageUrl(slug)));
  if (body === undefined || problems.length > 0) return refuse([]);
  return { item: { file, url: pageUrl(slug), fields: decoded.fields, body }, problems: [] };
}
