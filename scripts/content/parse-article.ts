import type { ContentPath, SiteDate } from '../text/brands.ts';
import { monthOf, yearOf } from '../text/site-date.ts';
import { isDeviceName, slugify } from '../text/slug.ts';
import { countWords } from '../text/words.ts';
import type { Article } from './archive.ts';
import { type ArticleFields, type ArticleSite, createArticleSchema } from './schema/article-schema.ts';
import { cleanValues, decodeFields, isBlank } from './schema/decode.ts';
import { readSoundFields } from './schema/sound-fields.ts';
import { forgiveDraft, isDraft } from './draft-problems.ts';
import { findDeepLine } from './markdown/find-deep-line.ts';
import { findPastedUploads } from './markdown/find-pasted-uploads.ts';
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
    const { file, data, body: text, bodyLine, faults, unread } = frontMatter;
    const decoded = decodeFields(schema, { ...frontMatter, firstLine: 2 });
    const problem: MakeProblem = (code, severity, message) => ({
      file,
      line: 2,
      column: 1,
      code,
      severity,
      message,
    });
    const problems = [...faults];
    const meant = 'problems' in decoded ? decoded.meant : undefined;
    const sound = 'fields' in decoded ? decoded.fields : readSoundFields(schema, data);
    const lacks = (...names: (keyof ArticleFields)[]) =>
      isMapping(data) &&
      names.every((name) => sound[name] === undefined && isBlank(cleanValues(data[name]))) &&
      !names.some((name) => unread.has(name) || meant?.has(name) === true);
    if (lacks('author', 'source'))
      problems.push(problem('field-missing', 'error', describe.fieldMissing('author', 'Nguyễn Văn An')));
    if (lacks('summary', 'withdrawn'))
      problems.push(problem('summary-missing', 'warning', describe.summaryMissing()));
    if (sound.slug !== undefined || lacks('slug'))
      problems.push(...checkSlug(sound.slug ?? slugify(nameOf(file)), file, problem));
    const folder = /^articles\/(\d{4}\/\d{2})\//.exec(file)?.[1];
    const month = sound.date && monthPath(sound.date);
    if (folder !== undefined && month !== undefined && folder !== month)
      problems.push(problem('folder-date', 'warning', describe.folderDate(`articles/${folder}`, month)));
    const { body, problems: ofBody } = parseBody(file, text, { bodyLine, hash: source.hash });
    problems.push(...ofBody);
    const draft = isDraft(data);
    const { images = [], attachments = [] } = sound;
    if (
      'problems' in decoded ||
      body === undefined ||
      problems.some(({ severity }) => severity === 'error')
    ) {
      const all = 'problems' in decoded ? [...decoded.problems, ...problems] : problems;
      return {
        problems: draft ? forgiveDraft(all) : all,
        ...(body === undefined ? {} : { references: { file, draft, body, images, attachments } }),
      };
    }
    const { fields } = decoded;
    const id = makeId(file, fields);
    const summary = fields.summary ?? firstParagraph(text);
    const article = toArticle(file, id, fields, { summary, body });
    const item: ParsedArticle = { file, article, draft, images, attachments, body };
    return { item, problems };
  };
}

type MakeProblem = (code: Problem['code'], severity: Problem['severity'], message: string) => Problem;

/** What is wrong with the last part of an article's address. */
function checkSlug(slug: string, file: ContentPath, problem: MakeProblem): Problem[] {
  if (slug === '') return [problem('slug-invalid', 'error', describe.slugInvalid(nameOf(file), ''))];
  if (slug === 'index') return [problem('slug-invalid', 'error', describe.slugIndex())];
  return isDeviceName(slug) ? [problem('slug-invalid', 'warning', describe.slugReserved(slug))] : [];
}

/** `2021/08/slug`, by which an article is known; the slug is its own field, else the file's or folder's name, and may be empty. */
export function makeId(file: ContentPath, { date, slug }: Pick<ArticleFields, 'date' | 'slug'>): string {
  return `${monthPath(date)}/${slug ?? slugify(nameOf(file))}`;
}

/** `2021/08`. */
function monthPath(date: SiteDate): string {
  return `${yearOf(date)}/${monthOf(date)}`;
}

function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
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
 * Notes what a body refers to, and the hash of its file, under which its text is known. A body that is nested too deep, has so
 * many links that its page would grow beyond measure, or shows what lies at the git host, is a problem.
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
  const uploads = findPastedUploads(text).map(({ line, column }): Problem => {
    const message = describe.uploadOutside();
    return { file, line: line + bodyLine - 1, column, code: 'file-outside', severity: 'error', message };
  });
  return { body: { hash, words: countWords(text), found: local }, problems: uploads };
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
