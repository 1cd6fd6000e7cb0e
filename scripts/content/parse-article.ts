import type { ContentPath } from '../text/brands.ts';
import { isDeviceName } from '../text/slug.ts';
import type { Article } from './archive.ts';
import type { Source } from './disk/read-source.ts';
import { forgiveDraft, isDraft } from './draft-problems.ts';
import { FIELDS_LINE } from './front-matter/fences.ts';
import { type ReadableFrontMatter, readFrontMatter } from './front-matter/front-matter.ts';
import { firstParagraph } from './markdown/first-paragraph.ts';
import { describe } from './messages.ts';
import { type ParsedBody, parseBody } from './parse-body.ts';
import { hasErrors, makeError, makeWarning, type Problem } from './problem.ts';
import { type ArticleFields, type ArticleSite, createArticleSchema } from './schema/article-schema.ts';
import { cleanValues, isBlank, isMapping } from './schema/clean-values.ts';
import { decodeFields } from './schema/decode.ts';
import { readSoundFields } from './schema/sound-fields.ts';
import { explainSlug, folderMonth, isNamedByDate, makeId, monthPath, slugOf } from './text-address.ts';
import { toArticle } from './to-article.ts';

/** What a file refers to; nothing of it is looked up yet. */
export interface ParsedReferences {
  file: ContentPath;
  draft: boolean;
  images: NonNullable<ArticleFields['images']>;
  attachments: NonNullable<ArticleFields['attachments']>;
  body: ParsedBody;
}

/** An article whose own file is in order. */
export interface ParsedArticle extends ParsedReferences {
  article: Article;
}

/** `references` are of a file with errors of its own, so that all that is wrong is told at once. */
export type Parsed<Item> = { item?: Item; references?: ParsedReferences; problems: Problem[] };

/** Makes the function that turns an article's text into fields and a body, with everything that is wrong in it. */
export function createArticleParser(site: ArticleSite): (source: Source) => Parsed<ParsedArticle> {
  const schema = createArticleSchema(site);
  return (source) => {
    const frontMatter = readFrontMatter(source);
    if ('code' in frontMatter) return { problems: [frontMatter] };
    const { file, data } = frontMatter;
    const decoded = decodeFields(schema, { ...frontMatter, firstLine: FIELDS_LINE });
    const sound = 'fields' in decoded ? decoded.fields : readSoundFields(schema, data);
    const refused = 'problems' in decoded ? decoded : undefined;
    const { body, problems: ofBody } = parseBody(frontMatter, source.hash);
    const problems = [
      ...(refused?.problems ?? []),
      ...frontMatter.faults,
      ...checkFields(frontMatter, sound, refused?.meant),
      ...ofBody,
    ];
    const draft = isDraft(data);
    const { images = [], attachments = [] } = sound;
    if ('problems' in decoded || body === undefined || hasErrors(problems)) {
      return {
        problems: draft ? forgiveDraft(problems) : problems,
        ...(body === undefined ? {} : { references: { file, draft, body, images, attachments } }),
      };
    }
    const { fields } = decoded;
    const summary = fields.summary ?? firstParagraph(frontMatter.body);
    const article = toArticle(file, makeId(file, fields), fields, { summary, body });
    return { item: { file, article, draft, images, attachments, body }, problems };
  };
}

/**
 * What no field tells by itself: which of two is missing, and whether the article stands where its date and name put it.
 * @param sound fields that are in order
 * @param meant fields that an unknown one may stand for
 */
function checkFields(
  { file, data, unread }: ReadableFrontMatter,
  sound: Partial<ArticleFields>,
  meant: ReadonlySet<string> | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const top = { line: FIELDS_LINE, column: 1 };
  const lacks = (...names: (keyof ArticleFields)[]) =>
    isMapping(data) &&
    names.every((name) => sound[name] === undefined && isBlank(cleanValues(data[name]))) &&
    !names.some((name) => unread.has(name) || meant?.has(name) === true);
  if (lacks('author', 'source'))
    problems.push(makeError(file, 'field-missing', describe.fieldMissing('author', 'Nguyễn Văn An'), top));
  if (lacks('summary', 'withdrawn'))
    problems.push(makeWarning(file, 'summary-missing', describe.summaryMissing(), top));
  if (sound.slug !== undefined || lacks('slug')) {
    const slug = slugOf(file, sound.slug);
    const message = explainSlug(file, slug);
    if (message !== undefined) problems.push(makeError(file, 'slug-invalid', message, top));
    if (sound.slug === undefined && isNamedByDate(file)) {
      const folder = file.slice(0, file.lastIndexOf('/'));
      problems.push(makeWarning(file, 'slug-invalid', describe.slugOfMonth(slug, folder), top));
    }
    if (isDeviceName(slug))
      problems.push(makeWarning(file, 'slug-invalid', describe.slugReserved(slug), top));
  }
  const folder = folderMonth(file);
  const month = sound.date && monthPath(sound.date);
  if (folder !== undefined && month !== undefined && folder !== month)
    problems.push(makeWarning(file, 'folder-date', describe.folderDate(`articles/${folder}`, month), top));
  return problems;
}
