import type { ContentPath } from '../text/brands.ts';
import { articleUrl } from './addresses.ts';
import type { Article, Section } from './archive.ts';
import type { ContentFolder } from './content-folder.ts';
import type { FileMemory, Recalled, Unknown } from './file-memory.ts';
import { linkArticle, type LinkContext, standsStill } from './link-article.ts';
import type { Parsed, ParsedArticle } from './parse-article.ts';
import type { Problem } from './problem.ts';
import { decodeSource, readSource, refuseOutside, refuseUnreadable, type Source } from './read-source.ts';
import type { SiteLink } from './site-link.ts';
import { packArticle, type StoredArticle, unpackArticle } from './stored-article.ts';

/** What is remembered of an article's file. */
export interface StoredFile {
  /** Absent when the file has errors. */
  article?: StoredArticle;
  draft?: true;
  /** Of the file itself, whatever it refers to. */
  problems?: readonly Problem[];
}

/** An article's file that was looked at: it is remembered, or has just been parsed. */
export interface ArticleFile {
  file: ContentPath;
  /** What others must know of it before links can be looked up; absent when the file has errors. */
  head?: Pick<Article, 'file' | 'url' | 'date'> & { draft: boolean };
  /** Of the file itself, whatever it refers to. */
  problems: readonly Problem[];
  /** Looks up what the article refers to, at once if it stands where it stood; only for a file without errors. */
  link(context: LinkContext): LinkedFile | Promise<LinkedFile>;
}

/** An article with everything that it refers to. */
export interface LinkedFile {
  article: Article;
  links: readonly SiteLink[];
  /** Of what it refers to. */
  problems: readonly Problem[];
}

interface ReadOptions {
  folder: ContentFolder;
  memory: FileMemory<StoredFile>;
  parse: (source: Source) => Parsed<ParsedArticle>;
  sections: ReadonlyMap<string, Section>;
}

/** Makes the function that looks at the file of an article, which is parsed only if it is not remembered. */
export function createArticleReader(options: ReadOptions): (file: ContentPath) => ArticleFile {
  return (file) => {
    const disk = options.folder.files.get(file);
    if (disk === undefined) return refuse(file, refuseOutside(file));
    try {
      const known = options.memory.recall(file, disk);
      return 'value' in known ? recallFile(file, known, options) : parseFile(file, known, options);
    } catch (error) {
      return refuse(file, refuseUnreadable(file, error));
    }
  };
}

function refuse(file: ContentPath, problem: Problem): ArticleFile {
  return { file, problems: [problem], link: failToLink };
}

function recallFile(file: ContentPath, known: Recalled<StoredFile>, options: ReadOptions): ArticleFile {
  const { value, hash, keep } = known;
  const { article: stored, draft = false, problems = [] } = value;
  if (stored === undefined) return { file, problems, link: failToLink };
  return {
    file,
    head: { file, url: articleUrl(stored.id), date: stored.date, draft },
    problems,
    link(context) {
      const unpacked = unpackArticle(stored, { file, hash, sections: options.sections });
      if (standsStill(unpacked, context)) return { ...unpacked, problems: [] };
      const source = readSource(options.folder, file);
      const parsed = 'code' in source ? undefined : options.parse(source).item;
      if (parsed === undefined) throw new Error(`${file} was changed while it was being read`);
      return linkParsed(parsed, context, (article) => keep({ ...value, article }));
    },
  };
}

function parseFile(
  file: ContentPath,
  { bytes, hash, keep }: Unknown<StoredFile>,
  { parse }: ReadOptions,
): ArticleFile {
  const source = decodeSource(file, bytes, hash);
  const { item, problems }: Parsed<ParsedArticle> = 'code' in source ? { problems: [source] } : parse(source);
  const stored: StoredFile = problems.length > 0 ? { problems } : {};
  if (item === undefined) {
    keep(stored);
    return { file, problems, link: failToLink };
  }
  const { url, date } = item.article;
  return {
    file,
    head: { file, url, date, draft: item.draft },
    problems,
    link: (context) =>
      linkParsed(item, context, (article) =>
        keep({ article, ...stored, ...(item.draft ? { draft: true } : {}) }),
      ),
  };
}

/** What lacks something is looked up again by every build, until it is there. */
async function linkParsed(
  parsed: ParsedArticle,
  context: LinkContext,
  keep: (article: StoredArticle) => void,
): Promise<LinkedFile> {
  const { item: article, links, problems } = await linkArticle(parsed, context);
  if (problems.length === 0) keep(packArticle(article, links));
  return { article, links, problems };
}

function failToLink(): never {
  throw new Error('an article with errors has no links');
}
