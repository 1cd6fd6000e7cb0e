import type { ContentPath } from '../text/brands.ts';
import { articleUrl } from './addresses.ts';
import type { Article, Section } from './archive.ts';
import { ContentChanged } from './disk/content-changed.ts';
import type { ContentFolder } from './disk/content-folder.ts';
import type { FileMemory, Recalled, Unknown } from './memory/file-memory.ts';
import { linkArticle, type LinkContext, standsStill } from './links/link-article.ts';
import type { Parsed, ParsedArticle, ParsedReferences } from './parse-article.ts';
import type { Problem } from './problem.ts';
import {
  decodeSource,
  readSource,
  refuseOutside,
  refuseUnreadable,
  type Source,
} from './disk/read-source.ts';
import { type FileLinks, gatherLinks } from './links/site-link.ts';
import { packArticle, RememberedArticle, type StoredArticle } from './memory/stored-article.ts';

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
  /** Of the file itself, whatever it refers to. */
  problems: readonly Problem[];
  /** Absent when the file has errors. */
  head?: ArticleHead;
  /** Of a file with errors: what it refers to, as far as it can be read. */
  readReferences?(): ParsedReferences | undefined;
  /** Whether it was remembered. */
  known?: true;
}

/** What others must know of an article before links can be looked up. */
export interface ArticleHead extends Pick<Article, 'file' | 'url' | 'date'> {
  draft: boolean;
  /** Looks up what the article refers to, once; at once where that is remembered. */
  link(context: LinkContext): LinkedFile | Promise<LinkedFile>;
}

/** An article with everything that it refers to. */
export interface LinkedFile {
  article: Article;
  links: FileLinks;
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
    if (!options.folder.files.has(file)) return { problems: [refuseOutside(file)] };
    const known = recall(options, file);
    if ('code' in known) return { problems: [known] };
    return 'value' in known ? recallFile(file, known, options) : parseFile(file, known, options);
  };
}

function recall({ folder, memory }: ReadOptions, file: ContentPath) {
  try {
    return memory.recall(folder, file);
  } catch (error) {
    return refuseUnreadable(file, error);
  }
}

function recallFile(file: ContentPath, known: Recalled<StoredFile>, options: ReadOptions): ArticleFile {
  const { value, aside, hash, keep } = known;
  const { article: stored, draft = false, problems = [] } = value;
  if (stored === undefined) {
    const readReferences = () => readAgain(file, options)?.references;
    return { problems, known: true, readReferences };
  }
  return {
    problems,
    known: true,
    head: {
      file,
      url: articleUrl(stored.id),
      date: stored.date,
      draft,
      link(context) {
        const section = options.sections.get(stored.section)!;
        const article = new RememberedArticle(stored, aside, { file, hash, section });
        if (standsStill(article, context)) return { article, links: article, problems: [] };
        const parsed = readAgain(file, options)?.item;
        if (parsed === undefined) throw new ContentChanged(file);
        return linkParsed(parsed, context, (linked, text) => keep({ ...value, article: linked }, text));
      },
    },
  };
}

function readAgain(file: ContentPath, { folder, parse }: ReadOptions): Parsed<ParsedArticle> | undefined {
  const source = readSource(folder, file);
  return 'code' in source ? undefined : parse(source);
}

function parseFile(
  file: ContentPath,
  { bytes, hash, keep }: Unknown<StoredFile>,
  { parse }: ReadOptions,
): ArticleFile {
  const source = decodeSource(file, bytes, hash);
  const { item, references, problems }: Parsed<ParsedArticle> =
    'code' in source ? { problems: [source] } : parse(source);
  const stored: StoredFile = problems.length > 0 ? { problems } : {};
  if (item === undefined) {
    keep(stored);
    return { problems, readReferences: () => references };
  }
  const { article, draft } = item;
  // Each is let go of as it is linked: of a whole new archive they would fill memory.
  const unlinked = [item];
  return {
    problems,
    head: {
      file,
      url: article.url,
      date: article.date,
      draft,
      link: (context) =>
        linkParsed(unlinked.pop()!, context, (linked, text) =>
          keep({ article: linked, ...stored, ...(draft ? { draft: true } : {}) }, text),
        ),
    },
  };
}

/** What lacks something is looked up again by every build, until it is there. */
async function linkParsed(
  parsed: ParsedArticle,
  context: LinkContext,
  keep: (article: StoredArticle, text: Uint8Array) => void,
): Promise<LinkedFile> {
  const { item: article, links, problems } = await linkArticle(parsed, context);
  if (problems.length > 0) return { article, links: gatherLinks(links), problems };
  const { stored, text } = packArticle(article, links);
  keep(stored, text);
  const { file, section, body } = article;
  const remembered = new RememberedArticle(stored, text, { file, hash: body.hash, section });
  return { article: remembered, links: remembered, problems };
}
