import type { ContentPath } from '../text/brands.ts';
import { monthOf, yearOf } from '../text/site-date.ts';
import { isDeviceName, slugify } from '../text/slug.ts';
import { countWords } from '../text/words.ts';
import type { Article } from './archive.ts';
import { type ArticleFields, type ArticleSite, createArticleSchema } from './schema/article-schema.ts';
import { cleanValues, decodeFields, isBlank } from './schema/decode.ts';
import { forgiveDraft, isDraft } from './draft-problems.ts';
import { findDeepLine } from './markdown/find-deep-line.ts';
import { type FoundReference, findReferences, MAX_REFERENCES } from './markdown/find-references.ts';
import { firstParagraph } from './markdown/first-paragraph.ts';
import { readFrontMatter } from './front-matter/front-matter.ts';
import { describe } from './messages.ts';
import type { Problem } from './problem.ts';
import type { Source } from './disk/read-source.ts';
import { leadsElsewhere } from './links/resolve-target.ts';
import { toArticle } from './to-article.ts';

/** A body before its references are resolved; the text itself is let go. */
export interface ParsedBody {
  hash: string;
  words: number;
  /** Images, and links within the site, in the order of the text; lines count from the top of the file. */
  found: readonly FoundReference[];
}

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
    const { file, body: text, bodyLine, faults, unread } = frontMatter;
    const decoded = decodeFields(schema, { ...frontMatter, firstLine: 2 });
    const problem = (code: Problem['code'], severity: Problem['severity'], message: string): Problem => ({
      file,
      line: 2,
      column: 1,
      code,
      severity,
      message,
    });
    const problems = [...faults];
    const meant = 'problems' in decoded ? decoded.meant : undefined;
    if (
      isUnsigned(frontMatter.data) &&
      !['author', 'source'].some((name) => unread.has(name) || meant?.has(name) === true)
    )
      problems.push(problem('field-missing', 'error', describe.fieldMissing('author', 'Nguyễn Văn An')));
    const { body, problems: ofBody } = parseBody(file, text, { bodyLine, hash: source.hash });
    problems.push(...ofBody);
    const draft = isDraft(frontMatter.data);
    const forgive = draft ? forgiveDraft : (all: Problem[]) => all;
    const refuse = (all: Problem[]): Parsed<ParsedArticle> => ({
      problems: forgive(all),
      ...(body === undefined
        ? {}
        : { references: { file, draft, body, ...readFiles(schema, frontMatter.data) } }),
    });
    if ('problems' in decoded) return refuse([...decoded.problems, ...problems]);
    if (faults.length > 0) return refuse(problems);
    const { fields } = decoded;
    const id = makeId(file, fields);
    if (id.endsWith('/'))
      problems.push(problem('slug-invalid', 'error', describe.slugInvalid(nameOf(file), '')));
    if (id.endsWith('/index')) problems.push(problem('slug-invalid', 'error', describe.slugIndex()));
    const folder = /^articles\/(\d{4}\/\d{2})\//.exec(file)?.[1];
    const address = id.slice(0, 7);
    if (folder !== undefined && folder !== address) {
      problems.push(problem('folder-date', 'warning', describe.folderDate(`articles/${folder}`, address)));
    }
    if (fields.summary === undefined && fields.withdrawn === undefined)
      problems.push(problem('summary-missing', 'warning', describe.summaryMissing()));
    const slug = id.slice(address.length + 1);
    if (isDeviceName(slug)) problems.push(problem('slug-invalid', 'warning', describe.slugReserved(slug)));
    if (body === undefined || problems.some(({ severity }) => severity === 'error')) return refuse(problems);
    const summary = fields.summary ?? firstParagraph(text);
    const { images = [], attachments = [] } = fields;
    const article = toArticle(file, id, fields, { summary, body });
    const item: ParsedArticle = { file, article, draft, images, attachments, body };
    return { item, problems };
  };
}

/** The photos and attachments that front-matter names, where these fields are in order. */
function readFiles(
  { shape }: ReturnType<typeof createArticleSchema>,
  data: unknown,
): Pick<ParsedReferences, 'images' | 'attachments'> {
  const { images, attachments } = Object(cleanValues(data)) as Record<string, unknown>;
  return {
    images: shape.images.safeParse(images).data ?? [],
    attachments: shape.attachments.safeParse(attachments).data ?? [],
  };
}

/** `2021/08/slug`, by which an article is known; the slug is its own field, else the file's or folder's name, and may be empty. */
export function makeId(file: ContentPath, { date, slug }: Pick<ArticleFields, 'date' | 'slug'>): string {
  return `${yearOf(date)}/${monthOf(date)}/${slug ?? slugify(nameOf(file))}`;
}

/** Whether an article has neither an author nor a source; told even where other fields are wrong. */
function isUnsigned(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const { author, source } = data as { author?: unknown; source?: unknown };
  return isBlank(cleanValues(author)) && isBlank(cleanValues(source));
}

/** The problem of a body that the parser would not show whole. */
function checkDepth(file: ContentPath, text: string, bodyLine: number): Problem[] {
  const line = findDeepLine(text);
  if (line === undefined) return [];
  const message = describe.nestingTooDeep();
  return [
    { file, line: line + bodyLine - 1, column: 1, code: 'nesting-too-deep', severity: 'error', message },
  ];
}

/** Most characters of all targets of one body: a definition may be used again and again. */
const MAX_TARGETS = 1024 * 1024;

/**
 * Notes what a body refers to, and the hash of its file, under which its text is known. A body that is nested too deep, or has so
 * many links that its page would grow beyond measure, is a problem.
 */
export function parseBody(
  file: ContentPath,
  text: string,
  { bodyLine, hash }: { bodyLine: number; hash: string },
): { body?: ParsedBody; problems: Problem[] } {
  const tooDeep = checkDepth(file, text, bodyLine);
  if (tooDeep.length > 0) return { problems: tooDeep };
  const found = findReferences(text).map((reference) => ({
    ...reference,
    line: reference.line + bodyLine - 1,
  }));
  const local = found.filter(({ kind, target }) => kind === 'image' || !leadsElsewhere(target));
  const tooMany = checkReferences(file, found);
  if (tooMany.length > 0) return { problems: tooMany };
  return { body: { hash, words: countWords(text), found: local }, problems: [] };
}

function checkReferences(file: ContentPath, found: readonly FoundReference[]): Problem[] {
  let characters = 0;
  const first = found.find(({ target }, place) => {
    characters += target.length;
    return place >= MAX_REFERENCES || characters > MAX_TARGETS;
  });
  if (first === undefined) return [];
  const message = describe.referencesTooMany(MAX_REFERENCES);
  const { line, column } = first;
  return [{ file, line, column, code: 'file-too-large', severity: 'error', message }];
}

/** The name that gives an article or page its address: the folder's for `slug/index.md`, else the file's. */
export function nameOf(file: ContentPath): string {
  const parts = file.replace(/\.md$/i, '').split('/');
  const last = parts.at(-1) ?? '';
  return last.toLowerCase() === 'index' ? (parts.at(-2) ?? '') : last;
}
